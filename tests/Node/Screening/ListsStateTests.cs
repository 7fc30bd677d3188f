using System.Net;
using static Cordon.Tests.Node.Screening.ScreeningNode;

namespace Cordon.Tests.Node.Screening;

/// <summary>What a node says when its lists are missing or old.</summary>
public sealed class ListsStateTests
{
    private const string Question = """{"party": {"name": "Ilja Barano"}}""";

    [Fact]
    public async Task Without_lists_nothing_can_be_assessed_and_no_door_says_no_match()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var problem = await JsonAsync(await PostAsync(node.Program(), "/api/v1/screenings", Question), HttpStatusCode.ServiceUnavailable);
        Assert.Equal("screening.lists.missing", (string?)problem["errors"]![0]!["code"]);
        var match = await JsonAsync(await PostAsync(node.Program(), "/match/default", """{"queries": {"q": {"schema": "Person", "properties": {"name": "Ilja Barano"}}}}"""), HttpStatusCode.ServiceUnavailable);
        Assert.Contains("nothing can be assessed", (string?)match["detail"]);
        await JsonAsync(await GetAsync(node.Program(), "/search/default?q=Barano"), HttpStatusCode.ServiceUnavailable);
        var page = await Html.GetAsync(await node.PersonAsync(), "/screening");
        Assert.Contains("Nothing can be assessed", page.QuerySelector(".notice.bad")!.TextContent);
        Assert.Equal(["/screening/lists/fetch", "/screening/lists/import", "/screening/lists/sample"], page.QuerySelectorAll(".ways form").Select(f => f.GetAttribute("action")));
        Assert.Null(page.QuerySelector("form.ask"));
    }

    [Fact]
    public async Task A_list_that_nobody_checked_for_three_days_is_called_stale_in_every_answer()
    {
        var clock = new ShiftedTime();
        await using var node = clock.Node();
        await node.InitializeAsync();
        await ImportAsync(node, Repository.PathOf("samples", "lists"));
        Assert.False(await StaleAsync(node));
        clock.Shift = TimeSpan.FromDays(3);
        while (!await StaleAsync(node))
        {
        }

        var catalog = await JsonAsync(await GetAsync(node.Program(), "/catalog"));
        Assert.True((bool)catalog["index_stale"]!);
        Assert.Equal([Shipped], catalog["outdated"]!.AsArray().Select(d => (string?)d));
        Assert.Empty(catalog["current"]!.AsArray());
        Assert.Contains("stale", (await Html.GetAsync(await node.PersonAsync(), "/screening")).Body!.TextContent);
    }

    private static async Task<bool> StaleAsync(RunningNode node) =>
        (bool)(await JsonAsync(await PostAsync(node.Program(), "/api/v1/screenings", Question), HttpStatusCode.Created))["lists"]![0]!["stale"]!;
}
