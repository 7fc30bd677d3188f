using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.People;
using Cordon.Modules.People.Accounts;
using Cordon.Modules.People.Contracts;
using Cordon.Modules.People.OwnDirectory;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Modules.People.Storage;

public sealed class ProjectionTests
{
    private const string Password = "seven green harbours at dawn";
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };

    [Theory, EachDatabase]
    public async Task A_rebuild_leads_to_the_same_rows_also_after_somebody_was_erased(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database);
        await node.Admission.OpenFirstAsync(node.Admission.FirstToken, new NewAccount("boss", "Boss", []), Password, Password, null, Stop);
        var (bob, token) = await node.Admission.InviteAsync(PeopleNode.Administrator, new NewAccount("bob", "Bob", ["case-officer"]), Stop);
        var (carla, _) = await node.Admission.InviteAsync(PeopleNode.Administrator, new NewAccount("carla", "Carla", ["auditor"]), Stop);
        var (dora, doras) = await node.Admission.InviteAsync(PeopleNode.Administrator, new NewAccount("dora", "Dora", ["exporter"]), Stop);
        await node.Admission.AcceptAsync(token, Password, Password, null, Stop);
        await node.Admission.AcceptAsync(doras, Password, Password, null, Stop);
        await node.Administration.ChangeDutiesAsync(PeopleNode.Administrator, bob, ["duty-officer", "case-officer"], "moved", Stop);
        await node.Administration.LockAsync(PeopleNode.Administrator, carla, "left", Stop);
        await node.Administration.LockAsync(PeopleNode.Administrator, bob, "on leave", Stop);
        await node.Administration.UnlockAsync(PeopleNode.Administrator, bob, "came back", Stop);
        var directory = new DirectoryBook(node.Records, node.Sessions);
        await directory.NameAsync(PeopleNode.Administrator, bob, "bob@arvonia.example", "starts", Stop);
        await directory.NameAsync(PeopleNode.Administrator, carla, "carla@arvonia.example", "starts", Stop);
        await directory.NameAsync(PeopleNode.Administrator, carla, "", "left", Stop);
        await directory.NameAsync(PeopleNode.Administrator, dora, "dora@arvonia.example", "starts", Stop);
        var (kept, ended, doras2) = (await EnterAsync(node, bob), await EnterAsync(node, bob), await EnterAsync(node, dora));
        await node.Records.InAsync(PeopleJournal.EndSession, Actor.Person(bob), open => open.AppendAsync(new SessionEnded(bob, ended.Session.Id, "left"), bob), Stop);
        await node.Journal.EraseAsync(new Retention(PeopleRecords.Class, dora), "Act 7, section 2", new ProcessWords("journal.erase", PeopleNode.Administrator, "erasure", "Act 7"), Handling, Stop);

        var grown = await RowsAsync(node);
        Assert.Equal(3, grown.Count(r => r.StartsWith("account", StringComparison.Ordinal)));
        Assert.DoesNotContain(grown, r => r.Contains(dora) || r.Contains(doras2.Session.Id));
        Assert.Equal("directory " + bob + " bob@arvonia.example", Assert.Single(grown, r => r.StartsWith("directory", StringComparison.Ordinal)));
        Assert.Equal($"session {kept.Session.Id}", Assert.Single(grown, r => r.StartsWith("session", StringComparison.Ordinal)));
        Assert.Contains(grown, r => r.StartsWith($"account {bob} bob Bob duty-officer case-officer False", StringComparison.Ordinal));
        await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), Handling, Stop);
        Assert.Equal(grown, await RowsAsync(node));
    }

    [Theory, EachDatabase]
    public async Task No_credential_stands_in_any_entry_nor_in_the_clear_in_any_table(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database);
        var session = await node.Admission.OpenFirstAsync(node.Admission.FirstToken, new NewAccount("boss", "Boss", []), Password, Password, null, Stop);
        var (_, token) = await node.Admission.InviteAsync(PeopleNode.Administrator, new NewAccount("bob", "Bob", ["case-officer"]), Stop);
        var viewer = new Viewer { Actor = Actor.System("test"), Authority = "arvonia", Purposes = new HashSet<string> { PeopleRecords.Purpose }, Use = PermittedUse.Evidence, Today = new DateOnly(2026, 3, 1) };
        var marker = await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), Handling, Stop);
        await node.Journal.WaitForCheckpointAsync(marker.Entries[0].Id, Stop);
        var entries = await node.Journal.Reader.ReadAsync(new(), viewer, Stop);
        Assert.Equal(5, entries.Count);
        var hash = (await RowsAsync(node)).Single(r => r.StartsWith("credential", StringComparison.Ordinal)).Split(' ')[2];
        foreach (var text in entries.Select(e => System.Text.Encoding.UTF8.GetString(e.Json!.Value.Span)))
            Assert.All(new[] { Password, token, session, hash, node.Admission.FirstToken }, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.All(await RowsAsync(node), row => Assert.All(new[] { Password, token, session }, secret => Assert.DoesNotContain(secret, row, StringComparison.Ordinal)));
    }

    [Theory, EachDatabase]
    public async Task Two_who_use_one_link_or_take_one_name_in_one_moment_do_not_both_succeed(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database);
        async Task<bool> WorksAsync(Func<Task> act)
        {
            try
            {
                await act();
                return true;
            }
            catch (FaultException refused) when (refused.Fault.Code is "people.link" or "people.user-name.taken")
            {
                return false;
            }
        }

        var firsts = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => WorksAsync(() => node.Admission.OpenFirstAsync(node.Admission.FirstToken, new NewAccount($"boss{i}", "Boss", []), Password, Password, null, Stop))));
        Assert.Single(firsts, true);
        var names = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WorksAsync(() => node.Admission.InviteAsync(PeopleNode.Administrator, new NewAccount("bob", "Bob", ["case-officer"]), Stop))));
        Assert.Single(names, true);
        var (_, token) = await node.Admission.InviteAsync(PeopleNode.Administrator, new NewAccount("erin", "Erin", ["case-officer"]), Stop);
        var links = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WorksAsync(() => node.Admission.AcceptAsync(token, Password, Password, null, Stop))));
        Assert.Single(links, true);
        Assert.Equal(3, (await node.Book.AllAsync(Stop)).Count);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<NewSession> EnterAsync(PeopleNode node, string person)
    {
        var made = node.Sessions.Make(person, SessionLevel.Full, ["passkey"], null);
        await node.Records.InAsync(PeopleJournal.SignIn, Actor.Person(person), open => open.EnterAsync(made, node.Sessions), Stop);
        return made;
    }

    private static async Task<List<string>> RowsAsync(PeopleNode node)
    {
        await using var tables = node.Records.Tables();
        return
        [
            .. (await tables.Accounts.ToListAsync(Stop)).Select(a => $"account {a.Person} {a.UserName} {a.Name} {a.Duties} {a.Locked} {a.OpenedAt}").Order(StringComparer.Ordinal),
            .. (await tables.Credentials.ToListAsync(Stop)).Select(c => $"credential {c.Person} {c.PasswordHash} {c.LastStep}").Order(StringComparer.Ordinal),
            .. (await tables.Directory.ToListAsync(Stop)).Select(d => $"directory {d.Person} {d.Name}").Order(StringComparer.Ordinal),
            .. (await tables.Sessions.ToListAsync(Stop)).Select(s => $"session {s.Id}").Order(StringComparer.Ordinal),
            .. (await tables.Links.ToListAsync(Stop)).Select(l => $"link {l.Person} {Convert.ToHexString(l.Hash)} {l.Until}").Order(StringComparer.Ordinal),
        ];
    }
}
