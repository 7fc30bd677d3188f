using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Ranking.Storage;
using Cordon.Modules.Targeting.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Ranking.Adoption;

/// <summary>The rankers of this node: what is recorded about them, and their documents out of the blob store.</summary>
internal sealed class RankerShelf(JournalWriter journal, NodeIdentity identity, TimeProvider clock)
{
    private const string MediaType = "application/json";
    private const int MostShown = 50;

    private static readonly Retention Kept = new("rankers");

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<RankerState>> AllAsync(CancellationToken cancellation)
    {
        await using var tables = journal.Reader.Tables<TargetingContext>();
        return [.. (await tables.Rankers.OrderByDescending(r => r.At).ThenBy(r => r.Digest).Take(MostShown).ToListAsync(cancellation)).Select(RankerProjection.Read)];
    }

    /// <exception cref="FaultException"><c>targeting.ranker.unknown</c></exception>
    public async Task<RankerState> FindAsync(string digest, CancellationToken cancellation)
    {
        await using var tables = journal.Reader.Tables<TargetingContext>();
        return await KnownAsync(tables, digest, cancellation);
    }

    public async Task<RankerState?> InForceAsync(CancellationToken cancellation)
    {
        await using var tables = journal.Reader.Tables<TargetingContext>();
        return await InForceAsync(tables, cancellation);
    }

    /// <summary>The one in force, inside a process.</summary>
    public static async Task<RankerState?> InForceAsync(TargetingContext tables, CancellationToken cancellation) =>
        await tables.Rankers.AsNoTracking().SingleOrDefaultAsync(r => r.Status == (int)PackStatus.InForce, cancellation) is { } row ? RankerProjection.Read(row) : null;

    /// <exception cref="FaultException"><c>targeting.ranker.unknown</c></exception>
    public static async Task<RankerState> KnownAsync(TargetingContext tables, string digest, CancellationToken cancellation) =>
        await tables.Rankers.AsNoTracking().SingleOrDefaultAsync(r => r.Digest == digest, cancellation) is { } row ? RankerProjection.Read(row) : throw new FaultException(new Fault("targeting.ranker.unknown"));

    /// <summary>A document as it was trained.</summary>
    /// <exception cref="FaultException"><c>journal.blob…</c></exception>
    public async Task<byte[]> DocumentAsync(string digest, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await journal.Reader.ReadBlobAsync(Convert.FromHexString(digest), Itself, content, cancellation);
        return content.ToArray();
    }

    public Task<StagedBlob> StageAsync(byte[] document, CancellationToken cancellation) => journal.Blobs.StageAsync(new MemoryStream(document), cancellation);

    public Task AttachAsync(OpenProcess open, StagedBlob staged) => open.AttachAsync(staged, MediaType, Handling, Kept);

    public void Append(OpenProcess open, StreamName stream, object fact) => open.Append(stream, fact, Handling, Kept);

    public void Append(OpenProcess open, string digest, object fact) => Append(open, new StreamName("ranker", digest), fact);

    /// <summary>Records, and waits until it can be read in the journal.</summary>
    public async Task InAsync(string process, Actor actor, Func<OpenProcess, Task> body, CancellationToken cancellation)
    {
        var recorded = await journal.InProcessAsync(new ProcessWords(process, actor, TargetingPurpose.Words, NodeIdentity.LegalBasis), body, cancellation);
        await journal.WaitForCheckpointAsync(recorded.Entries[0].Id, cancellation);
    }

    private Handling Handling => identity.HandlingFor(TargetingPurpose.Words);

    /// <summary>The module itself, which ranks by what it reads.</summary>
    private Viewer Itself => new()
    {
        Actor = Actor.System("targeting"), Authority = identity.Authority, Purposes = new HashSet<string> { TargetingPurpose.Words }, Use = PermittedUse.Administrative, Today = Instant.Now(clock).UtcDay,
    };
}
