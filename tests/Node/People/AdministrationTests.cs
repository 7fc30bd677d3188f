using System.Net;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Contracts;

namespace Cordon.Tests.Node.People;

public sealed class AdministrationTests : IAsyncLifetime
{
    private const string Markup = "<script>alert(1)</script> & \"Co\"";
    private readonly ShiftedClock _clock = new();
    private RunningNode _node = null!;
    private Newcomer _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _node = new RunningNode(new NodeSettings(), clock: _clock);
        await _node.InitializeAsync();
        _ada = await Newcomer.FirstAsync(_node, _clock);
    }

    public ValueTask DisposeAsync() => _node.DisposeAsync();

    [Fact]
    public async Task An_invited_person_comes_in_by_a_link_that_works_once_and_every_text_stays_text()
    {
        var link = await InviteAsync(Markup, "carla", "case-officer", "duty-officer");
        var carla = new Browser(_node.Stranger());
        await carla.OpenAsync(link);
        Assert.Contains(Markup, carla.Page.QuerySelector("main p")!.TextContent);
        Assert.Empty(carla.Page.QuerySelectorAll("main script:not([src])"));
        await carla.SubmitAsync("main form", ("Form.Password", Newcomer.Password), ("Form.Again", "something else entirely"));
        Assert.Equal("again-error", carla.Page.QuerySelector(".error")!.Id);
        await carla.SubmitAsync("main form", ("Form.Password", Newcomer.Password), ("Form.Again", Newcomer.Password));
        Assert.Equal("/account/second-factor", carla.At);
        var again = new Browser(_node.Stranger());
        await again.OpenAsync(link);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);

        await _ada.Browser.OpenAsync("/people");
        Assert.Contains(_ada.Browser.Page.QuerySelectorAll("td a"), a => a.TextContent == Markup);
        Assert.Empty(_ada.Browser.Page.QuerySelectorAll("main script"));
        var made = (await Newcomer.RecordedAsync(_node, "AccountOpened")).Cast<AccountOpened>().Last();
        Assert.Equal(["duty-officer", "case-officer"], made.Duties);
    }

    [Fact]
    public async Task A_link_that_is_too_old_or_was_replaced_lets_nobody_in()
    {
        var link = await InviteAsync("Dora", "dora", "licensing-officer");
        await OpenPersonAsync("Dora");
        await _ada.Browser.SubmitAsync("main form", ("Form.Act", "link"), ("Form.Reason", "mail went astray"));
        var second = Link(_ada.Browser);
        Assert.NotEqual(link, second);
        var dora = new Browser(_node.Stranger());
        await dora.OpenAsync(link);
        Assert.Equal(HttpStatusCode.BadRequest, dora.Status);
        await dora.OpenAsync(second);
        Assert.Equal(HttpStatusCode.OK, dora.Status);
        _clock.Shift += TimeSpan.FromHours(72);
        await dora.OpenAsync(second);
        Assert.Equal(HttpStatusCode.BadRequest, dora.Status);
    }

    [Fact]
    public async Task A_lock_ends_sessions_at_once_and_other_duties_hold_from_the_next_request_on()
    {
        var bob = await Newcomer.InvitedAsync(_node, "bob", _clock, "case-officer");
        await bob.Browser.OpenAsync("/screening");
        Assert.Equal(HttpStatusCode.OK, bob.Browser.Status);
        await OpenPersonAsync("bob");
        await _ada.Browser.SubmitAsync("main form", ("Form.Act", "duties"), ("Form.Reason", "moved to audit"), ("Form.Duties", "auditor"));
        Assert.Contains("was changed", _ada.Browser.Page.Body!.TextContent);
        await bob.Browser.OpenAsync("/screening");
        Assert.Equal(HttpStatusCode.Forbidden, bob.Browser.Status);
        await bob.Browser.OpenAsync("/people");
        Assert.Equal(HttpStatusCode.OK, bob.Browser.Status);

        await OpenPersonAsync("bob");
        await _ada.Browser.SubmitAsync("main form", ("Form.Act", "lock"), ("Form.Reason", ""));
        Assert.Contains("say why", _ada.Browser.Page.QuerySelector("#reason-error")!.TextContent);
        await _ada.Browser.SubmitAsync("main form", ("Form.Act", "lock"), ("Form.Reason", "left the authority"));
        await bob.Browser.OpenAsync("/people");
        Assert.StartsWith("/sign-in", bob.Browser.At);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bob.SignInAsync(bob.Code(_clock))).Status);

        await _ada.Browser.SubmitAsync("main form", ("Form.Act", "unlock"), ("Form.Reason", "came back"));
        Assert.Equal("/", (await bob.SignInAsync(bob.Code(_clock))).At);
        Assert.Equal(["DutiesChanged", "AccountLocked", "AccountUnlocked"], (await Newcomer.RecordedAsync(_node, "DutiesChanged", "AccountLocked", "AccountUnlocked")).Select(e => e.GetType().Name));
    }

    [Fact]
    public async Task Nobody_changes_their_own_account_the_last_administrator_stays_and_an_auditor_has_no_other_duty()
    {
        await OpenPersonAsync("Ada Arvonen");
        await _ada.Browser.SubmitAsync("main form", ("Form.Act", "lock"), ("Form.Reason", "curious"));
        Assert.Contains("nobody changes their own account", _ada.Browser.Page.Body!.TextContent);
        var erin = await Newcomer.InvitedAsync(_node, "erin", _clock, "administrator");
        await OpenPersonAsync("erin");
        await _ada.Browser.SubmitAsync("main form", ("Form.Act", "duties"), ("Form.Reason", "audit too"), ("Form.Duties", "auditor"), ("Form.Duties", "administrator"));
        Assert.Contains("an auditor has no other duty", _ada.Browser.Page.Body!.TextContent);
        await _ada.Browser.SubmitAsync("main form", ("Form.Act", "lock"), ("Form.Reason", "on leave"));
        Assert.Contains("was changed", _ada.Browser.Page.Body!.TextContent);
        // Erin was the only one besides Ada: now Ada is the last, whoever asks.
        using var locked = await erin.Browser.Client.GetAsync(new Uri("/people", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, locked.StatusCode);
    }

    [Fact]
    public async Task A_form_that_another_person_or_no_page_made_is_not_done()
    {
        await _ada.Browser.OpenAsync("/people/invite");
        var fields = new Dictionary<string, string> { ["_handler"] = "invite", ["Form.Name"] = "Mallory", ["Form.UserName"] = "mallory", ["Form.Duties"] = "administrator" };
        using var without = await _ada.Browser.Client.PostAsync(new Uri("/people/invite", UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        var bob = await Newcomer.InvitedAsync(_node, "bob", _clock, "case-officer");
        await bob.Browser.OpenAsync("/account");
        fields["__RequestVerificationToken"] = bob.Browser.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var foreign = await _ada.Browser.Client.PostAsync(new Uri("/people/invite", UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        using var other = await bob.Browser.Client.PostAsync(new Uri("/people/invite", UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        _ada.Browser.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var crossed = await _ada.Browser.Client.PostAsync(new Uri("/people/invite", UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, crossed.StatusCode);
        Assert.DoesNotContain((await Newcomer.RecordedAsync(_node, "AccountOpened")).Cast<AccountOpened>(), a => a.UserName == "mallory");
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_one_of_ones_own_can_be_ended_by_hand()
    {
        var bob = await Newcomer.InvitedAsync(_node, "bob", _clock, "case-officer");
        var second = await bob.SignInAsync(bob.Code(_clock));
        await bob.Browser.OpenAsync("/account");
        await bob.Browser.SubmitAsync("form[action='/account/sessions/end']");
        await second.OpenAsync("/account");
        Assert.StartsWith("/sign-in", second.At);

        var third = await bob.SignInAsync(bob.Code(_clock, +1));
        await bob.Browser.OpenAsync("/account");
        var other = "eight blue lanterns at noon";
        await bob.Browser.SubmitAsync("main form:not([action^='/account/'])", ("present", "not the password"), ("password", other), ("again", other));
        Assert.Contains("not your present password", bob.Browser.Page.QuerySelector("#present-error")!.TextContent);
        await bob.Browser.SubmitAsync("main form:not([action^='/account/'])", ("present", Newcomer.Password), ("password", other), ("again", other));
        Assert.Contains("was changed", bob.Browser.Page.Body!.TextContent);
        await third.OpenAsync("/account");
        Assert.StartsWith("/sign-in", third.At);
        await bob.Browser.OpenAsync("/account");
        Assert.Equal("/account", bob.Browser.At);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bob.SignInAsync()).Status);
    }

    private async Task<string> InviteAsync(string name, string userName, params string[] duties)
    {
        await _ada.Browser.OpenAsync("/people/invite");
        await _ada.Browser.SubmitAsync("main form", [("Form.Name", name), ("Form.UserName", userName), .. duties.Select(d => ("Form.Duties", d))]);
        Assert.Equal(name, _ada.Browser.Page.QuerySelector("dd")!.TextContent);
        await _ada.Browser.SubmitAsync("main form");
        return Link(_ada.Browser);
    }

    private async Task OpenPersonAsync(string name)
    {
        await _ada.Browser.OpenAsync("/people");
        await _ada.Browser.OpenAsync(_ada.Browser.Page.QuerySelectorAll("td a").Single(a => a.TextContent == name).GetAttribute("href")!);
    }

    private static string Link(Browser browser) => new Uri(browser.Page.QuerySelector("code.link")!.TextContent).PathAndQuery;
}
