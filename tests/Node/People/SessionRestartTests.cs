using System.Net;
using Cordon.Composition;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Journal.Resumption;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Node.People;

/// <summary>What a restart keeps, and what it must not bring back.</summary>
public sealed class SessionRestartTests
{
    private readonly ShiftedClock _clock = new();

    [Theory, EachDatabase]
    public async Task A_session_survives_a_restart_and_an_ended_one_does_not(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var node = await StartAsync(place);
        var (boss, bob) = (await PersonAsync(node, "administrator"), await PersonAsync(node, "targeting-analyst"));
        var (kept, left, locked) = (await EnterAsync(node, boss), await EnterAsync(node, boss), await EnterAsync(node, bob));
        await using (var tables = Records(node).Tables())
        {
            Assert.Equal(3, await tables.Sessions.CountAsync(Stop));
            Assert.DoesNotContain(await tables.Sessions.ToListAsync(Stop), s => s.Id == kept.Token || Convert.ToHexString(s.Hash).Contains(kept.Token, StringComparison.Ordinal));
        }

        await Desk(node).LeaveAsync(left.Session, Stop);
        await node.Host.App.Services.GetRequiredService<Administration>().LockAsync(Actor.Person(boss), bob, "on leave", Stop);
        await node.RestartAsync();
        Assert.Equal((true, false, false), (await IsInAsync(node, kept), await IsInAsync(node, left), await IsInAsync(node, locked)));
        await node.Host.App.Services.GetRequiredService<Administration>().UnlockAsync(Actor.Person(boss), bob, "came back", Stop);
        await node.RestartAsync();
        Assert.Equal((true, false, false), (await IsInAsync(node, kept), await IsInAsync(node, left), await IsInAsync(node, locked)));
        await using (var tables = Records(node).Tables())
            Assert.Single(await tables.Sessions.ToListAsync(Stop));
    }

    [Theory, EachDatabase]
    public async Task Time_runs_on_while_the_node_is_down(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var node = await StartAsync(place);
        var person = await PersonAsync(node, "administrator");
        var session = await EnterAsync(node, person);
        _clock.Shift += TimeSpan.FromMinutes(40);
        Assert.True(await IsInAsync(node, session));
        _clock.Shift += TimeSpan.FromMinutes(40);
        await node.RestartAsync();
        Assert.True(await IsInAsync(node, session));
        Assert.False(Sessions(node).IsFresh(Sessions(node).Find(session.Token)!));
        await node.StopAsync();
        _clock.Shift += TimeSpan.FromMinutes(60);
        await node.RestartAsync();
        Assert.False(await IsInAsync(node, session));
        await using var tables = Records(node).Tables();
        Assert.Empty(await tables.Sessions.ToListAsync(Stop));
    }

    [Fact]
    public async Task Reading_a_session_writes_nothing_and_its_use_is_written_once_a_minute()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var node = await StartAsync(place);
        var session = await EnterAsync(node, await PersonAsync(node, "administrator"));
        var keeper = node.Host.App.Services.GetRequiredService<SessionKeeper>();
        var began = await UsedAsync(node);
        _clock.Shift += TimeSpan.FromSeconds(59);
        for (var i = 0; i < 20; i++)
            Assert.True(await IsInAsync(node, session));
        await keeper.WriteAsync(coarse: true);
        Assert.Equal(began, await UsedAsync(node));
        _clock.Shift += TimeSpan.FromSeconds(1);
        Assert.True(await IsInAsync(node, session));
        Assert.Equal(began, await UsedAsync(node));
        await keeper.WriteAsync(coarse: true);
        Assert.Equal(began + 60_000_000, await UsedAsync(node));
        Assert.Empty(Sessions(node).Unwritten(coarse: false));
    }

    [Theory, EachDatabase]
    public async Task A_step_up_is_still_known_after_a_restart(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var node = await StartAsync(place);
        var ada = await Newcomer.FirstAsync(node, _clock);
        var (desk, sessions) = (Desk(node), Sessions(node));
        var person = await PersonOfAsync(node, "ada");
        var entered = await EnterAsync(node, person);
        _clock.Shift += TimeSpan.FromMinutes(15);
        Assert.False(sessions.IsFresh(sessions.Find(entered.Token)!));
        await desk.ConfirmAsync(entered.Session, ada.Code(_clock), new Visit("", null), Stop);
        await node.RestartAsync();
        Assert.True(Sessions(node).IsFresh(Sessions(node).Find(entered.Token)!));
    }

    [Theory, EachDatabase]
    public async Task Who_failed_five_times_waits_after_a_restart_too_and_attempts_of_the_minute_count_on(TestDatabase database)
    {
        await using var place = await TestPlace.NewAsync(database);
        await using var node = await StartAsync(place);
        var ada = await Newcomer.FirstAsync(node, _clock);
        for (var i = 0; i < 5; i++)
            await ada.SignInAsync(password: "not the password");
        await node.RestartAsync();
        ada = ada.At(node);
        Assert.Equal((HttpStatusCode.Unauthorized, "/sign-in"), await TriedAsync(ada));
        // Six of ten attempts are spent.
        for (var i = 0; i < 4; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await TriedAsync(ada)).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TriedAsync(ada)).Status);
        await node.StopAsync();
        _clock.Shift += TimeSpan.FromMinutes(16);
        await node.RestartAsync();
        ada = ada.At(node);
        Assert.Equal("/", (await ada.SignInAsync(ada.Code(_clock))).At);
        await using var tables = Records(node).Tables();
        Assert.Empty(await tables.Lockouts.ToListAsync(Stop));
    }

    [Fact]
    public async Task A_session_of_a_log_that_has_ended_is_void()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var node = await StartAsync(place);
        var session = await EnterAsync(node, await PersonAsync(node, "administrator"));
        await Records(node).NoteAsync(tables => tables.Database.ExecuteSqlRawAsync("UPDATE people_session SET log = 'another log'"), Stop);
        await node.RestartAsync();
        Assert.False(await IsInAsync(node, session));
    }

    [Fact]
    public async Task A_database_put_back_from_a_backup_brings_no_ended_session_back()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var node = await StartAsync(place);
        var person = await PersonAsync(node, "administrator");
        var (kept, ended) = (await EnterAsync(node, person), await EnterAsync(node, person));
        await node.StopAsync();
        var (database, backup) = (Path.Combine(node.Data, "cordon.db"), Path.Combine(place.Folder, "backup.db"));
        File.Copy(database, backup);
        await node.RestartAsync();
        await Desk(node).LeaveAsync(ended.Session, Stop);
        var marker = await Newcomer.RecordedAsync(node, "SessionEnded");
        Assert.Single(marker);
        await node.StopAsync();
        foreach (var beside in new[] { "-wal", "-shm" })
            File.Delete(database + beside);
        File.Copy(backup, database, overwrite: true);

        var journals = new Journals(JournalCatalog.Of(JournalModules.All), _clock, new SystemRandomness());
        var options = new NodeSettings().Journal(node.Data);
        var words = new ProcessWords(ResumeProcess.Name, Actor.Person(person), "going on", "Act 12", "the disk failed");
        await (await journals.ResumeAsync(options, (await journals.FindLossAsync(options, Stop)).Lost, words, Stop)).DisposeAsync();
        await node.RestartAsync();
        Assert.Equal((false, false), (await IsInAsync(node, ended), await IsInAsync(node, kept)));
        await using var tables = Records(node).Tables();
        Assert.Empty(await tables.Sessions.ToListAsync(Stop));
    }

    [Fact]
    public async Task An_eleventh_session_ends_the_oldest_and_says_so_but_a_wrong_code_ends_none()
    {
        await using var place = await TestPlace.NewAsync(TestDatabase.SQLite);
        await using var node = await StartAsync(place);
        var ada = await Newcomer.FirstAsync(node, _clock);
        var person = await PersonOfAsync(node, "ada");
        foreach (var session in Sessions(node).Of(person))
            await Desk(node).LeaveAsync(session, Stop);
        var first = await EnterAsync(node, person);
        for (var i = 0; i < 9; i++)
        {
            _clock.Shift += TimeSpan.FromSeconds(1);
            await EnterAsync(node, person);
        }

        await ada.SignInAsync("000000");
        await ada.SignInAsync("000000");
        Assert.True(await IsInAsync(node, first));
        Assert.Equal("/", (await ada.SignInAsync(ada.Code(_clock))).At);
        Assert.False(await IsInAsync(node, first));
        Assert.Equal(first.Session.Id, Assert.Single((await Newcomer.RecordedAsync(node, "SessionEnded")).Cast<SessionEnded>(), e => e.Why == "too-many").Session);
        await node.RestartAsync();
        Assert.False(await IsInAsync(node, first));
        Assert.Equal(10, Sessions(node).Of(person).Count);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<RunningNode> StartAsync(TestPlace place)
    {
        var node = new RunningNode(new NodeSettings { Postgres = place.Postgres }, clock: _clock);
        await node.InitializeAsync();
        return node;
    }

    private static SignInDesk Desk(RunningNode node) => node.Host.App.Services.GetRequiredService<SignInDesk>();

    private static Sessions Sessions(RunningNode node) => node.Host.App.Services.GetRequiredService<Sessions>();

    private static PeopleRecords Records(RunningNode node) => node.Host.App.Services.GetRequiredService<PeopleRecords>();

    private static async Task<string> PersonAsync(RunningNode node, string duty) =>
        (await node.Host.App.Services.GetRequiredService<Admission>().InviteAsync(Actor.System("test"), new NewAccount($"some-{duty}", "Some Body", [duty]), Stop)).Person;

    private static async Task<string> PersonOfAsync(RunningNode node, string userName)
    {
        await using var tables = Records(node).Tables();
        return (await tables.Accounts.SingleAsync(a => a.UserName == userName, Stop)).Person;
    }

    private static async Task<NewSession> EnterAsync(RunningNode node, string person)
    {
        var made = Sessions(node).Make(person, SessionLevel.Full, ["passkey"], "tests");
        Assert.Equal(made.Token, await Desk(node).EnterAsync(made, Stop));
        return made;
    }

    private static async Task<bool> IsInAsync(RunningNode node, NewSession session)
    {
        using var page = await node.As(session.Token).GetAsync(new Uri("/account", UriKind.Relative), Stop);
        return page.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<(HttpStatusCode Status, string At)> TriedAsync(Newcomer who)
    {
        var browser = await who.SignInAsync();
        return (browser.Status, browser.At);
    }

    private static async Task<long> UsedAsync(RunningNode node)
    {
        await using var tables = Records(node).Tables();
        return (await tables.Sessions.SingleAsync(Stop)).Used;
    }
}
