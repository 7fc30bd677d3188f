using System.Net;
using System.Text.Json.Nodes;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Tests.Node.People;

public sealed class PasskeyTests : IAsyncLifetime
{
    private readonly ShiftedClock _clock = new();
    private RunningNode _node = null!;
    private Newcomer _ada = null!;
    private SoftwareAuthenticator _passkey = null!;

    public async ValueTask InitializeAsync()
    {
        _node = new RunningNode(new NodeSettings(), clock: _clock);
        await _node.InitializeAsync();
        _ada = await Newcomer.FirstAsync(_node, _clock);
        _passkey = new SoftwareAuthenticator(_node.Address.ToString().TrimEnd('/'));
    }

    public async ValueTask DisposeAsync()
    {
        _passkey.Dispose();
        await _node.DisposeAsync();
    }

    [Fact]
    public async Task A_passkey_lets_its_owner_in_without_a_password_and_stands_for_the_step_up()
    {
        await AddAsync();
        var browser = new Browser(_node.Stranger());
        Assert.Equal(("/", HttpStatusCode.OK), await EnterAsync(browser, _passkey.Get));
        _clock.Shift += TimeSpan.FromMinutes(11);
        await browser.OpenAsync("/test/fresh");
        Assert.StartsWith("/sign-in/again", browser.At);
        var asked = await AskAsync(browser, "/sign-in/again/passkey");
        await browser.SubmitAsync(Form, ("ticket", asked.Ticket), ("credential", _passkey.Get(asked.Options)));
        Assert.Equal("/test/fresh", browser.At);
        Assert.Equal("passkey", Assert.Single((await Newcomer.RecordedAsync(_node, "SteppedUp")).Cast<SteppedUp>()).Method);
        Assert.Contains((await Newcomer.RecordedAsync(_node, "SignedIn")).Cast<SignedIn>(), s => s.Methods.SequenceEqual(["passkey"]));
    }

    [Fact]
    public async Task A_recorded_answer_is_worth_nothing_again_nor_in_another_session_nor_too_late()
    {
        await AddAsync();
        var browser = new Browser(_node.Stranger());
        await browser.OpenAsync("/sign-in");
        var asked = await AskAsync(browser, "/sign-in/passkey");
        var answer = _passkey.Get(asked.Options);
        await browser.SubmitAsync(Form, ("ticket", asked.Ticket), ("credential", answer));
        Assert.Equal("/", browser.At);

        async Task<HttpStatusCode> TryAsync(string ticket, string credential)
        {
            var thief = new Browser(_node.Stranger());
            await thief.OpenAsync("/sign-in");
            await thief.SubmitAsync(Form, ("ticket", ticket), ("credential", credential));
            return thief.Status;
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(asked.Ticket, answer));
        await browser.OpenAsync("/sign-in");
        var stranger = new Browser(_node.Stranger());
        await stranger.OpenAsync("/sign-in");
        var other = await AskAsync(stranger, "/sign-in/passkey");
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(other.Ticket, answer));
        var late = await AskAsync(stranger, "/sign-in/passkey");
        var signed = _passkey.Get(late.Options);
        _clock.Shift += TimeSpan.FromMinutes(5);
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(late.Ticket, signed));

        // A question asked of a session is answered in that session only.
        await _ada.Browser.OpenAsync("/sign-in/again");
        var mine = await AskAsync(_ada.Browser, "/sign-in/again/passkey");
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(mine.Ticket, _passkey.Get(mine.Options)));
    }

    [Fact]
    public async Task Another_origin_another_key_no_user_verification_and_a_cloned_key_are_refused()
    {
        await AddAsync();
        using var elsewhere = new SoftwareAuthenticator("https://node.corvale.example");
        using var other = new SoftwareAuthenticator(_node.Address.ToString().TrimEnd('/'));
        Assert.Equal(HttpStatusCode.Unauthorized, (await EnterAsync(new Browser(_node.Stranger()), elsewhere.Get)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await EnterAsync(new Browser(_node.Stranger()), other.Get)).Status);
        _passkey.UserVerified = false;
        Assert.Equal(HttpStatusCode.Unauthorized, (await EnterAsync(new Browser(_node.Stranger()), _passkey.Get)).Status);
        _passkey.UserVerified = true;
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(new Browser(_node.Stranger()), _passkey.Get)).Status);
        _passkey.Count -= 2;
        Assert.Equal(HttpStatusCode.Unauthorized, (await EnterAsync(new Browser(_node.Stranger()), _passkey.Get)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await EnterAsync(new Browser(_node.Stranger()), _ => "{ \"not\": \"a credential\" }")).Status);
    }

    [Fact]
    public async Task The_last_second_factor_stays_and_another_persons_passkey_cannot_be_removed()
    {
        await _ada.Browser.OpenAsync("/account/second-factor");
        await _ada.Browser.SubmitAsync("form[action='/account/authenticator/remove']");
        Assert.Contains("last second factor", _ada.Browser.Page.Body!.TextContent);
        await AddAsync();
        await _ada.Browser.OpenAsync("/account/second-factor");
        Assert.Equal("<b>work</b> laptop", _ada.Browser.Page.QuerySelector("td[data-label='Name of the passkey']")!.TextContent);
        var bob = await Newcomer.InvitedAsync(_node, "bob", _clock, "case-officer");
        await bob.Browser.OpenAsync("/account/second-factor");
        var passkey = _ada.Browser.Page.QuerySelector("form[action='/account/passkeys/remove'] input[name=passkey]")!.GetAttribute("value")!;
        var token = bob.Browser.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var forged = await bob.Browser.Client.PostAsync(new Uri("/account/passkeys/remove", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["passkey"] = passkey }), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);

        await _ada.Browser.SubmitAsync("form[action='/account/authenticator/remove']");
        Assert.Equal("/account/second-factor", _ada.Browser.At);
        await _ada.Browser.SubmitAsync("form[action='/account/passkeys/remove']");
        Assert.Contains("last second factor", _ada.Browser.Page.Body!.TextContent);
    }

    [Fact]
    public async Task A_passkey_still_works_when_passwords_wait()
    {
        await AddAsync();
        for (var i = 0; i < 6; i++)
            await _ada.SignInAsync(password: "wrong wrong wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, (await _ada.SignInAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await EnterAsync(new Browser(_node.Stranger()), _passkey.Get)).Status);
    }

    private const string Form = "form[data-passkey]";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task AddAsync()
    {
        await _ada.Browser.OpenAsync("/account/second-factor");
        var asked = await AskAsync(_ada.Browser, "/account/passkey");
        await _ada.Browser.SubmitAsync(Form, ("ticket", asked.Ticket), ("label", "<b>work</b> laptop"), ("credential", _passkey.Create(asked.Options)));
        Assert.Equal(HttpStatusCode.OK, _ada.Browser.Status);
        Assert.Contains((await Newcomer.RecordedAsync(_node, "CredentialChanged")).Cast<CredentialChanged>(), c => c is { Change: CredentialChange.PasskeyAdded, Label: "<b>work</b> laptop" });
    }

    private static async Task<(string At, HttpStatusCode Status)> EnterAsync(Browser browser, Func<JsonNode, string> answer)
    {
        await browser.OpenAsync("/sign-in");
        var asked = await AskAsync(browser, "/sign-in/passkey");
        await browser.SubmitAsync(Form, ("ticket", asked.Ticket), ("credential", answer(asked.Options)));
        return (browser.At, browser.Status);
    }

    private static async Task<(string Ticket, JsonNode Options)> AskAsync(Browser browser, string door)
    {
        var token = browser.Page.QuerySelector($"{Form} input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var response = await browser.Client.PostAsync(new Uri(door, UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token }), Stop);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var asked = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        return (asked["ticket"]!.GetValue<string>(), asked["options"]!);
    }
}
