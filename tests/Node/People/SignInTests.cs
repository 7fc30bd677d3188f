using System.Net;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Contracts;

namespace Cordon.Tests.Node.People;

public sealed class SignInTests
{
    private readonly ShiftedClock _clock = new();

    [Fact]
    public async Task Password_and_code_let_a_person_in_with_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        await using var node = await StartAsync();
        var ada = await Newcomer.FirstAsync(node, _clock);
        var browser = new Browser(node.Stranger());
        await browser.OpenAsync("/sign-in?back=%2Fpeople");
        await browser.SubmitAsync("main form:not([hidden])", ("userName", " ADA "), ("password", Newcomer.Password));
        Assert.StartsWith("/sign-in/second", browser.At);
        using (var early = await browser.Client.GetAsync(new Uri("/people", UriKind.Relative), Stop))
            Assert.Equal(HttpStatusCode.Redirect, early.StatusCode);

        var form = await Html.FormAsync(browser.Client, browser.At, "main > form");
        form["code"] = ada.Code(_clock);
        using var entered = await browser.Client.PostAsync(new Uri(browser.At, UriKind.Relative), new FormUrlEncodedContent(form), Stop);
        Assert.EndsWith("/people", entered.Headers.Location!.ToString());
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"), c => c.StartsWith("cordon-session", StringComparison.Ordinal)).Split("; ");
        Assert.Contains("httponly", cookie, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparer.OrdinalIgnoreCase);
        await browser.OpenAsync("/people");
        Assert.Equal((HttpStatusCode.OK, "/people"), (browser.Status, browser.At));
    }

    [Fact]
    public async Task A_code_works_once_and_a_clock_that_differs_by_half_a_minute_does_no_harm()
    {
        await using var node = await StartAsync();
        var ada = await Newcomer.FirstAsync(node, _clock);
        var code = ada.Code(_clock);
        Assert.Equal("/", (await ada.SignInAsync(code)).At);
        var again = await ada.SignInAsync(code);
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("used already", again.Page.Body!.TextContent);
        Assert.Equal("/", (await ada.SignInAsync(ada.Code(_clock, +1))).At);
        _clock.Shift += TimeSpan.FromMinutes(5);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.SignInAsync(ada.Code(_clock, -2))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ada.SignInAsync(ada.Code(_clock, +2))).Status);
        Assert.Equal("/", (await ada.SignInAsync(ada.Code(_clock, -1))).At);
    }

    [Fact]
    public async Task Unknown_wrong_and_locked_out_look_the_same_and_nothing_typed_is_recorded()
    {
        await using var node = await StartAsync();
        var ada = await Newcomer.FirstAsync(node, _clock);
        var said = new HashSet<string>();
        foreach (var (name, password) in new[] { ("nobody-at-all", "canary-passw0rd"), ("ada", "canary-passw0rd"), ("", ""), ("ada", new string('x', 5_000)) })
        {
            var browser = await new Newcomer(node, name).SignInAsync(password: password);
            Assert.Equal((HttpStatusCode.Unauthorized, "/sign-in"), (browser.Status, browser.At));
            said.Add(browser.Page.QuerySelector(".notice")!.TextContent);
        }

        for (var i = 0; i < 3; i++)
            await ada.SignInAsync(password: "canary-passw0rd");
        said.Add((await ada.SignInAsync()).Page.QuerySelector(".notice")!.TextContent);
        Assert.Single(said);
        var refused = (await Newcomer.RecordedAsync(node, "SignInRefused")).Cast<SignInRefused>().Select(r => r.Why).ToHashSet();
        Assert.Equal(new HashSet<string> { "unknown", "password", "waiting" }, refused);
        Assert.DoesNotContain(await Newcomer.RecordedAsync(node, "SignInRefused", "SignedIn"), e => e.ToString()!.Contains("canary"));
        Assert.DoesNotContain(node.Log.Lines, l => l.Contains("canary-passw0rd") || l.Contains(Newcomer.Password));

        _clock.Shift += TimeSpan.FromMinutes(15);
        Assert.Equal("/", (await ada.SignInAsync(ada.Code(_clock))).At);
    }

    [Fact]
    public async Task A_thousand_attempts_are_throttled_and_counted_and_the_owner_comes_in_a_while_later()
    {
        await using var node = await StartAsync();
        var ada = await Newcomer.FirstAsync(node, _clock);
        var client = node.Stranger();
        var form = await Html.FormAsync(client, "/sign-in", "main form:not([hidden])");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 1_000; i++)
        {
            using var response = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["userName"] = "ada", ["password"] = $"guess number {i}" }), Stop);
            statuses.Add(response.StatusCode);
        }

        Assert.True(statuses.Count(s => s == HttpStatusCode.Unauthorized) <= 20, "at most ten in each minute are looked at");
        Assert.Equal(1_000, statuses.Count(s => s is HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests));
        await node.Host.App.Services.GetRequiredService<Cordon.Modules.People.Records.Refused>().FlushAsync(all: true);
        var refused = (await Newcomer.RecordedAsync(node, "SignInRefused")).Cast<SignInRefused>().ToList();
        Assert.Equal(1_000, refused.Sum(r => r.Times));
        Assert.True(refused.Count <= 20, $"{refused.Count} entries");
        _clock.Shift += TimeSpan.FromMinutes(16);
        Assert.Equal("/", (await ada.SignInAsync(ada.Code(_clock))).At);
    }

    [Fact]
    public async Task Five_wrong_codes_end_the_half_way_session_and_lock_out()
    {
        await using var node = await StartAsync();
        var ada = await Newcomer.FirstAsync(node, _clock);
        var browser = await ada.SignInAsync("000000");
        for (var i = 0; i < 4; i++)
            await browser.SubmitAsync("main > form", ("code", "000000"));
        Assert.Empty(browser.Page.QuerySelectorAll("main > form"));
        Assert.Contains("begin again", browser.Page.Body!.TextContent);
        Assert.Equal(HttpStatusCode.Unauthorized, (await ada.SignInAsync(ada.Code(_clock))).Status);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once()
    {
        await using var node = await StartAsync();
        var ada = await Newcomer.FirstAsync(node, _clock);
        async Task<Browser> WithAsync(string recovery)
        {
            var browser = await ada.SignInAsync("no code");
            await browser.SubmitAsync("main details form", ("recovery", recovery));
            return browser;
        }

        Assert.Equal("/", (await WithAsync(ada.RecoveryCodes[3].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).At);
        Assert.Equal(HttpStatusCode.BadRequest, (await WithAsync(ada.RecoveryCodes[3])).Status);
        Assert.Equal("/", (await WithAsync(ada.RecoveryCodes[4])).At);
        Assert.Equal(2, (await Newcomer.RecordedAsync(node, "CredentialChanged")).Cast<CredentialChanged>().Count(c => c.Change == CredentialChange.RecoveryCodeUsed));
    }

    [Fact]
    public async Task A_session_ends_when_it_is_idle_when_it_is_old_when_its_person_leaves_and_when_the_clock_is_set_back()
    {
        await using var node = await StartAsync();
        var ada = await Newcomer.FirstAsync(node, _clock);
        async Task<bool> InAsync()
        {
            await ada.Browser.OpenAsync("/account");
            return ada.Browser.At == "/account";
        }

        for (var i = 0; i < 15; i++)
        {
            _clock.Shift += TimeSpan.FromMinutes(50);
            Assert.Equal(i < 14, await InAsync());
        }

        var next = (await ada.SignInAsync(ada.Code(_clock))).Client;
        _clock.Shift += TimeSpan.FromMinutes(60);
        Assert.Equal(HttpStatusCode.Redirect, (await next.GetAsync(new Uri("/account", UriKind.Relative), Stop)).StatusCode);

        var third = await ada.SignInAsync(ada.Code(_clock));
        await third.OpenAsync("/account");
        await third.SubmitAsync("form.leave");
        Assert.Equal("/sign-in", third.At);
        Assert.Equal("left", Assert.Single((await Newcomer.RecordedAsync(node, "SessionEnded")).Cast<SessionEnded>()).Why);

        var fourth = await ada.SignInAsync(ada.Code(_clock, +1));
        _clock.Shift -= TimeSpan.FromHours(2);
        Assert.Equal(HttpStatusCode.Redirect, (await fourth.Client.GetAsync(new Uri("/account", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Decisions_ask_again_after_ten_minutes()
    {
        await using var node = await StartAsync();
        var ada = await Newcomer.FirstAsync(node, _clock);
        await ada.Browser.OpenAsync("/test/fresh");
        Assert.Equal("/test/fresh", ada.Browser.At);
        _clock.Shift += TimeSpan.FromMinutes(10);
        using (var post = await ada.Browser.Client.PostAsync(new Uri("/test/fresh", UriKind.Relative), null, Stop))
            Assert.Equal(HttpStatusCode.Forbidden, post.StatusCode);
        await ada.Browser.OpenAsync("/test/fresh");
        Assert.StartsWith("/sign-in/again?back=", ada.Browser.At);
        await ada.Browser.SubmitAsync("main form:not([hidden])", ("code", "123456"));
        Assert.Equal(HttpStatusCode.BadRequest, ada.Browser.Status);
        await ada.Browser.SubmitAsync("main form:not([hidden])", ("code", ada.Code(_clock)));
        Assert.Equal("/test/fresh", ada.Browser.At);
        Assert.Equal("code", Assert.Single((await Newcomer.RecordedAsync(node, "SteppedUp")).Cast<SteppedUp>()).Method);
    }

    [Fact]
    public async Task Behind_a_proxy_cookies_are_for_https_only_and_bound_to_the_host()
    {
        await using var node = new RunningNode(new NodeSettings { PublicAddress = "https://node.arvonia.example" }, clock: _clock);
        await node.InitializeAsync();
        var ada = await Newcomer.FirstAsync(node, _clock);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = node.Address };
        client.DefaultRequestHeaders.Host = "node.arvonia.example";
        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative), Stop);
        var forms = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.Contains("secure", forms, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("max-age=31536000", Assert.Single(page.Headers.GetValues("Strict-Transport-Security")));
        var fields = Html.Parse(await page.Content.ReadAsStringAsync(Stop)).QuerySelectorAll("main form:not([hidden]) input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["userName"], fields["password"]) = (ada.UserName, Newcomer.Password);
        client.DefaultRequestHeaders.Add("Cookie", forms.Split(';')[0]);
        using var half = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent(fields), Stop);
        var session = Assert.Single(half.Headers.GetValues("Set-Cookie"), c => c.Contains("session", StringComparison.Ordinal));
        Assert.StartsWith("__Host-cordon-session-", session);
        Assert.Contains("secure", session, StringComparison.OrdinalIgnoreCase);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<RunningNode> StartAsync()
    {
        var node = new RunningNode(new NodeSettings(), clock: _clock);
        await node.InitializeAsync();
        return node;
    }
}
