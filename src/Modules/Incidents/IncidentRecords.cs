using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Reading;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Life;
using Cordon.Modules.Incidents.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Incidents;

/// <summary>Writes what is recorded about incidents, and reads it.</summary>
internal sealed class IncidentRecords(JournalWriter journal, NodeIdentity identity)
{
    private const int AtOnce = 1000;

    public NodeIdentity Identity => identity;

    /// <summary>How what this node records of incidents is handled: it stays with the authority, and leaves it by hand.</summary>
    public Handling Own => identity.HandlingFor(IncidentPurpose.Words);

    public static Retention RetentionOf(string id) => new(IncidentPurpose.Class, id);

    /// <summary>Who the point of contact is has no subject: it names an office.</summary>
    public static Retention RetentionOfContact { get; } = new("incidents-contact");

    public IncidentsContext Tables() => journal.Reader.Tables<IncidentsContext>();

    /// <exception cref="FaultException"><c>incidents.unknown</c>: there is none, or the viewer may not see it</exception>
    public async Task<Incident> FindAsync(string id, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return Seen(await tables.Incidents.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation), viewer);
    }

    /// <summary>The point of contact, and since when; null as long as nobody named one.</summary>
    public async Task<(IncidentContactNamed Contact, Instant At)?> ContactAsync(CancellationToken cancellation)
    {
        await using var tables = Tables();
        return await tables.Contacts.AsNoTracking().SingleOrDefaultAsync(cancellation) is { } row ? (IncidentProjection.Read(row), new Instant(row.At)) : null;
    }

    /// <summary>Everything that was recorded about an incident and that the viewer may see, in its order; what the desk noted of it left out.</summary>
    public async Task<IReadOnlyList<Entry>> TimelineAsync(string id, Viewer viewer, CancellationToken cancellation)
    {
        var (all, from) = (new List<Entry>(), 0L);
        while (true)
        {
            var some = await journal.Reader.ReadAsync(new EntryFilter { Stream = StreamOf(id), Types = [.. IncidentLife.Facts.Select(f => f.Name)], From = from, Most = AtOnce }, viewer, cancellation);
            all.AddRange(some);
            if (some.Count < AtOnce)
                return all;
            from = some[^1].Position!.Value + 1;
        }
    }

    /// <summary>Records a first fact, and what follows it.</summary>
    public Task DraftAsync(Viewer viewer, string id, Func<Process, IncidentDrafted> draft, IncidentRecordLinked? from, CancellationToken cancellation) => InAsync(IncidentsJournal.Draft, viewer, RetentionOf(id), open =>
    {
        var after = Append(open, null, draft(open.Process), Own);
        if (from is not null)
            Append(open, after, from, Own);
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Changes an incident as a person who may see it, and waits until it can be read in the journal.</summary>
    /// <param name="process">Which.</param>
    /// <param name="viewer">Who.</param>
    /// <param name="id">Which incident.</param>
    /// <param name="act">Asks the rules of the incident as it is now, and gives the fact.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>incidents.unknown</c>, and what the act refuses</exception>
    public Task ActAsync(string process, Viewer viewer, string id, Func<Incident, Process, object> act, CancellationToken cancellation) =>
        ActAsync(process, viewer, id, (open, one) => Task.FromResult(act(one, open.Process)), cancellation);

    /// <summary>The same for an act that keeps files in its process.</summary>
    public Task ActAsync(string process, Viewer viewer, string id, Func<OpenProcess, Incident, Task<object>> act, CancellationToken cancellation)
    {
        if (!Name.IsWellFormed(id))
            throw Unknown();
        return InAsync(process, viewer, RetentionOf(id), async open =>
        {
            var one = Seen(await open.Tables.Of<IncidentsContext>().Incidents.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation), viewer);
            Append(open, one, await act(open, one), one.Handling);
        }, cancellation);
    }

    /// <summary>Puts a content where it waits to be kept.</summary>
    public async Task<StagedBlob> StageAsync(byte[] content, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content, writable: false);
        return await journal.Blobs.StageAsync(stream, cancellation);
    }

    public void Discard(StagedBlob staged) => journal.Blobs.Discard(staged);

    /// <summary>A content that the viewer may see.</summary>
    public async Task<byte[]> ReadAsync(string sha256, Viewer viewer, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await journal.Reader.ReadBlobAsync(Convert.FromHexString(sha256), viewer, content, cancellation);
        return content.ToArray();
    }

    /// <summary>Names the point of contact.</summary>
    public Task NameContactAsync(Viewer viewer, IncidentContactNamed named, CancellationToken cancellation) => InAsync(IncidentsJournal.NameContact, viewer, null, open =>
    {
        open.Append(new StreamName("incidents", "contact"), named, Own, RetentionOfContact);
        return Task.CompletedTask;
    }, cancellation);

    private static StreamName StreamOf(string id) => new("incident", id);

    private static Incident Append(OpenProcess open, Incident? before, object fact, Handling handling)
    {
        var id = IncidentFact.IncidentOf(fact);
        open.Append(StreamOf(id), fact, handling, RetentionOf(id));
        var after = IncidentLife.After(before, fact, open.Process.At, handling)!;
        foreach (var work in IncidentWork.Changes(before, after))
            open.Append(StreamOf(id), work, handling, RetentionOf(id));
        return after;
    }

    private static Incident Seen(IncidentRow? row, Viewer viewer) => ClosedContent.OpenedTo(viewer, row is null ? null : IncidentProjection.Read(row), i => i.Handling, "incidents.unknown");

    private static FaultException Unknown() => new(new Fault("incidents.unknown"));

    private async Task InAsync(string process, Viewer viewer, Retention? about, Func<OpenProcess, Task> body, CancellationToken cancellation)
    {
        var words = new ProcessWords(process, viewer.Actor, IncidentPurpose.Words, NodeIdentity.LegalBasis);
        var recorded = await journal.InProcessAsync(about is null ? words : words with { About = about }, body, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
    }
}
