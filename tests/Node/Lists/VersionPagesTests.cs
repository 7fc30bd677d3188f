using System.Net;
using Cordon.Modules.People.Contracts;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Lists;

/// <summary>What a version of a list says, leaves out, and changes.</summary>
public sealed class VersionPagesTests
{
    private const string Header = "id,name,type,programme,country\n";

    [Fact]
    public async Task Rows_left_out_are_shown_with_place_and_reason_and_what_differs_from_the_version_before()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var many = string.Concat(Enumerable.Range(1, 200).Select(i => $"p{i},Ilya Barano {i},person,P,\n"));
        await ImportAsync(node, "harbour", Header + many);
        await ImportAsync(node, "harbour", Header + many.Replace("Ilya Barano 7,", "Ilya <b>Baranow</b> 7,", StringComparison.Ordinal).Replace("p9,Ilya Barano 9,person,P,\n", "", StringComparison.Ordinal) + "new,Kadri Harkonte,person,P,Nowhere\nbad,,person,P,\n");

        var auditor = new Browser(await node.PersonAsync(Duty.Auditor.Name));
        await auditor.OpenAsync("/screening/lists");
        await auditor.OpenAsync(auditor.Page.QuerySelector("td a[href='/screening/lists/harbour']")!.GetAttribute("href")!);
        Assert.Equal(["/screening/lists/harbour/2", "/screening/lists/harbour/1"], auditor.Page.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["200", "1", "1", "1", "1"], auditor.Page.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td.number").Select(c => c.TextContent));

        await auditor.OpenAsync("/screening/lists/harbour/2");
        Assert.True(auditor.Status == HttpStatusCode.OK, auditor.Page.QuerySelector("main")!.TextContent);
        var text = auditor.Page.Body!.TextContent;
        Assert.Contains("harbour.csv line 202", text);
        Assert.Contains("has no usable name", text);
        Assert.Contains("Nowhere", text);
        var changes = auditor.Page.QuerySelectorAll("table")[^1].QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["added Kadri Harkonte new", "removed Ilya Barano 9 p9", "changed Ilya <b>Baranow</b> 7 p7 names: Ilya Barano 7 (primary) Ilya <b>Baranow</b> 7 (primary)"], changes);
        Assert.Empty(auditor.Page.QuerySelectorAll("td b"));

        await auditor.OpenAsync("/screening/lists/harbour/1");
        Assert.Contains("It is the first", auditor.Page.Body!.TextContent);
    }

    [Theory]
    [InlineData("/screening/lists/nothing")]
    [InlineData("/screening/lists/harbour-watch/77")]
    [InlineData("/screening/lists/harbour-watch/x")]
    [InlineData("/screening/lists/nothing/1")]
    public async Task What_is_not_there_is_a_page_that_says_so(string path)
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        using var response = await GetAsync(await node.PersonAsync(), path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
