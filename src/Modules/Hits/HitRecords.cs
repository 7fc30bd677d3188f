using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Reading;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Storage;
using Cordon.Modules.Screening.Contracts;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hits;

/// <summary>Writes what is recorded about hits, and reads it.</summary>
internal sealed class HitRecords(JournalWriter journal, NodeIdentity identity, HitPolicy policy, TimeProvider clock)
{
    /// <summary>The retention class of everything about hits; the subject is the hit.</summary>
    public const string Class = "hits";

    /// <summary>That of the answers hits come from.</summary>
    public const string Purpose = ScreeningPurpose.Words;

    public static Actor System { get; } = Actor.System("hits");

    public static Retention RetentionOf(string hit) => new(Class, hit);

    public static ProcessWords Words(string process, Actor actor) => new(process, actor, Purpose, NodeIdentity.LegalBasis);

    /// <summary>How what concerns no single hit must be handled.</summary>
    public static Handling OwnHandling(Process process, string authority) => new() { Tlp = Tlp.AmberStrict, Originator = authority, PermittedUse = PermittedUse.Evidence, Purpose = process.Purpose, LegalBasis = process.LegalBasis };

    public HitsContext Tables() => journal.Reader.Tables<HitsContext>();

    /// <summary>A hit for a page that shows no more of it than the desk does.</summary>
    /// <exception cref="FaultException"><c>hits.unknown</c></exception>
    public Task<Hit> FindAsync(string id, Actor actor, CancellationToken cancellation) => FindAsync(id, ViewerFor(actor), cancellation);

    /// <exception cref="FaultException"><c>hits.unknown</c>: also where the viewer may not see it</exception>
    public async Task<Hit> FindAsync(string id, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return await tables.Hits.SingleOrDefaultAsync(h => h.Hit == id, cancellation) is { } row && HitProjection.Read(row) is var hit && Visibility.Allows(viewer, hit.Handling)
            ? hit
            : throw new FaultException(new Fault("hits.unknown"));
    }

    public bool MaySee(Hit hit, Actor actor) => Visibility.Allows(ViewerFor(actor), hit.Handling);

    /// <summary>Everything that was recorded about a hit, as far as it is sequenced, in its order; what the desk noted of it left out.</summary>
    public async Task<IReadOnlyList<Entry>> TimelineAsync(string id, Viewer viewer, CancellationToken cancellation) =>
        await journal.Reader.ReadAsync(new EntryFilter { Stream = new StreamName("hit", id), Types = HitTimeline.Types }, viewer, cancellation);

    /// <summary>Whether the answer that a hit comes from was erased since.</summary>
    public async Task<bool> IsAnswerErasedAsync(Guid answer, Viewer viewer, CancellationToken cancellation) =>
        await journal.Reader.SeeAsync(answer, viewer, cancellation) is { Entry.IsErased: true };

    /// <summary>Runs a process about hits; nothing is done when the body finds nothing to record any more.</summary>
    public async Task<bool> InAsync(ProcessWords words, Func<OpenHits, HitsContext, Task> body, CancellationToken cancellation)
    {
        try
        {
            await journal.InProcessAsync(words, open => body(new OpenHits(open, policy, identity.Authority), open.Tables.Of<HitsContext>()), cancellation);
            return true;
        }
        catch (FaultException nothing) when (nothing.Fault.Code == "journal.process.empty")
        {
            return false;
        }
    }

    /// <summary>Changes one hit as a person and waits until it can be read in the journal.</summary>
    public async Task InAsync(string process, Actor actor, string id, Func<Hit, OpenProcess, OpenHits, Task> body, CancellationToken cancellation)
    {
        var recorded = await journal.InProcessAsync(Words(process, actor) with { About = RetentionOf(id) }, async open =>
        {
            var row = await open.Tables.Of<HitsContext>().Hits.AsNoTracking().SingleOrDefaultAsync(h => h.Hit == id, cancellation);
            if (row is null || HitProjection.Read(row) is not { } hit || !MaySee(hit, actor))
                throw new FaultException(new Fault("hits.unknown"));
            await body(hit, open, new OpenHits(open, policy, identity.Authority));
        }, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
    }

    public Task<StagedBlob> StageAsync(Stream content, CancellationToken cancellation) => journal.Blobs.StageAsync(content, cancellation);

    public Task ReadBlobAsync(string sha256, Viewer viewer, Stream output, CancellationToken cancellation) =>
        journal.Reader.ReadBlobAsync(Convert.FromHexString(sha256), viewer, output, cancellation);

    /// <summary>Somebody who works with hits, with no more than their common purpose.</summary>
    public Viewer ViewerFor(Actor actor) => new()
    {
        Actor = actor, Authority = identity.Authority, Purposes = new HashSet<string> { Purpose }, Use = PermittedUse.Administrative,
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
    };
}
