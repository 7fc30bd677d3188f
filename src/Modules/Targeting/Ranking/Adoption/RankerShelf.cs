using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Entries;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Keeping;
using Cordon.Modules.Targeting.Ranking.Storage;
using Cordon.Modules.Targeting.Storage;
using Cordon.Ui.Doors;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Ranking.Adoption;

/// <summary>The rankers of this node: what is recorded about them, and their documents out of the blob store.</summary>
internal sealed class RankerShelf(JournalWriter journal, NodeIdentity identity, TimeProvider clock) : KeptRecords(journal, identity, "rankers")
{
    private const string MediaType = "application/json";
    private const int MostShown = 50;

    private readonly OwnFiles _files = new(journal, identity, clock);
    private readonly JournalReader _reader = journal.Reader;

    /// <summary>All of them, the latest first.</summary>
    public async Task<IReadOnlyList<RankerState>> AllAsync(CancellationToken cancellation)
    {
        await using var tables = _reader.Tables<TargetingContext>();
        return [.. (await tables.Rankers.OrderByDescending(r => r.At).ThenBy(r => r.Digest).Take(MostShown).ToListAsync(cancellation)).Select(RankerProjection.Read)];
    }

    /// <exception cref="FaultException"><c>targeting.ranker.unknown</c></exception>
    public async Task<RankerState> FindAsync(string digest, CancellationToken cancellation)
    {
        await using var tables = _reader.Tables<TargetingContext>();
        return await KnownAsync(tables, digest, cancellation);
    }

    public async Task<RankerState?> InForceAsync(CancellationToken cancellation)
    {
        await using var tables = _reader.Tables<TargetingContext>();
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
    public Task<byte[]> DocumentAsync(string digest, CancellationToken cancellation) => _files.ReadAsync(digest, cancellation);

    public Task AttachAsync(OpenProcess open, StagedBlob staged) => AttachAsync(open, staged, MediaType);

    public void Append(OpenProcess open, string digest, object fact) => Append(open, new StreamName("ranker", digest), fact);
}
