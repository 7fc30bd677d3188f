using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.People;
using Cordon.Modules.People.Purposes;
using Cordon.Modules.People.Records;
using Cordon.Modules.People.SignIn;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using Microsoft.EntityFrameworkCore;
using System.Security.Claims;

namespace Cordon.Tests.Modules.People.Purposes;

public sealed class TaskProjectionTests
{
    private const string Basis = "law of criminal procedure of this State";

    [Theory, EachDatabase]
    public async Task Tasks_and_reads_lead_to_the_same_rows_after_a_rebuild_also_when_somebody_was_erased(TestDatabase database)
    {
        await using var node = await PeopleNode.NewAsync(database);
        var tasks = new WorkTasks(node.Records, PurposeList.Shipped, new PeopleSettings(), new Uuid7Ids(TimeProvider.System, new SystemRandomness()), TimeProvider.System);
        var reads = new RestrictedReads(node.Records, TimeProvider.System);
        foreach (var person in new[] { "bob", "carla" })
        {
            var session = new Session($"{person}-session", person, SessionLevel.Full, ["test"], "", TimeProvider.System.GetUtcNow());
            var task = await tasks.BeginAsync(session, ["case-officer"], "investigate", Basis, "case 7", Stop);
            foreach (var id in new[] { "a", "b", "b" })
                await reads.NoteAsync(Reader(task), "screening-receipt", id);
            await tasks.EndAsync(session, Stop);
            Assert.Null(tasks.Of(session));
            var exception = await tasks.TakeExceptionAsync(session, "the lorry stands at the crossing", "movement 7", Stop);
            await reads.NoteAsync(Reader(exception), "screening-receipt", "c");
        }

        await reads.FlushAsync();
        await reads.FlushAsync();
        await node.Journal.EraseAsync(new Retention(PeopleRecords.Class, "carla"), "Act 7, section 2", new ProcessWords("journal.erase", PeopleNode.Administrator, "erasure", "Act 7"), Handling, Stop);
        var grown = await RowsAsync(node);
        Assert.Equal(["read bob screening-receipt 1", "read bob screening-receipt 3", "task bob  movement 7 the lorry stands at the crossing False", "task bob investigate case 7  True"], grown.Select(r => string.Join(' ', r.Split('|')[1..])).Order(StringComparer.Ordinal));
        await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), Handling, Stop);
        Assert.Equal(grown, await RowsAsync(node));
    }

    private static Handling Handling { get; } = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static ClaimsPrincipal Reader(WorkTask task) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, task.Person), new Claim(PurposeClaims.Task, task.Id.ToString("D"))], DoorSchemes.Session));

    private static async Task<List<string>> RowsAsync(PeopleNode node)
    {
        await using var tables = node.Records.Tables();
        return
        [
            .. (await tables.Tasks.ToListAsync(Stop)).Select(t => $"{t.Id} {t.BegunAt} {t.Until} {t.EndedAt}|task {t.Person} {t.Purpose} {t.Reference} {t.Reason} {t.EndedAt is not null}").Order(StringComparer.Ordinal),
            .. (await tables.Reads.ToListAsync(Stop)).Select(r => $"{r.Task} {r.Hour}|read {r.Person} {r.Kind} {r.Times}").Order(StringComparer.Ordinal),
        ];
    }
}
