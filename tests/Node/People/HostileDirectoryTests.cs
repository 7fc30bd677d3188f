using System.Net;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.OwnDirectory;
using Microsoft.IdentityModel.Tokens;

namespace Cordon.Tests.Node.People;

/// <summary>Signing in by a directory that is wrong, away or hostile, or in a browser that somebody else steers. Nobody comes in, it is said why, and it is recorded.</summary>
public sealed class HostileDirectoryTests
{
    private const string Done = "/sign-in/directory/done?to=%2Faccount";

    public static TheoryData<string, string> Wrong => new()
    {
        { "nonce", "nonce" }, { "no-nonce", "nonce" }, { "issuer", "other-issuer" }, { "audience", "audience" }, { "expired", "expired" }, { "not-yet", "expired" }, { "no-end", "expired" },
        { "other-key", "signature" }, { "unsigned", "signature" }, { "our-secret", "signature" }, { "cut", "signature" }, { "no-token", "answer" }, { "nameless", "claim" }, { "two-names", "claim" }, { "code", "answer" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task An_answer_that_does_not_hold_lets_nobody_in(string what, string said)
    {
        await using var stage = await DirectoryStage.StartAsync();
        await stage.InviteAsync("bob@arvonia.example", "targeting-analyst");
        var directory = stage.Directory;
        directory.Person["amr"] = "mfa";
        directory.Twist = what switch
        {
            "nonce" => t => t.Claims["nonce"] = "another",
            "no-nonce" => t => t.Claims.Remove("nonce"),
            "issuer" => t => t.Issuer = "https://id.corvale.example",
            "audience" => t => t.Audience = "another-program",
            "expired" => t => (t.NotBefore, t.Expires) = (t.NotBefore!.Value.AddHours(-1), t.NotBefore.Value.AddMinutes(-2)),
            "not-yet" => t => (t.NotBefore, t.Expires) = (t.NotBefore!.Value.AddMinutes(2), t.NotBefore.Value.AddHours(1)),
            "no-end" => t => t.Expires = null,
            "unsigned" => t => t.SigningCredentials = null,
            "our-secret" => t => t.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(System.Text.Encoding.ASCII.GetBytes(DirectoryDouble.Secret.PadRight(32, 'x'))), SecurityAlgorithms.HmacSha256),
            "nameless" => t => t.Claims.Remove("preferred_username"),
            "two-names" => t => t.Claims["preferred_username"] = new[] { "bob@arvonia.example", "ada@arvonia.example" },
            _ => null,
        };
        if (what == "other-key")
            directory.Published = new RsaSecurityKey(((RsaSecurityKey)DirectoryDouble.NewKey(rsa: true)).Rsa) { KeyId = directory.Key.KeyId };
        if (what == "cut")
            directory.Forge = token => token[..^20];
        if (what == "no-token")
            directory.Forge = _ => "not a token";
        using var client = stage.Node.Stranger();
        var answer = directory.Answer(await DirectoryStage.SentAsync(client));
        if (what == "code")
            answer = new Uri(answer.ToString().Replace("code=", "code=x", StringComparison.Ordinal));
        Assert.Equal($"401 people.directory.{said}", await DirectoryStage.BackAsync(client, answer));
        using var account = await client.GetAsync(new Uri("/account", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Redirect, account.StatusCode);
        Assert.Equal($"directory-{said}", Assert.Single(await stage.RefusedAsync()).Why);
        Assert.Empty(await Newcomer.RecordedAsync(stage.Node, "SignedIn"));
    }

    [Fact]
    public async Task Whom_nobody_here_knows_or_who_is_locked_stays_out()
    {
        await using var stage = await DirectoryStage.StartAsync();
        stage.Directory.Person["amr"] = "mfa";
        Assert.Equal("403 people.directory.unknown", await stage.ThereAndBackAsync(stage.Node.Stranger()));
        await Newcomer.FirstAsync(stage.Node, stage.Clock);
        var person = await stage.InviteAsync("bob@arvonia.example", "targeting-analyst");
        await stage.Node.Host.App.Services.GetRequiredService<Administration>().LockAsync(Actor.Person("boss"), person, "left", Stop);
        Assert.Equal("401 people.sign-in.refused", await stage.ThereAndBackAsync(stage.Node.Stranger()));
        Assert.Equal([("directory-unknown", null), ("locked", person)], (await stage.RefusedAsync()).Select(r => (r.Why, r.Person)));
    }

    [Fact]
    public async Task A_name_that_the_directory_gives_to_somebody_else_later_opens_nothing()
    {
        await using var stage = await DirectoryStage.StartAsync("analysts = targeting-analyst");
        (stage.Directory.Person["amr"], stage.Directory.Person["groups"]) = ("mfa", "analysts");
        var person = await stage.InviteAsync("bob@arvonia.example", "duty-officer");
        Assert.Equal(Done, await stage.ThereAndBackAsync(stage.Node.Stranger()));
        stage.Directory.Person["sub"] = "s-2";
        Assert.Equal("403 people.directory.changed", await stage.ThereAndBackAsync(stage.Node.Stranger()));
        (stage.Directory.Person["sub"], stage.Directory.Person["preferred_username"]) = ("s-1", "bob.new@arvonia.example");
        Assert.Equal("403 people.directory.changed", await stage.ThereAndBackAsync(stage.Node.Stranger()));
        // Until an administrator says that it is the same person.
        await stage.Node.Host.App.Services.GetRequiredService<DirectoryBook>().NameAsync(Actor.Person("boss"), person, "bob.new@arvonia.example", "married", Stop);
        Assert.Equal(Done, await stage.ThereAndBackAsync(stage.Node.Stranger()));
        // Groups do not touch the duties that an administrator gave.
        Assert.Empty(await Newcomer.RecordedAsync(stage.Node, "DutiesChanged"));
    }

    [Fact]
    public async Task An_answer_is_good_once_in_the_browser_that_asked_and_for_ten_minutes()
    {
        await using var stage = await DirectoryStage.StartAsync();
        await stage.InviteAsync("bob@arvonia.example", "targeting-analyst");
        stage.Directory.Person["amr"] = "mfa";
        using var client = stage.Node.Stranger();
        var answer = stage.Directory.Answer(await DirectoryStage.SentAsync(client));
        Assert.Equal(Done, await DirectoryStage.BackAsync(client, answer));
        Assert.Equal("401 people.directory.state", await DirectoryStage.BackAsync(client, answer));
        Assert.Equal(1, stage.Directory.TokensGiven);

        // An attacker's own answer, laid before somebody else's browser.
        answer = stage.Directory.Answer(await DirectoryStage.SentAsync(client));
        Assert.Equal("401 people.directory.state", await DirectoryStage.BackAsync(stage.Node.Stranger(), answer));
        Assert.Equal("401 people.directory.state", await DirectoryStage.BackAsync(client, answer));
        using var late = stage.Node.Stranger();
        answer = stage.Directory.Answer(await DirectoryStage.SentAsync(late));
        stage.Clock.Shift += TimeSpan.FromMinutes(11);
        Assert.Equal("401 people.directory.state", await DirectoryStage.BackAsync(late, answer));
        Assert.Equal("401 people.directory.state", await DirectoryStage.BackAsync(late, new Uri(stage.Node.Address, "/sign-in/directory/back")));
        Assert.Equal(1, stage.Directory.TokensGiven);
    }

    [Fact]
    public async Task Who_says_no_at_the_directory_is_told_so()
    {
        await using var stage = await DirectoryStage.StartAsync();
        using var client = stage.Node.Stranger();
        stage.Directory.Answer(await DirectoryStage.SentAsync(client));
        var no = new Uri(stage.Node.Address, $"/sign-in/directory/back?error=access_denied&state={Uri.EscapeDataString(stage.Directory.Asked["state"])}");
        Assert.Equal("401 people.directory.declined", await DirectoryStage.BackAsync(client, no));
    }

    [Fact]
    public async Task When_the_directory_is_away_it_is_said_and_the_last_administrator_comes_in_by_what_lies_here()
    {
        await using var stage = await DirectoryStage.StartAsync();
        var ada = await Newcomer.FirstAsync(stage.Node, stage.Clock);
        using var client = stage.Node.Stranger();
        await stage.Directory.DisposeAsync();
        using var refused = await client.GetAsync(new Uri("/sign-in/directory", UriKind.Relative), Stop);
        Assert.Equal("503 people.directory.unreachable", await DirectoryStage.CodeOfAsync(refused));
        Assert.Equal("directory-unreachable", Assert.Single(await stage.RefusedAsync()).Why);
        Assert.Equal("/", (await ada.SignInAsync(ada.Code(stage.Clock))).At);
    }

    [Fact]
    public async Task The_way_on_leads_to_no_other_site()
    {
        await using var stage = await DirectoryStage.StartAsync();
        using var client = stage.Node.Stranger();
        foreach (var to in new[] { "https://corvale.example/", "//corvale.example", "javascript:alert(1)" })
            Assert.Equal("/", (await Html.GetAsync(client, $"/sign-in/directory/done?to={Uri.EscapeDataString(to)}")).QuerySelector("main a")!.GetAttribute("href"));
        await DirectoryStage.SentAsync(client, "/sign-in/directory?back=https%3A%2F%2Fcorvale.example");
    }

    [Theory]
    [InlineData("http://id.arvonia.example", "people.directory.issuer")]
    [InlineData("http://127.0.0.1:9", "people.directory.issuer")]
    [InlineData("https://id.arvonia.example?tenant=1", "people.directory.issuer")]
    [InlineData("id.arvonia.example", "people.directory.issuer")]
    public async Task Without_tls_the_node_does_not_start(string issuer, string code) => Assert.Equal(code, await NotStartedAsync(new() { Issuer = issuer, ClientId = "x" }));

    [Theory]
    [InlineData("admins = administrator", "people.directory.administrator")]
    [InlineData("admins", "people.directory.mapping")]
    [InlineData("admins = king", "people.directory.mapping")]
    [InlineData("= auditor", "people.directory.mapping")]
    [InlineData("all = auditor, exporter", "people.duties.auditor")]
    public async Task Groups_that_mean_nothing_or_too_much_stop_the_start(string line, string code) =>
        Assert.Equal(code, await NotStartedAsync(new() { Issuer = "https://id.arvonia.example", ClientId = "x", Duties = [line] }));

    [Fact]
    public async Task Half_a_directory_stops_the_start()
    {
        Assert.Equal("people.directory.no-issuer", await NotStartedAsync(new() { ClientId = "x" }));
        Assert.Equal("people.directory.missing", await NotStartedAsync(new() { Issuer = "https://id.arvonia.example" }));
        Assert.Equal("people.directory.secret", await NotStartedAsync(new() { Issuer = "https://id.arvonia.example", ClientId = "x", ClientSecretFile = "/no/such/file" }));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<string> NotStartedAsync(DirectorySettings directory)
    {
        var node = new RunningNode(new NodeSettings { Directory = directory });
        return (await Assert.ThrowsAsync<FaultException>(async () => await node.InitializeAsync())).Fault.Code;
    }
}
