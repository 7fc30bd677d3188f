using System.Net;
using Cordon.Kernel.Processes;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;

namespace Cordon.Tests.Node.People;

/// <summary>Signing in by the authority's own directory, as it should go.</summary>
public sealed class DirectoryTests
{
    private const string Done = "/sign-in/directory/done?to=%2Faccount";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_whom_an_administrator_named_comes_in_by_the_directory(bool rsa)
    {
        await using var stage = await DirectoryStage.StartAsync();
        stage.Directory.Key = DirectoryDouble.NewKey(rsa);
        var ada = await Newcomer.FirstAsync(stage.Node, stage.Clock);
        var (person, _) = await stage.Node.Host.App.Services.GetRequiredService<Admission>().InviteAsync(Actor.System("test"), new NewAccount("bob", "Bob", ["targeting-analyst"]), Stop);
        await ada.Browser.OpenAsync($"/people/{person}");
        await ada.Browser.SubmitAsync("main form", ("Form.Act", "directory"), ("Form.Directory", " bob@arvonia.example "), ("Form.Reason", "he starts on Monday"));
        Assert.Equal(HttpStatusCode.OK, ada.Browser.Status);
        Assert.Equal("bob@arvonia.example", ada.Browser.Page.QuerySelector("#directory")!.GetAttribute("value"));

        using var client = stage.Node.Stranger();
        using var page = await client.GetAsync(new Uri("/sign-in?back=%2Faccount", UriKind.Relative), Stop);
        var link = Html.Parse(await page.Content.ReadAsStringAsync(Stop)).QuerySelector("a.button")!;
        Assert.Equal(("Sign in with Arvonia ID", "/sign-in/directory?back=%2Faccount"), (link.TextContent, link.GetAttribute("href")));
        Assert.Contains("form-action 'self';", Assert.Single(page.Headers.GetValues("Content-Security-Policy")));

        stage.Directory.Person["amr"] = new[] { "pwd", "mfa" };
        Assert.Equal(Done, await stage.ThereAndBackAsync(client));
        Assert.False(stage.Directory.Asked.ContainsKey("prompt"));
        // The way on begins at this site, or the browser would not send the session along.
        var on = await Html.GetAsync(client, Done);
        Assert.Equal("0;url=/account", on.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("bob", (await Html.GetAsync(client, "/account")).QuerySelectorAll("dd")[1].TextContent);
        var signedIn = (await Newcomer.RecordedAsync(stage.Node, "SignedIn")).Cast<SignedIn>().Last();
        Assert.Equal((person, "directory directory-second"), (signedIn.Person, string.Join(' ', signedIn.Methods)));
        Assert.DoesNotContain(stage.Node.Log.Lines, l => l.Contains(DirectoryDouble.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_directory_saw_no_second_factor_the_nodes_own_is_asked()
    {
        await using var stage = await DirectoryStage.StartAsync();
        var person = await stage.InviteAsync("bob@arvonia.example", "targeting-analyst");
        var bob = new Newcomer(stage.Node, "bob");
        Assert.Equal("/sign-in/directory/done?to=%2Faccount%2Fsecond-factor", await stage.ThereAndBackAsync(bob.Browser.Client));
        await bob.Browser.OpenAsync("/account/second-factor");
        await bob.SetUpAsync(stage.Clock);

        var browser = new Browser(stage.Node.Stranger());
        Assert.StartsWith("/sign-in/directory/done?to=%2Fsign-in%2Fsecond", await stage.ThereAndBackAsync(browser.Client), StringComparison.Ordinal);
        using (var early = await browser.Client.GetAsync(new Uri("/account", UriKind.Relative), Stop))
            Assert.Equal(HttpStatusCode.Redirect, early.StatusCode);
        await browser.OpenAsync("/sign-in/second?back=%2Faccount");
        await browser.SubmitAsync("main > form", ("code", bob.Code(stage.Clock)));
        Assert.Equal("/account", browser.At);
        Assert.Equal(["directory", "code"], (await Newcomer.RecordedAsync(stage.Node, "SignedIn")).Cast<SignedIn>().Last(s => s.Person == person).Methods);
    }

    [Fact]
    public async Task Groups_open_an_account_with_their_duties_which_follow_them()
    {
        await using var stage = await DirectoryStage.StartAsync("cn=analysts,dc=arvonia = targeting-analyst", "night shift = duty-officer, case-officer", "signers = countersigner", "chiefs = licensing-officer, countersigner");
        (stage.Directory.Person["amr"], stage.Directory.Person["groups"]) = (new[] { "mfa" }, new[] { "cn=analysts,dc=arvonia", "football" });
        using var client = stage.Node.Stranger();
        Assert.Equal(Done, await stage.ThereAndBackAsync(client));
        var opened = Assert.Single((await Newcomer.RecordedAsync(stage.Node, "AccountOpened")).Cast<AccountOpened>());
        Assert.Equal(("bob", "Bob Belarin", "targeting-analyst"), (opened.UserName, opened.Name, Assert.Single(opened.Duties)));

        stage.Directory.Person["groups"] = new[] { "cn=analysts,dc=arvonia", "night shift" };
        Assert.Equal(Done, await stage.ThereAndBackAsync(stage.Node.Stranger()));
        Assert.Equal(["targeting-analyst", "duty-officer", "case-officer"], Assert.Single((await Newcomer.RecordedAsync(stage.Node, "DutiesChanged")).Cast<DutiesChanged>()).Duties);

        stage.Directory.Person["groups"] = new[] { "night shift", "signers" };
        Assert.Equal("403 people.directory.four-eyes", await stage.ThereAndBackAsync(stage.Node.Stranger()));
        stage.Directory.Person["groups"] = new[] { "night shift", "chiefs" };
        Assert.Equal(Done, await stage.ThereAndBackAsync(stage.Node.Stranger()));
        stage.Directory.Person["groups"] = "football";
        Assert.Equal("403 people.directory.duties", await stage.ThereAndBackAsync(stage.Node.Stranger()));
        Assert.Equal(["directory-four-eyes", "directory-duties"], (await stage.RefusedAsync()).Select(r => r.Why));
    }

    [Fact]
    public async Task A_decision_sends_to_the_directory_again_which_must_ask_again()
    {
        await using var stage = await DirectoryStage.StartAsync();
        await stage.InviteAsync("bob@arvonia.example", "targeting-analyst");
        stage.Directory.Person["amr"] = new[] { "mfa" };
        var browser = new Browser(stage.Node.Stranger());
        await stage.ThereAndBackAsync(browser.Client);
        await browser.OpenAsync("/test/fresh");
        Assert.Equal("/test/fresh", browser.At);
        stage.Clock.Shift += TimeSpan.FromMinutes(11);
        await browser.OpenAsync("/test/fresh");
        var again = browser.Page.QuerySelector("a.button")!.GetAttribute("href")!;
        Assert.Equal("/sign-in/again/directory?back=%2Ftest%2Ffresh", again);
        Assert.Empty(browser.Page.QuerySelectorAll("main form:not([hidden])"));

        // It answers from what it remembers.
        Assert.Equal("401 people.directory.not-again", await stage.ThereAndBackAsync(browser.Client, again));
        stage.Directory.Person["auth_time"] = (stage.Clock.GetUtcNow() - TimeSpan.FromHours(2)).ToUnixTimeSeconds();
        Assert.Equal("401 people.directory.not-again", await stage.ThereAndBackAsync(browser.Client, again));
        Assert.Equal(("login", "0"), (stage.Directory.Asked["prompt"], stage.Directory.Asked["max_age"]));
        stage.Directory.Person["auth_time"] = stage.Clock.GetUtcNow().ToUnixTimeSeconds();
        // Somebody else at the same desk.
        stage.Directory.Person["sub"] = "s-2";
        Assert.Equal("401 people.directory.other-person", await stage.ThereAndBackAsync(browser.Client, again));
        stage.Directory.Person["sub"] = "s-1";
        stage.Directory.Person["amr"] = new[] { "pwd" };
        Assert.Equal("401 people.directory.second-factor", await stage.ThereAndBackAsync(browser.Client, again));
        await browser.OpenAsync("/test/fresh");
        Assert.StartsWith("/sign-in/again", browser.At, StringComparison.Ordinal);

        stage.Directory.Person["amr"] = new[] { "mfa" };
        Assert.Equal("/sign-in/directory/done?to=%2Ftest%2Ffresh", await stage.ThereAndBackAsync(browser.Client, again));
        await browser.OpenAsync("/test/fresh");
        Assert.Equal("/test/fresh", browser.At);
        Assert.Equal("directory", Assert.Single((await Newcomer.RecordedAsync(stage.Node, "SteppedUp")).Cast<SteppedUp>()).Method);
    }

    [Fact]
    public async Task New_keys_of_the_directory_are_fetched()
    {
        await using var stage = await DirectoryStage.StartAsync();
        await stage.InviteAsync("bob@arvonia.example", "targeting-analyst");
        stage.Directory.Person["amr"] = "mfa";
        Assert.Equal(Done, await stage.ThereAndBackAsync(stage.Node.Stranger()));
        Assert.Equal(1, stage.Directory.KeyFetches);
        stage.Directory.Key = DirectoryDouble.NewKey(rsa: true);
        stage.Clock.Shift += TimeSpan.FromMinutes(1);
        Assert.Equal(Done, await stage.ThereAndBackAsync(stage.Node.Stranger()));
        Assert.Equal(2, stage.Directory.KeyFetches);
        // Invented keys do not make the node ask again and again.
        stage.Directory.Published = DirectoryDouble.NewKey(rsa: true);
        stage.Directory.Key = DirectoryDouble.NewKey(rsa: true);
        for (var i = 0; i < 3; i++)
            Assert.Equal("401 people.directory.signature", await stage.ThereAndBackAsync(stage.Node.Stranger()));
        Assert.Equal(2, stage.Directory.KeyFetches);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here()
    {
        await using var stage = await DirectoryStage.StartAsync();
        await stage.InviteAsync("bob@arvonia.example", "targeting-analyst");
        stage.Directory.Person["amr"] = "mfa";
        var browser = new Browser(stage.Node.Stranger());
        await stage.ThereAndBackAsync(browser.Client);
        await browser.OpenAsync("/account");
        await browser.SubmitAsync("form.leave");
        await browser.OpenAsync("/account");
        Assert.StartsWith("/sign-in", browser.At, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
