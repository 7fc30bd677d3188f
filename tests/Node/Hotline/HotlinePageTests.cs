using System.Net;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Hotline;

/// <summary>A call between the nodes of two States, page by page.</summary>
public sealed class HotlinePageTests
{
    [Fact]
    public async Task A_call_goes_from_a_form_in_one_State_to_an_answer_in_the_other()
    {
        await using var two = await PartnersAsync();
        var ada = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        var (client, person) = await two.Belmora.ColleagueAtWorkAsync("duty-officer");
        var bert = new Browser(client);

        await bert.OpenAsync("/hotline");
        Assert.Contains("Nobody is on duty", bert.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await bert.OpenAsync("/hotline/roster/new");
        await bert.SubmitAsync("main form", ("Form.Person", person), ("Form.Line", "1"), ("Form.From", "2031-01-01T08:00"), ("Form.Until", "2030-01-01T08:00"));
        Assert.Equal(HttpStatusCode.BadRequest, bert.Status);
        Assert.NotNull(bert.Page.QuerySelector("#until-error"));
        await bert.SubmitAsync("main form", ("Form.Person", person), ("Form.Line", "1"), ("Form.From", "2031-01-01T08:00"), ("Form.Until", "2031-01-02T08:00"));
        Assert.Equal("/hotline/roster", bert.At);
        Assert.Single(bert.Page.QuerySelectorAll("main tbody tr"));

        await ada.OpenAsync("/hotline/new");
        await ada.OpenAsync(ada.Page.QuerySelector("a[href='/hotline/new?kind=stoprequest']")!.GetAttribute("href")!);
        await ada.SubmitAsync("main form", ("Form.Partner", "belmora"), ("Form.Urgency", "flash"), ("Form.Subject", "Stop the <b>drums</b>"), ("Form.Fields[goods]", "two drums"), ("Form.Fields[conveyance]", ""), ("Form.Fields[where]", "Port of Belmora"), ("Form.Fields[grounds]", "seal broken"));
        Assert.Equal(HttpStatusCode.BadRequest, ada.Status);
        Assert.NotNull(ada.Page.QuerySelector("#conveyance-error"));
        Assert.Equal("Port of Belmora", ada.Page.QuerySelector("#where")!.GetAttribute("value"));
        Assert.Equal("belmora", ada.Page.QuerySelector("#partner option[selected]")!.GetAttribute("value"));
        await ada.SubmitAsync("main form", ("Form.Partner", "belmora"), ("Form.Fields[conveyance]", "MV Quillan Star"));
        Assert.Equal("Stop the <b>drums</b>", ada.Heading);
        var (at, code) = (ada.At, ada.Page.QuerySelector("main dd code")!.TextContent);

        var id = at["/hotline/".Length..];
        await two.UntilAsync(async () => (await InboxAsync(two.Belmora)).Any(m => m.Kind == "hotline"));
        await two.Belmora.Journal.WaitForSubscribersAsync(Stop);
        await bert.OpenAsync("/desk");
        await bert.OpenAsync(bert.Page.QuerySelector($"a[href='/hotline/arvonia.{id}']")!.GetAttribute("href")!);
        Assert.Equal(code, bert.Page.QuerySelector("main dd code")!.TextContent);
        Assert.Contains("24 hours: +000 1", bert.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await bert.SubmitAsync("main form");
        Assert.Contains("waits for an answer", bert.Page.QuerySelector("main .notice")!.TextContent, StringComparison.Ordinal);
        await bert.OpenAsync($"/hotline/arvonia.{id}/answer");
        await bert.SubmitAsync("main form", ("Form.Outcome", "done"), ("Form.Text", "Held at berth 4"));
        await two.UntilAsync(async () =>
        {
            await two.Arvonia.Journal.WaitForSubscribersAsync(Stop);
            await ada.OpenAsync(at);
            return ada.Page.QuerySelector("main")!.TextContent.Contains("Held at berth 4", StringComparison.Ordinal);
        });
        await ada.OpenAsync($"{at}/telephone");
        await ada.SubmitAsync("main form", ("Form.Reached", "yes"), ("Form.Text", "thanked them"));
        Assert.Contains("digits agree", ada.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await bert.OpenAsync("/hotline/roster");
        await bert.OpenAsync(bert.Page.QuerySelector("main a[href$='/take-off']")!.GetAttribute("href")!);
        await bert.SubmitAsync("main form");
        Assert.Empty(bert.Page.QuerySelectorAll("main tbody tr"));

        foreach (var (duty, closed) in new[] { ("front-line-officer", ""), ("auditor", "/acknowledge"), ("auditor", "/answer"), ("countersigner", "/../roster/new") })
        {
            var stranger = new Browser(await two.Belmora.PersonAtWorkAsync(duty));
            await stranger.OpenAsync($"/hotline/arvonia.{id}{closed}");
            Assert.Equal((duty, closed, HttpStatusCode.Forbidden), (duty, closed, stranger.Status));
        }
    }

    [Fact]
    public async Task A_partner_with_whom_all_else_rests_can_still_be_called()
    {
        await using var two = await PartnersAsync();
        await Of<PartnerDesk>(two.Arvonia).SuspendAsync(Ada, "belmora", "it leaked", Stop);
        var ada = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        await ada.OpenAsync("/hotline/new?kind=alert");
        Assert.Contains("only what is urgent", ada.Page.QuerySelector("#partner")!.TextContent, StringComparison.Ordinal);
        await ada.SubmitAsync("main form", ("Form.Partner", "belmora"), ("Form.Urgency", "flash"), ("Form.Subject", "Source lost near the border"), ("Form.Fields[what]", "a source is missing"));
        Assert.Equal("Source lost near the border", ada.Heading);
        await two.UntilAsync(async () => (await InboxAsync(two.Belmora)).Any(m => m.Kind == "hotline" && m.Outcome == (int)MessageOutcome.Taken));
    }
}
