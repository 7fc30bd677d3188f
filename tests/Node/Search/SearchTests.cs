using Cordon.Tests.Node.Screening;

namespace Cordon.Tests.Node.Search;

/// <summary>The search of the top bar: it finds what a person's duties open, and says what it did not look into.</summary>
public sealed class SearchTests(ScreeningNode screening)
{
    private RunningNode Node => screening.Node;

    [Fact]
    public async Task A_listed_party_a_page_and_an_entry_are_found_without_saying_what_for_and_records_are_named_as_closed()
    {
        var browser = new Browser(await Node.PersonAsync("targeting-analyst"));
        await browser.OpenAsync("/search?q=Ilja+Barano");
        Assert.Contains(browser.Page.QuerySelectorAll("ul.found a"), a => a.TextContent.Contains("BARANO", StringComparison.Ordinal));
        Assert.Contains("Hits", browser.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync("/search?q=hit");
        Assert.Contains(browser.Page.QuerySelectorAll("main ul a"), a => a.GetAttribute("href") == "/hits");
        await browser.OpenAsync($"/search?q={Guid.Empty}");
        Assert.Empty(browser.Page.QuerySelectorAll("ul.found a"));
    }

    [Fact]
    public async Task Hits_and_registered_parties_are_found_by_whoever_said_what_for_as_text_and_signs_of_patterns_mean_nothing()
    {
        var program = Node.Program();
        using var registered = await program.PutAsync(new Uri("/api/v1/parties", UriKind.Relative), new StringContent("""{"parties":[{"id":"SR-100%","schema":"Person","name":"Quentin <i>Obelisk</i>"}]}""", System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        Assert.True(registered.IsSuccessStatusCode, await registered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var browser = new Browser(await Node.PersonAtWorkAsync("targeting-analyst"));
        await browser.OpenAsync("/search?q=obelisk");
        var found = Assert.Single(browser.Page.QuerySelectorAll("ul.found a"), a => a.GetAttribute("href")!.StartsWith("/screening/parties", StringComparison.Ordinal));
        Assert.Equal("Quentin <i>Obelisk</i>", found.TextContent);
        await browser.OpenAsync(found.GetAttribute("href")!);
        Assert.Contains("SR-100%", browser.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        await browser.OpenAsync("/search?q=obel%25sk");
        Assert.DoesNotContain(browser.Page.QuerySelectorAll("ul.found a"), a => a.GetAttribute("href")!.StartsWith("/screening/parties", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_finds_pages_and_lists_and_no_records()
    {
        var browser = new Browser(await Node.PersonAsync("administrator"));
        await browser.OpenAsync("/search?q=obelisk");
        Assert.DoesNotContain("Hits", browser.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
