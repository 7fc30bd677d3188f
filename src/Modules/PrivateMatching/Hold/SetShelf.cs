using Cordon.Engines.Proofs.Oblivious;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>The sets this node made, as they lie in the blob store; the last used are at hand.</summary>
internal sealed class SetShelf(MatchingRecords records)
{
    /// <summary>How long a set is still answered for after the next was made: a question may be on its way.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private const int AtHand = 8;

    private readonly Lock _gate = new();
    private readonly List<(string Sha256, TagSet Set)> _atHand = [];

    /// <summary>The newest set for a partner and purpose; null when there is none.</summary>
    public static async Task<SetCommitment?> LatestAsync(MatchingContext tables, string partner, MatchPurpose purpose, CancellationToken cancellation) =>
        await tables.OwnSets.AsNoTracking().Where(s => s.Partner == partner && s.Purpose == (int)purpose).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation) is { } row ? MatchingProjection.Read<SetCommitment>(row.Json) : null;

    /// <summary>Whether questions about a set are answered: it is the newest, or the one after it is not older than <see cref="Grace"/>.</summary>
    public static async Task<bool> IsAnsweredForAsync(MatchingContext tables, string partner, MatchPurpose purpose, int number, Instant now, CancellationToken cancellation)
    {
        if (!await tables.OwnSets.AnyAsync(s => s.Partner == partner && s.Purpose == (int)purpose && s.Number == number, cancellation))
            return false;
        return await tables.OwnSets.AsNoTracking().SingleOrDefaultAsync(s => s.Partner == partner && s.Purpose == (int)purpose && s.Number == number + 1, cancellation) is not { } next
            || MatchingProjection.Read<SetCommitment>(next.Json).From + Grace > now;
    }

    /// <summary>A set with all its buckets.</summary>
    /// <exception cref="FaultException"><c>journal.blob…</c>, <c>oblivious.set</c></exception>
    public async Task<TagSet> LoadAsync(MatchingContext tables, string partner, MatchPurpose purpose, int number, CancellationToken cancellation)
    {
        var sha256 = await tables.OwnSets.AsNoTracking().Where(s => s.Partner == partner && s.Purpose == (int)purpose && s.Number == number).Select(s => s.Sha256).SingleAsync(cancellation);
        lock (_gate)
        {
            if (_atHand.Find(s => s.Sha256 == sha256).Set is { } known)
                return known;
        }

        var set = TagSet.Read(await records.ReadBlobAsync(sha256, cancellation));
        lock (_gate)
        {
            _atHand.Insert(0, (sha256, set));
            if (_atHand.Count > AtHand)
                _atHand.RemoveAt(AtHand);
        }

        return set;
    }
}
