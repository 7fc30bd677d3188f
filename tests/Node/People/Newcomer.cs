using System.Text;
using Cordon.Journal.Reading;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Operation;
using Cordon.Modules.People;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Credentials;
using Cordon.Modules.People.Records;

namespace Cordon.Tests.Node.People;

/// <summary>A person who comes in as persons do, by pages, with an authenticator app that the test holds.</summary>
internal sealed class Newcomer(RunningNode node, string userName)
{
    public const string Password = "seven green harbours at dawn";

    public Browser Browser { get; } = new(node.Stranger());

    public string UserName => userName;

    public byte[] Secret { get; private set; } = [];

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>The same person, who finds the node at the address it has now.</summary>
    public Newcomer At(RunningNode moved) => new(moved, userName) { Secret = Secret, RecoveryCodes = RecoveryCodes };

    /// <summary>Each code works once: the next one is of the next time step.</summary>
    public string Code(TimeProvider? clock = null, int steps = 0) => Totp.CodeOf(Secret, Totp.StepAt(Instant.Now(clock ?? TimeProvider.System)) + steps);

    /// <summary>The first administrator of a node, all the way in.</summary>
    public static async Task<Newcomer> FirstAsync(RunningNode node, TimeProvider? clock = null)
    {
        var first = new Newcomer(node, "ada");
        await first.Browser.OpenAsync((await PeopleModule.FirstLinkAsync(node.Host.App.Services, TestContext.Current.CancellationToken))!);
        await first.Browser.SubmitAsync("main form", ("Form.Name", "Ada Arvonen"), ("Form.UserName", "ada"), ("Form.Password", Password), ("Form.Again", Password));
        await first.SetUpAsync(clock);
        return first;
    }

    /// <summary>Somebody with these duties, all the way in.</summary>
    public static async Task<Newcomer> InvitedAsync(RunningNode node, string userName, TimeProvider? clock, params string[] duties)
    {
        var (_, token) = await node.Host.App.Services.GetRequiredService<Admission>().InviteAsync(Actor.System("test"), new NewAccount(userName, userName, duties), TestContext.Current.CancellationToken);
        var person = new Newcomer(node, userName);
        await person.Browser.OpenAsync($"/welcome?token={token}");
        await person.Browser.SubmitAsync("main form", ("Form.Password", Password), ("Form.Again", Password));
        await person.SetUpAsync(clock);
        return person;
    }

    /// <summary>Takes the secret from the page and enters its code: that of the step before, so that the present one is still unused.</summary>
    public async Task SetUpAsync(TimeProvider? clock = null)
    {
        Assert.Equal("/account/second-factor", Browser.At);
        Secret = FromBase32(Browser.Page.QuerySelector("code.secret")!.TextContent);
        await Browser.SubmitAsync("main form:not([hidden])", ("code", Code(clock, -1)));
        RecoveryCodes = [.. Browser.Page.QuerySelectorAll(".codes code").Select(c => c.TextContent)];
        Assert.Equal(10, RecoveryCodes.Count);
    }

    /// <summary>Signs in with password and code, in a browser of its own.</summary>
    public async Task<Browser> SignInAsync(string? code = null, string password = Password)
    {
        var browser = new Browser(node.Stranger());
        await browser.OpenAsync("/sign-in");
        await browser.SubmitAsync("main form:not([hidden])", ("userName", userName), ("password", password));
        if (browser.At.StartsWith("/sign-in/second", StringComparison.Ordinal))
            await browser.SubmitAsync("main > form", ("code", code ?? Code()));
        return browser;
    }

    /// <summary>What was recorded about people, of these kinds.</summary>
    public static async Task<IReadOnlyList<object>> RecordedAsync(RunningNode node, params string[] types)
    {
        var viewer = new Viewer { Actor = Actor.System("test"), Authority = "localhost", Purposes = new HashSet<string> { PeopleRecords.Purpose }, Use = PermittedUse.Evidence, Today = new DateOnly(2026, 3, 1) };
        // Entries are read when they have a position, which the next one gives them.
        var marker = await node.Host.App.Services.GetRequiredService<OperationRecords>().StartedAsync("marker", TestContext.Current.CancellationToken);
        await node.Journal.WaitForCheckpointAsync(marker.Entries[0].Id, TestContext.Current.CancellationToken);
        var last = await node.Journal.Reader.ReadAsync(new EntryFilter { Types = types, Most = 10_000 }, viewer, TestContext.Current.CancellationToken);
        return [.. last.Select(e => e.Data)];
    }

    private static byte[] FromBase32(string text)
    {
        var bits = new StringBuilder();
        foreach (var c in text.Where(char.IsAsciiLetterOrDigit))
            bits.Append(Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0'));
        return [.. bits.ToString().Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
