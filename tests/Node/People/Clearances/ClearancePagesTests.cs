using System.Net;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Contracts;

namespace Cordon.Tests.Node.People.Clearances;

/// <summary>A clearance from its proposal to its end, page by page, by the persons who may.</summary>
public sealed class ClearancePagesTests : IAsyncLifetime
{
    private readonly ShiftedClock _clock = new();
    private RunningNode _node = null!;

    public async ValueTask InitializeAsync()
    {
        _node = new RunningNode(new NodeSettings(), clock: _clock);
        await _node.InitializeAsync();
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task It_is_proposed_granted_seen_by_the_auditor_and_withdrawn()
    {
        var (officer, second, auditor) = (await AtAsync("duty-officer"), await AtAsync("countersigner"), await AtAsync("auditor"));
        var (own, person) = await _node.ColleagueAtWorkAsync("case-officer");
        await officer.OpenAsync("/people/clearances");
        Assert.Contains(officer.Page.QuerySelectorAll("td a"), a => a.GetAttribute("href") == $"/people/clearances/{person}");
        await officer.OpenAsync($"/people/clearances/{person}");
        await officer.OpenAsync(officer.Page.QuerySelector("main .buttons a")!.GetAttribute("href")!);
        await officer.SubmitAsync("main form", ("Form.Level", "2"), ("Form.Basis", "V <b>12</b>/2026"), ("Form.Until", "2031-03-02"));
        Assert.Equal(HttpStatusCode.BadRequest, officer.Status);
        Assert.Contains("from 2026-03-01 to 2031-03-01", officer.Page.QuerySelector("#until-error")!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("main form", ("Form.Level", "2"), ("Form.Basis", "V <b>12</b>/2026"), ("Form.Until", "2027-06-30"));
        Assert.Equal($"/people/clearances/{person}", officer.At);
        Assert.Contains("is not cleared", officer.Page.Body!.TextContent, StringComparison.Ordinal);

        // Who proposed it has the duty to grant, and is not offered it; nor does the door take it.
        await officer.OpenAsync($"/people/clearances/{person}/decide");
        Assert.Empty(officer.Page.QuerySelectorAll("button[value=grant]"));
        await officer.SubmitAsync("main form", ("Form.Step", "grant"));
        Assert.Contains("a second person does", officer.Page.Body!.TextContent, StringComparison.Ordinal);

        await second.OpenAsync("/desk?kind=people.clearance");
        await second.OpenAsync(second.Page.QuerySelector("a[data-row]")!.GetAttribute("href")!);
        Assert.Contains("V <b>12</b>/2026", second.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(second.Page.QuerySelectorAll("main b"));
        await second.SubmitAsync("main form", ("Form.Step", "grant"));
        Assert.Equal($"/people/clearances/{person}", second.At);
        Assert.Contains("2, confidential", second.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2, confidential, until 2027-06-30", (await Html.GetAsync(own, "/account")).Body!.TextContent, StringComparison.Ordinal);
        await auditor.OpenAsync("/people/clearances");
        Assert.Contains("2027-06-30", auditor.Page.Body!.TextContent, StringComparison.Ordinal);
        await auditor.OpenAsync("/people");
        Assert.Contains("2, confidential, until 2027-06-30", auditor.Page.Body!.TextContent, StringComparison.Ordinal);

        await second.OpenAsync($"/people/clearances/{person}/withdraw");
        await second.SubmitAsync("main form", ("Form.Text", ""));
        Assert.Equal(HttpStatusCode.BadRequest, second.Status);
        await second.SubmitAsync("main form", ("Form.Text", "went to another office"));
        Assert.Equal($"/people/clearances/{person}", second.At);
        await auditor.OpenAsync($"/people/clearances/{person}");
        Assert.Equal(3, auditor.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("went to another office", auditor.Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(auditor.Page.QuerySelectorAll("main .buttons a"));
        Assert.Equal(["ClearanceProposed", "ClearanceGranted", "ClearanceWithdrawn"], (await Newcomer.RecordedAsync(_node, nameof(ClearanceProposed), nameof(ClearanceGranted), nameof(ClearanceWithdrawn))).Select(e => e.GetType().Name));
    }

    [Fact]
    public async Task Nobody_has_a_hand_in_their_own_and_it_lapses_in_the_night()
    {
        var (client, person) = await _node.ColleagueAtWorkAsync("duty-officer", "administrator");
        var own = new Browser(client);
        await own.OpenAsync($"/people/clearances/{person}/propose");
        Assert.Contains("nobody has a hand in their own clearance", own.Page.Body!.TextContent, StringComparison.Ordinal);
        await Vetting.ClearAsync(_node, person, 3, days: 0);
        await own.OpenAsync("/account");
        Assert.Contains("3, secret", own.Page.Body!.TextContent, StringComparison.Ordinal);
        _clock.Shift += TimeSpan.FromHours(16);
        // The session of the day before is over by then; what its person is cleared for does not hang on it.
        var auditor = await AtAsync("auditor");
        await auditor.OpenAsync($"/people/clearances/{person}");
        Assert.Contains("is not cleared", auditor.Page.Body!.TextContent, StringComparison.Ordinal);
        await auditor.OpenAsync("/people/clearances/nobody");
        Assert.Equal(HttpStatusCode.NotFound, auditor.Status);
    }

    [Fact]
    public async Task A_new_link_takes_the_clearance_with_it()
    {
        var ada = await Newcomer.FirstAsync(_node, _clock);
        var (_, person) = await _node.ColleagueAtWorkAsync("duty-officer");
        await Vetting.ClearAsync(_node, person, 1);
        await ada.Browser.OpenAsync($"/people/{person}");
        Assert.Contains("1, restricted", ada.Browser.Page.Body!.TextContent, StringComparison.Ordinal);
        await ada.Browser.SubmitAsync("main form", ("Form.Act", "link"), ("Form.Reason", "lost the telephone"));
        await ada.Browser.OpenAsync($"/people/clearances/{person}");
        Assert.Contains("since a new link was made for the account", ada.Browser.Page.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("is not cleared", ada.Browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Browser> AtAsync(string duty) => new(await _node.PersonAtWorkAsync(duty));
}
