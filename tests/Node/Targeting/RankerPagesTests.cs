using System.Net;
using System.Text;
using Cordon.Kernel.Faults;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Intake;
using Cordon.Tests.Node.Screening;
using Cordon.Tests.Trade;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Targeting;

/// <summary>The ranker on the pages: trained, offered, adopted by another, said beside the rules.</summary>
public sealed class RankerPagesTests(ScreeningNode lists)
{
    [Fact]
    public async Task A_ranker_is_trained_offered_adopted_by_another_and_said_on_the_next_declaration()
    {
        var clock = new ShiftedClock();
        await using var node = new RunningNode(new NodeSettings(), clock: clock);
        await node.InitializeAsync();
        await ImportAsync(node, Repository.PathOf("samples", "lists"));
        var services = node.Host.App.Services;
        await new InventedTrade(services.GetRequiredService<DeclarationIntake>(), services.GetRequiredService<TargetingRecords>()).GoOnAsync(21, t => clock.Shift += t);
        var (ada, ben) = (new Browser(await node.PersonAtWorkAsync("targeting-analyst")), new Browser(await node.PersonAtWorkAsync("countersigner")));
        await ada.OpenAsync("/ranker");
        Assert.Contains("No ranker is in force", TextOf(ada));
        Assert.Contains("nothing is drawn", TextOf(ada));
        await ada.SubmitAsync("form[action='/ranker/train']", ("reason", "spring"));
        await EndAsync(ada);
        var link = Assert.Single(ada.Page.QuerySelectorAll("tbody a[data-row]")).GetAttribute("href")!;
        await ben.OpenAsync("/desk");
        Assert.Contains("Adopt or refuse: ranker", TextOf(ben));
        await ada.OpenAsync(link);
        Assert.Contains("the rules' own score on the same declarations", TextOf(ada));
        Assert.NotNull(ada.Page.QuerySelector("figure svg[role=img]"));
        await ada.OpenAsync($"{link}/adopt");
        Assert.Equal(HttpStatusCode.Forbidden, ada.Status);
        await ben.OpenAsync($"{link}/adopt");
        await ben.SubmitAsync("main form", ("Form.Step", "refuse"));
        Assert.Equal(HttpStatusCode.BadRequest, ben.Status);
        await ben.OpenAsync($"{link}/adopt");
        await ben.SubmitAsync("main form", ("Form.Step", "adopt"));
        Assert.Equal(link, ben.At);
        Assert.Contains("in force", ben.Page.QuerySelector(".status")!.TextContent);

        using var taken = await node.Program().PostAsync(new Uri("/api/v1/declarations", UriKind.Relative), new StringContent(InventedTrade.Header + InventedTrade.Row("R-1", InventedTrade.Bad, 1), Encoding.UTF8, "text/csv"), Stop);
        var id = (string?)(await JsonAsync(taken, HttpStatusCode.Created))["results"]![0]!["id"];
        await ada.OpenAsync($"/declarations/{id}");
        var headings = ada.Page.QuerySelectorAll("main h2").Select(h => h.TextContent).ToList();
        Assert.Equal(headings.IndexOf("What speaks against it") + 1, headings.IndexOf("What past examinations say"));
        Assert.Contains("Chance that an examination finds something:", TextOf(ada));
        Assert.Contains("speaks for a finding", TextOf(ada));
        await ada.OpenAsync("/ranker");
        Assert.Contains("Average precision", TextOf(ada));
        await ben.OpenAsync("/ranker");
        await ben.SubmitAsync("form[action='/ranker/end']", ("reason", "too old"));
        Assert.Contains("No ranker is in force", TextOf(ben));
    }

    [Fact]
    public async Task Where_too_little_is_known_the_page_says_how_much_there_is_and_how_much_is_needed()
    {
        var ada = new Browser(await lists.Node.PersonAtWorkAsync("targeting-analyst"));
        await ada.OpenAsync("/ranker");
        await ada.SubmitAsync("form[action='/ranker/train']", ("reason", ""));
        await EndAsync(ada);
        Assert.Contains("of 400 examined declarations", ada.Page.QuerySelector("#training .notice.bad")!.TextContent);
    }

    [Theory]
    [InlineData("auditor", "/ranker", HttpStatusCode.OK)]
    [InlineData("administrator", "/ranker", HttpStatusCode.OK)]
    [InlineData("front-line-officer", "/ranker", HttpStatusCode.Forbidden)]
    [InlineData("radiation-expert", "/ranker", HttpStatusCode.Forbidden)]
    [InlineData("targeting-analyst", "/ranker/0000", HttpStatusCode.NotFound)]
    [InlineData("targeting-analyst", "/ranker/0000/adopt", HttpStatusCode.Forbidden)]
    [InlineData("duty-officer", "/ranker/0000/adopt", HttpStatusCode.NotFound)]
    public async Task Who_may_not_gets_no_page_and_an_unknown_ranker_is_not_found(string duty, string path, HttpStatusCode status)
    {
        var person = new Browser(await lists.Node.PersonAtWorkAsync(duty));
        await person.OpenAsync(path);
        Assert.Equal(status, person.Status);
        if (duty != "targeting-analyst")
            Assert.Null(person.Page.QuerySelector("form[action='/ranker/train']"));
    }

    [Theory]
    [InlineData("-1", "never", "targeting.random.percent")]
    [InlineData("101", "never", "targeting.random.percent")]
    [InlineData("0.00001", "never", "targeting.random.percent")]
    [InlineData("two", "never", "targeting.random.percent")]
    [InlineData("2", "sometimes", "targeting.random.shown")]
    public async Task A_setting_that_cannot_be_stops_the_start(string percent, string shown, string code)
    {
        var node = new RunningNode(new NodeSettings { Targeting = new TargetingSettings { RandomPercent = percent, RandomShown = shown } });
        Assert.Equal(code, (await Assert.ThrowsAsync<FaultException>(async () => await node.InitializeAsync())).Fault.Code);
    }

    private static string TextOf(Browser browser) => browser.Page.QuerySelector("main")!.TextContent;

    private static async Task EndAsync(Browser person)
    {
        while (person.Page.QuerySelector("#training")!.HasAttribute("data-progress"))
            await person.OpenAsync("/ranker");
    }
}
