using System.Net;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Hotline;

/// <summary>A refused export in one State, and what another asks before it licenses the same, page by page.</summary>
public sealed class DenialPageTests
{
    [Fact]
    public async Task A_denial_is_consulted_about_and_the_call_says_what_follows()
    {
        await using var two = await PartnersAsync();
        var (ada, bert) = (new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer")), new Browser(await two.Belmora.PersonAtWorkAsync("duty-officer")));
        await bert.OpenAsync("/hotline/denials");
        Assert.Contains("No denial is in force", bert.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await ada.OpenAsync("/hotline/new?kind=denial");
        await ada.SubmitAsync("main form", ("Form.Partner", "belmora"), ("Form.Urgency", "routine"), ("Form.Subject", "Refused: transducers"), ("Form.Fields[goods]", "transducers"), ("Form.Fields[entry]", "3.A.7"), ("Form.Fields[enduse]", "dairy"),
            ("Form.Fields[grounds]", "not credible"), ("Form.Fields[identical]", "the same end user"));
        var denial = ada.At;
        await TakenAsync(two, two.Belmora, 1);
        await bert.OpenAsync("/hotline/denials");
        await bert.OpenAsync(bert.Page.QuerySelector("main td a[data-row]")!.GetAttribute("href")!);
        await bert.OpenAsync(bert.Page.QuerySelector("main a[href*='kind=consultation']")!.GetAttribute("href")!);
        Assert.Equal(denial["/hotline/".Length..], bert.Page.QuerySelector("#denial")!.GetAttribute("value"));
        await bert.SubmitAsync("main form", ("Form.Partner", "arvonia"), ("Form.Urgency", "routine"), ("Form.Subject", "May we?"), ("Form.Fields[denial]", "x"), ("Form.Fields[goods]", "transducers"), ("Form.Fields[enduse]", "dairy"), ("Form.Fields[asked]", "Do you object?"));
        Assert.Equal(HttpStatusCode.BadRequest, bert.Status);
        Assert.NotNull(bert.Page.QuerySelector("#denial-error"));
        await bert.SubmitAsync("main form", ("Form.Partner", "arvonia"), ("Form.Fields[denial]", denial["/hotline/".Length..]));
        Assert.Equal("May we?", bert.Heading);
        Assert.Contains("Nothing is licensed before the answer", bert.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var asked = bert.At;

        await TakenAsync(two, two.Arvonia, 1);
        var there = $"/hotline/belmora.{asked["/hotline/".Length..]}";
        await ada.OpenAsync(there);
        Assert.NotNull(ada.Page.QuerySelector($"main a[href='{denial}']"));
        await ada.OpenAsync($"{there}/answer");
        Assert.Equal(["agreed", "notagreed", "needstime"], ada.Page.QuerySelectorAll("input[name='Form.Outcome']").Select(i => i.GetAttribute("value")));
        await ada.SubmitAsync("main form", ("Form.Outcome", "notagreed"), ("Form.Text", "The end user is the same."));
        Assert.Contains("Do not undercut", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await two.UntilAsync(async () =>
        {
            await two.Belmora.Journal.WaitForSubscribersAsync(Stop);
            await bert.OpenAsync(asked);
            return bert.Page.QuerySelector("main")!.TextContent.Contains("Do not undercut", StringComparison.Ordinal);
        });
        await bert.OpenAsync("/hotline/denials");
        Assert.Contains("objection", bert.Page.QuerySelector($"main a[href='{asked}']")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    private static async Task TakenAsync(Exchange.TwoStates two, RunningNode node, int messages)
    {
        await two.UntilAsync(async () => (await InboxAsync(node)).Count(m => m.Kind == "hotline") >= messages);
        await node.Journal.WaitForSubscribersAsync(Stop);
    }
}
