using Cordon.Engines.Proofs.Oblivious;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>The sets this node made and the seeds of their keys, as they lie in the blob store; the last used are at hand. One that was put away is nobody's any more.</summary>
internal sealed class SetShelf(MatchingRecords records, MatchingKey key)
{
    /// <summary>How long a set is still answered for after the next was made: a question may be on its way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private readonly AtHand<TagSet> _sets = new(8);
    private readonly AtHand<byte[]> _seeds = new(100);

    /// <summary>The newest set for a partner and purpose; null when there is none.</summary>
    public static async Task<SetCommitment?> LatestAsync(MatchingContext tables, string partner, MatchPurpose purpose, CancellationToken cancellation) =>
        await tables.OwnSets.AsNoTracking().Where(s => s.Partner == partner && s.Purpose == (int)purpose).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation) is { } row ? MatchingProjection.Read<SetCommitment>(row.Json) : null;

    /// <summary>Why questions about a set are not answered: there is none, the one after it is older than <see cref="Grace"/>, or it was put away; null when they are.</summary>
    public static async Task<string?> WhyNotAsync(MatchingContext tables, string partner, MatchPurpose purpose, int number, Instant now, CancellationToken cancellation)
    {
        if (await FindAsync(tables, partner, purpose, number, cancellation) is not { } set)
            return "matching.set";
        if (set.IsAway)
            return "matching.cleared";
        return await FindAsync(tables, partner, purpose, number + 1, cancellation) is not { } next || MatchingProjection.Read<SetCommitment>(next.Json).From + Grace > now ? null : "matching.set";
    }

    /// <summary>A set with all its buckets.</summary>
    /// <exception cref="FaultException"><c>matching.cleared</c>, <c>journal.blob…</c>, <c>oblivious.set</c></exception>
    public async Task<TagSet> LoadAsync(MatchingContext tables, string partner, MatchPurpose purpose, int number, CancellationToken cancellation)
    {
        var row = await KeptAsync(tables, partner, purpose, number, cancellation);
        return await _sets.GetAsync(row.Sha256, async () => TagSet.Read(await records.ReadBlobAsync(row.Sha256, cancellation)));
    }

    /// <summary>Who answers with the key of a set. Dispose of it.</summary>
    /// <exception cref="FaultException"><c>matching.cleared</c>, <c>journal.blob…</c></exception>
    public async Task<OprfHolder> HolderAsync(MatchingContext tables, string partner, MatchPurpose purpose, int number, CancellationToken cancellation)
    {
        var row = await KeptAsync(tables, partner, purpose, number, cancellation);
        return PartnerKeys.Of(key, partner, purpose, number, row.Seed is { } seed ? await _seeds.GetAsync(seed, () => records.ReadBlobAsync(seed, cancellation)) : null);
    }

    /// <summary>Takes out of memory what was put away.</summary>
    public void Forget(OwnSetRow row)
    {
        _sets.Forget(row.Sha256);
        _seeds.Forget(row.Seed ?? "");
    }

    private static async Task<OwnSetRow> KeptAsync(MatchingContext tables, string partner, MatchPurpose purpose, int number, CancellationToken cancellation) =>
        await FindAsync(tables, partner, purpose, number, cancellation) is { IsAway: false } row ? row : throw new FaultException(new Fault("matching.cleared"));

    private static Task<OwnSetRow?> FindAsync(MatchingContext tables, string partner, MatchPurpose purpose, int number, CancellationToken cancellation) =>
        tables.OwnSets.AsNoTracking().SingleOrDefaultAsync(s => s.Partner == partner && s.Purpose == (int)purpose && s.Number == number, cancellation);
}
