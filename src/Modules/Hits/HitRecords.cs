using System.Security.Claims;
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
using Cordon.Ui.Purposes;
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

    /// <exception cref="FaultException"><c>hits.unknown</c>: also where the viewer may not see it; <c>visibility.clearance</c></exception>
    public async Task<Hit> FindAsync(string id, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = Tables();
        return Seen(await tables.Hits.SingleOrDefaultAsync(h => h.Hit == id, cancellation), viewer);
    }

    private static Hit Seen(HitRow? row, Viewer viewer) => ClosedContent.OpenedTo(viewer, row is null ? null : HitProjection.Read(row), h => h.Handling, "hits.unknown");

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
    public async Task InAsync(string process, Viewer who, string id, Func<Hit, OpenProcess, OpenHits, Task> body, CancellationToken cancellation)
    {
        var recorded = await journal.InProcessAsync(Words(process, who.Actor) with { About = RetentionOf(id) }, async open =>
        {
            var row = await open.Tables.Of<HitsContext>().Hits.AsNoTracking().SingleOrDefaultAsync(h => h.Hit == id, cancellation);
            await body(Seen(row, who), open, new OpenHits(open, policy, identity.Authority));
        }, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
    }

    public Task<StagedBlob> StageAsync(Stream content, CancellationToken cancellation) => journal.Blobs.StageAsync(content, cancellation);

    public Task ReadBlobAsync(string sha256, Viewer viewer, Stream output, CancellationToken cancellation) =>
        journal.Reader.ReadBlobAsync(Convert.FromHexString(sha256), viewer, output, cancellation);

    /// <summary>Somebody who works with hits, with their clearance and no more than the common purpose of hits: for pages that show no more of one than the desk does.</summary>
    public Viewer ViewerFor(ClaimsPrincipal user) => ViewerFor(user.Actor(), user.ClearanceOf());

    public Viewer ViewerFor(Actor actor, int clearance = 0) => new()
    {
        Actor = actor, Clearance = clearance, Authority = identity.Authority, Purposes = new HashSet<string> { Purpose }, Use = PermittedUse.Administrative,
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
    };
}
