using Cordon.Journal;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hotline;

/// <summary>Writes what is recorded about calls and the roster, and reads it.</summary>
internal sealed class HotlineRecords(JournalWriter journal, NodeIdentity identity)
{
    public static readonly Actor System = Actor.System("hotline");

    public NodeIdentity Identity => identity;

    /// <summary>How what this node records of its own is handled.</summary>
    public Handling Own => identity.HandlingFor(HotlinePurpose.Words);

    public static Retention RetentionOf(string call) => new(HotlinePurpose.Class, call);

    /// <summary>The roster is kept with all of it: who was to be reached when.</summary>
    public static Retention RetentionOfRoster { get; } = new("hotline-roster");

    public static StreamName StreamOf(string call) => new("hotline", call);

    public static StreamName RosterStream { get; } = new("roster", "hotline");

    /// <summary>Figures name nobody: they are kept with all of it.</summary>
    public static Retention RetentionOfReports { get; } = new("hotline-reports");

    public static StreamName SituationStream { get; } = new("situation", "hotline");

    public HotlineContext Tables() => journal.Reader.Tables<HotlineContext>();

    public static ProcessWords Words(string process, Actor actor) => new(process, actor, HotlinePurpose.Words, NodeIdentity.LegalBasis);

    /// <exception cref="FaultException"><c>hotline.unknown</c>: there is none, or the viewer may not see it</exception>
    public async Task<Call> FindAsync(string id, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return Seen(await tables.Calls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation), viewer);
    }

    /// <summary>Does something in a process and waits until it can be read in the journal.</summary>
    public async Task InAsync(string process, Actor actor, Retention? about, Func<OpenProcess, Task> body, CancellationToken cancellation)
    {
        var words = Words(process, actor);
        var recorded = await journal.InProcessAsync(about is null ? words : words with { About = about }, body, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[^1].Id, cancellation);
    }

    /// <summary>Records a fact about a call, and what follows from it for the desk.</summary>
    /// <exception cref="FaultException"><c>hotline.unknown</c>, and what the act refuses</exception>
    public Task ActAsync(string process, Actor actor, Viewer? viewer, string id, Func<OpenProcess, Call, Task<object>> act, CancellationToken cancellation) => InAsync(process, actor, RetentionOf(id), async open =>
    {
        var row = await open.Tables.Of<HotlineContext>().Calls.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);
        var before = viewer is null ? CallProjection.Read(row ?? throw Unknown()) : Seen(row, viewer);
        Append(open, before, await act(open, before), before.Handling);
    }, cancellation);

    /// <summary>Appends a fact about a call, and what changes for the desk; gives the call as it stands then.</summary>
    public static Call Append(OpenProcess open, Call? before, object fact, Handling handling)
    {
        var (id, raised) = (CallLife.Of(fact)!, CallLevel.Raised(handling, CallLife.LevelOf(fact)));
        open.Append(StreamOf(id), fact, raised, RetentionOf(id));
        var after = CallLife.After(before, fact, open.Process.At, raised)!;
        foreach (var (work, how) in CallWork.Changes(before, after))
            open.Append(StreamOf(id), work, how, RetentionOf(id));
        return after;
    }

    private static Call Seen(CallRow? row, Viewer viewer) => ClosedContent.OpenedTo(viewer, row is null ? null : CallProjection.Read(row), c => c.Handling, "hotline.unknown");

    private static FaultException Unknown() => new(new Fault("hotline.unknown"));
}
