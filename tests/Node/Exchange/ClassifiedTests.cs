using System.Net;
using Cordon.Kernel.Markings;
using Cordon.Modules.Cases;
using Cordon.Modules.Cases.Act;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Exchange.Consents;
using Cordon.Modules.Hotline;
using Cordon.Tests.Node.People.Clearances;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Node.Exchange.TwoStates;

namespace Cordon.Tests.Node.Exchange;

/// <summary>What a partner classified, a case and a call that are classified: over HTTP, for everybody there is.</summary>
public sealed class ClassifiedTests
{
    private const string Secret = "Quillan";
    private static readonly Classification Confidential = new(2, "CONFIDENTIAL");

    [Fact]
    public async Task Classified_content_is_seen_by_who_is_cleared_for_it_and_by_nobody_else_and_it_is_said_why()
    {
        await using var two = await JoinedAsync();
        var node = two.Arvonia;
        var received = await TakenInAsync(two);
        string[] closed = [$"/exchange/received/{received}", $"/exchange/received/{received}/proof", $"/cases/{await CaseAsync(node)}", $"/hotline/{await CallAsync(two)}"];
        string[] lists = ["/desk", "/desk?kind=exchange.received", "/exchange/releases", "/cases?who=all", "/hotline", $"/search?q={Secret}"];
        var (cleared, clearedId) = await node.ColleagueAtWorkAsync("duty-officer");
        var (lower, lowerId) = await node.ColleagueAtWorkAsync("duty-officer");
        var (nobody, _) = await node.ColleagueAtWorkAsync("duty-officer");
        await Vetting.ClearAsync(node, clearedId, 2);
        await Vetting.ClearAsync(node, lowerId, 1);
        var administrator = await node.PersonAtWorkAsync("administrator");
        var exception = new Browser(await node.PersonAsync("duty-officer"));
        await exception.OpenAsync("/purpose/exception");
        await exception.SubmitAsync("main form", ("Form.Reason", "The lorry stands at the crossing"), ("Form.Reference", "lane 4"));

        foreach (var page in closed)
        {
            // The proof is what the partner signed, in base64.
            Assert.Equal((HttpStatusCode.OK, !page.EndsWith("/proof", StringComparison.Ordinal)), await AskAsync(cleared, page, Secret));
            Assert.Equal((HttpStatusCode.Forbidden, true), await AskAsync(lower, page, "level 2 (CONFIDENTIAL); your clearance is 1"));
            Assert.Equal((HttpStatusCode.Forbidden, true), await AskAsync(nobody, page, "your clearance is 0"));
            Assert.Equal((HttpStatusCode.Forbidden, true), await AskAsync(exception.Client, page, "an exception does not lift it"));
            foreach (var other in new[] { lower, nobody, exception.Client, administrator, node.Program(), node.Stranger() })
                Assert.False((await AskAsync(other, page, Secret)).Found, page);
        }

        foreach (var page in lists)
        {
            Assert.True((await AskAsync(cleared, page, Secret)).Found, page);
            foreach (var other in new[] { lower, nobody, exception.Client, administrator })
                Assert.False((await AskAsync(other, page, $">{Secret}")).Found || (await AskAsync(other, page, $"MV {Secret}")).Found, page);
        }

        // The same session, without a sign-in.
        await Vetting.WithdrawAsync(node, clearedId);
        foreach (var page in closed)
            Assert.Equal((HttpStatusCode.Forbidden, true), await AskAsync(cleared, page, "your clearance is 0"));
        Assert.False((await AskAsync(cleared, "/desk", $"MV {Secret}")).Found);
    }

    [Fact]
    public async Task Classified_content_is_released_approved_and_its_work_taken_only_by_who_is_cleared()
    {
        await using var two = await JoinedAsync();
        Assert.Equal("visibility.clearance", await CodeAsync(() => ReleaseAsync(two.Belmora, Classified())));
        var received = await TakenInAsync(two);
        var (cleared, clearedId) = await two.Arvonia.ColleagueAtWorkAsync("duty-officer");
        var (nobody, nobodysId) = await two.Arvonia.ColleagueAtWorkAsync("duty-officer");
        await Vetting.ClearAsync(two.Arvonia, clearedId, 2);
        var work = $"exchange-received-{received.Replace(':', '-')}";
        var token = new Browser(nobody);
        await token.OpenAsync("/account");
        Assert.Equal(HttpStatusCode.Forbidden, await ClaimAsync(token, work));
        var holder = new Browser(cleared);
        await holder.OpenAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, await ClaimAsync(holder, work));
        await holder.OpenAsync($"/desk/hand-over/{work}");
        Assert.DoesNotContain(holder.Page.QuerySelectorAll("#to option"), o => o.GetAttribute("value") == nobodysId);

        // A case that is opened from it is classified as it is, and takes in nobody who is not cleared.
        await holder.OpenAsync($"/cases/new?from=received:{received}");
        Assert.Contains("level 2 (CONFIDENTIAL)", holder.Page.Body!.TextContent, StringComparison.Ordinal);
        await holder.SubmitAsync("main form", ("Form.Title", "Grey Heron"), ("Form.Kind", "suspecteddiversion"), ("Form.About", "what belmora said"), ("Form.Tlp", "amberstrict"));
        Assert.Equal("Grey Heron", holder.Heading);
        var page = holder.At;
        Assert.Equal((HttpStatusCode.Forbidden, true), await AskAsync(nobody, page, "your clearance is 0"));
        await holder.OpenAsync($"{page}/people/new");
        Assert.DoesNotContain(holder.Page.QuerySelectorAll("option"), o => o.GetAttribute("value") == nobodysId);
        await holder.SubmitAsync("main form", ("Form.Person", nobodysId), ("Form.Role", "member"), ("Form.Text", "needed"));
        Assert.Contains("cleared for level 0", holder.Page.Body!.TextContent, StringComparison.Ordinal);

        // What somebody holds who is no longer cleared does not lie for ever.
        var (second, secondId) = await two.Arvonia.ColleagueAtWorkAsync("duty-officer");
        await Vetting.ClearAsync(two.Arvonia, secondId, 2);
        var other = new Browser(second);
        await other.OpenAsync("/account");
        Assert.Equal(HttpStatusCode.Conflict, await ClaimAsync(other, work));
        await Vetting.WithdrawAsync(two.Arvonia, clearedId);
        Assert.Equal(HttpStatusCode.Redirect, await ClaimAsync(other, work));
    }

    [Fact]
    public async Task A_partners_request_to_pass_on_what_is_classified_is_read_and_answered_by_who_is_cleared()
    {
        await using var two = await JoinedAsync();
        await using var corvale = TwoStates.Node("corvale", null);
        await corvale.InitializeAsync();
        await IssueCardAsync(corvale);
        await JoinAsync(two.Arvonia, corvale);
        var request = await Of<ConsentDesk>(two.Arvonia).AskAsync(Reader(two.Arvonia, Ada, 2), await TakenInAsync(two), ["corvale"], "they look for it too", Stop);
        var consent = $"/exchange/consents/arvonia.{request}";
        await two.UntilAsync(async () => (await InboxAsync(two.Belmora)).Any(m => m.Kind == "consent-request"));
        var (cleared, clearedId) = await two.Belmora.ColleagueAtWorkAsync("countersigner");
        await Vetting.ClearAsync(two.Belmora, clearedId, 2);
        var nobody = new Browser(await two.Belmora.PersonAtWorkAsync("countersigner"));
        foreach (var page in new[] { consent, $"{consent}/answer" })
        {
            Assert.Equal((HttpStatusCode.OK, true), await AskAsync(cleared, page, Secret));
            Assert.Equal((HttpStatusCode.Forbidden, true), await AskAsync(nobody.Client, page, "your clearance is 0"));
            Assert.False((await AskAsync(nobody.Client, page, Secret)).Found);
        }

        Assert.Equal("visibility.clearance", await CodeAsync(() => Of<ConsentDesk>(two.Belmora).AnswerAsync(Reader(two.Belmora, Bert), $"arvonia.{request}", [], "no", Stop)));
        await Of<ConsentDesk>(two.Belmora).AnswerAsync(Reader(two.Belmora, Bert, 2), $"arvonia.{request}", [], "no", Stop);
    }

    private static async Task<TwoStates> JoinedAsync()
    {
        var two = await StrangersAsync();
        await JoinAsync(two.Arvonia, two.Belmora, Agreement with { Level = 2 });
        await JoinAsync(two.Belmora, two.Arvonia, Agreement with { Level = 2 });
        return two;
    }

    private static Cordon.Modules.Exchange.Releases.ReleaseForm Classified()
    {
        var form = Form($"MV {Secret}", "arvonia");
        (form.Level, form.Marking) = ("2", "CONFIDENTIAL");
        return form;
    }

    private static async Task<string> TakenInAsync(TwoStates two)
    {
        await ReleaseAsync(two.Belmora, Classified(), clearance: 2);
        await two.UntilAsync(async () => (await ReceivedAsync(two.Arvonia)).Count == 1);
        return (await ReceivedAsync(two.Arvonia))[0].Name;
    }

    private static Task<string> CaseAsync(RunningNode node) =>
        Of<CaseDesk>(node).OpenAsync(new CaseReader(Viewer(node, CasePurpose.Words), false), $"MV {Secret}", CaseKind.SuspectedDiversion, "what belmora said", Tlp.AmberStrict, null, Stop, Confidential);

    /// <summary>A call that Belmora classified on its form, as it comes to Arvonia; gives its id there.</summary>
    private static async Task<string> CallAsync(TwoStates two)
    {
        var (person, id) = await two.Belmora.ColleagueAtWorkAsync("duty-officer");
        await Vetting.ClearAsync(two.Belmora, id, 2);
        var caller = new Browser(person);
        var call = await SendAsync(caller, "2");
        Assert.Contains("Level 2 (CONFIDENTIAL)", caller.Page.Body!.TextContent, StringComparison.Ordinal);
        var here = $"belmora.{call}";
        await two.UntilAsync(async () =>
        {
            await using var tables = Of<HotlineRecords>(two.Arvonia).Tables();
            return await tables.Calls.AnyAsync(c => c.Id == here, Stop);
        });
        return here;
    }

    /// <summary>Fills the form of an alert in; gives the id of the call, or what the form says is wrong.</summary>
    private static async Task<string> SendAsync(Browser caller, string level)
    {
        await caller.OpenAsync("/hotline/new?kind=alert&partner=arvonia");
        await caller.SubmitAsync("main form", ("Form.Partner", "arvonia"), ("Form.Urgency", "flash"), ("Form.Subject", $"MV {Secret}"), ("Form.Fields[what]", "two drums"), ("Form.Tlp", "amberstrict"), ("Form.Use", "intelligence"), ("Form.Level", level), ("Form.Marking", "CONFIDENTIAL"));
        return caller.At.StartsWith("/hotline/new", StringComparison.Ordinal) ? caller.Page.Body!.TextContent : caller.At["/hotline/".Length..];
    }

    [Fact]
    public async Task A_call_is_classified_on_its_form_by_who_is_cleared_and_who_is_not_is_told_that_it_waits_and_no_more()
    {
        await using var two = await JoinedAsync();
        var plain = new Browser(await two.Belmora.PersonAtWorkAsync("duty-officer"));
        await plain.OpenAsync("/hotline/new?kind=alert");
        Assert.Contains("You are cleared for nothing that is classified", plain.Page.Body!.TextContent, StringComparison.Ordinal);
        var (cleared, clearedId) = await two.Belmora.ColleagueAtWorkAsync("duty-officer");
        await Vetting.ClearAsync(two.Belmora, clearedId, 3);
        var caller = new Browser(cleared);
        Assert.Contains("nothing is agreed above level 2", await SendAsync(caller, "3"), StringComparison.Ordinal);
        Assert.Contains("You are cleared for level 3: what you classify at level 4 you could not read back", await SendAsync(caller, "4"), StringComparison.Ordinal);

        var call = await CallAsync(two);
        var onDuty = new Browser(await two.Arvonia.PersonAtWorkAsync("duty-officer"));
        foreach (var page in new[] { "/desk", "/hotline" })
        {
            await onDuty.OpenAsync(page);
            Assert.Contains("A call classified at level 2 waits", onDuty.Page.Body!.TextContent, StringComparison.Ordinal);
            foreach (var word in new[] { Secret, call })
                Assert.DoesNotContain(word, onDuty.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        await onDuty.OpenAsync("/hotline");
        Assert.Contains("Nobody on duty is cleared for it", onDuty.Page.Body!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { "/hotline/situation", "/hotline/situation/report.csv", "/hotline/situation/report.json", "/hotline/denials" })
            Assert.False((await AskAsync(onDuty.Client, page, Secret)).Found, page);
        var (reader, readerId) = await two.Arvonia.ColleagueAtWorkAsync("duty-officer");
        await Vetting.ClearAsync(two.Arvonia, readerId, 2);
        foreach (var page in new[] { "/hotline/situation", "/hotline/situation/report.csv", "/hotline/situation/report.json" })
            Assert.Equal((HttpStatusCode.OK, true), await AskAsync(reader, page, "CONFIDENTIAL"));
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(reader, $"/hotline/{call}", "A notice of an incident has no classification"));
        Assert.False((await AskAsync(reader, $"/incidents/new?from=call:{call}", Secret)).Found);
    }

    private static Viewer Viewer(RunningNode node, string purpose) => new()
    {
        Actor = Ada, Authority = Of<HotlineRecords>(node).Identity.Authority, Clearance = 2, Purposes = new HashSet<string> { purpose }, Use = PermittedUse.Intelligence, Today = new DateOnly(2026, 1, 1),
    };

    private static async Task<(HttpStatusCode Status, bool Found)> AskAsync(HttpClient client, string page, string words)
    {
        using var response = await client.GetAsync(new Uri(page, UriKind.Relative), Stop);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Stop)).Contains(words, StringComparison.Ordinal));
    }

    private static async Task<HttpStatusCode> ClaimAsync(Browser person, string work)
    {
        var token = person.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("work", work)]);
        using var response = await person.Client.PostAsync(new Uri("/desk/claim", UriKind.Relative), content, Stop);
        return response.StatusCode;
    }

    private static async Task<string?> CodeAsync(Func<Task> act) => (await Record.ExceptionAsync(act) as Cordon.Kernel.Faults.FaultException)?.Fault.Code;
}
