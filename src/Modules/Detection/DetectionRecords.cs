using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Instruments;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Detection;

/// <summary>Writes what is recorded about alarms and instruments, and reads it.</summary>
internal sealed class DetectionRecords(JournalWriter journal, NodeIdentity identity, DetectionPolicy policy)
{
    /// <summary>The retention class of everything about alarms; the subject is the alarm.</summary>
    public const string Class = "alarms";

    /// <summary>The retention class of what persons said about treatments; the subject is the alarm.</summary>
    public const string TreatmentClass = "treatments";

    private const string InstrumentClass = "instruments";

    public static Retention RetentionOf(string alarm) => new(Class, alarm);

    public DetectionContext Tables() => journal.Reader.Tables<DetectionContext>();

    /// <exception cref="FaultException"><c>detection.unknown</c>: there is none, or the reader may not see it</exception>
    public async Task<Alarm> FindAsync(string id, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return Seen(await tables.Alarms.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellation), viewer);
    }

    /// <summary>Records a new alarm, closed by itself where that is allowed.</summary>
    /// <param name="actor">Who raises it.</param>
    /// <param name="raised">The alarm.</param>
    /// <param name="facts">What else is known of it already; files they name are staged.</param>
    /// <param name="staged">Those files.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="then">What else to do in the same process.</param>
    public async Task<Alarm> RaiseAsync(Actor actor, AlarmRaised raised, IReadOnlyList<object> facts, IReadOnlyList<StagedBlob> staged, CancellationToken cancellation, Func<OpenProcess, Alarm, Task>? then = null)
    {
        Alarm? after = null;
        await InAsync(DetectionJournal.Raise, actor, raised.Alarm, async open =>
        {
            var handling = HandlingAt(open.Process.At);
            foreach (var file in staged)
                await open.AttachAsync(file, FileType, handling, RetentionOf(raised.Alarm));
            after = await RecordAsync(open, null, handling, [raised, .. facts], mayClose: true, cancellation);
            if (then is not null)
                await then(open, after);
        }, cancellation);
        return after!;
    }

    /// <summary>Records what an act makes of an alarm as it stands, and what follows for the desk; waits until it can be read in the journal.</summary>
    /// <param name="process">Which process.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="id">The alarm.</param>
    /// <param name="act">From the alarm to the facts to be recorded.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="mayClose">Whether the alarm may close by itself upon it.</param>
    /// <exception cref="FaultException"><c>detection.unknown</c>, and what the act refuses</exception>
    public Task ActAsync(string process, Actor actor, Viewer viewer, string id, Func<Alarm, OpenProcess, Task<IReadOnlyList<object>>> act, CancellationToken cancellation, bool mayClose = false) => InAsync(process, actor, id, async open =>
    {
        var before = Seen(await open.Tables.Of<DetectionContext>().Alarms.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancellation), viewer);
        await RecordAsync(open, before, before.Handling, await act(before, open), mayClose, cancellation);
    }, cancellation);

    /// <summary>The same, for an act that records one fact and waits for nothing.</summary>
    public Task ActAsync(string process, Actor actor, Viewer viewer, string id, Func<Alarm, OpenProcess, object> act, CancellationToken cancellation, bool mayClose = false) =>
        ActAsync(process, actor, viewer, id, (alarm, open) => Task.FromResult<IReadOnlyList<object>>([act(alarm, open)]), cancellation, mayClose);

    /// <summary>Records a fact about an instrument.</summary>
    public async Task RecordInstrumentAsync(string process, Actor actor, string instrument, Func<DetectionContext, Task<object>> act, CancellationToken cancellation)
    {
        var recorded = await journal.InProcessAsync(new ProcessWords(process, actor, DetectionPurpose.Words, NodeIdentity.LegalBasis), async open =>
            open.Append(new StreamName("instrument", instrument), await act(open.Tables.Of<DetectionContext>()), identity.HandlingFor(DetectionPurpose.Words), new Retention(InstrumentClass, instrument)), cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
    }

    public Task<byte[]?> FindReplyAsync(string door, string key, byte[] bodyHash, CancellationToken cancellation) => journal.Reader.FindReplyAsync(door, key, bodyHash, cancellation);

    /// <summary>Puts a file beside the journal, until a process keeps it.</summary>
    public Task<StagedBlob> StageAsync(Stream content, CancellationToken cancellation) => journal.Blobs.StageAsync(content, cancellation);

    /// <summary>Whether some alarm holds this very file.</summary>
    public async Task<bool> HasFileAsync(string sha256, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return await tables.Files.AnyAsync(f => f.Sha256 == sha256, cancellation);
    }

    /// <summary>A file that was kept, whole.</summary>
    public async Task<byte[]> ReadFileAsync(string sha256, Viewer viewer, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await journal.Reader.ReadBlobAsync(Convert.FromHexString(sha256), viewer, content, cancellation);
        return content.ToArray();
    }

    /// <summary>What a file of an instrument is to the store.</summary>
    public const string FileType = "application/octet-stream";

    private static Alarm Seen(AlarmRow? row, Viewer viewer) =>
        ClosedContent.OpenedTo(viewer, row is null ? null : DetectionProjection.Read(row), a => a.Handling, "detection.unknown");

    private async Task<Alarm> RecordAsync(OpenProcess open, Alarm? before, Handling handling, IReadOnlyList<object> facts, bool mayClose, CancellationToken cancellation)
    {
        var after = before;
        foreach (var fact in facts)
            after = Append(open, after, fact, handling);
        if (mayClose && policy.ClosesExplained && TwoPersons.ClosesByItself(after!, await InstrumentBook.WereInCalibrationAsync(open.Tables.Of<DetectionContext>(), after!, cancellation)))
            after = Append(open, after, new AlarmClosed(after!.Id, AlarmOutcome.InnocentNorm, "", null), handling);
        foreach (var work in AlarmWork.Changes(before, after!, policy.Clock))
            open.Append(StreamOf(after!.Id), work, handling, RetentionOf(after.Id));
        return after!;
    }

    private Alarm Append(OpenProcess open, Alarm? now, object fact, Handling handling)
    {
        var alarm = AlarmFact.AlarmOf(fact)!;
        // What a person said about their health is forgotten by itself, long before the alarm.
        if (fact is TreatmentSaid)
            open.Append(StreamOf(alarm), fact, handling with { RetainUntil = open.Process.At.UtcDay.AddDays((int)policy.TreatmentsKept.TotalDays) }, new Retention(TreatmentClass, alarm));
        else
            open.Append(StreamOf(alarm), fact, handling, RetentionOf(alarm));
        return AlarmLife.After(now, fact, open.Process.At, handling)!;
    }

    private static StreamName StreamOf(string alarm) => new("alarm", alarm);

    private Handling HandlingAt(Instant now) =>
        identity.HandlingFor(DetectionPurpose.Words) with { RetainUntil = policy.Kept == TimeSpan.Zero ? null : now.UtcDay.AddDays((int)policy.Kept.TotalDays) };

    private async Task InAsync(string process, Actor actor, string id, Func<OpenProcess, Task> body, CancellationToken cancellation)
    {
        var words = new ProcessWords(process, actor, DetectionPurpose.Words, NodeIdentity.LegalBasis) { About = RetentionOf(id) };
        var recorded = await journal.InProcessAsync(words, body, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
    }
}
