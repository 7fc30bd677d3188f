using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>
/// Erases sets that ended, with the seeds of their keys, when nothing needs them any more. First it is recorded that one is answered for no more, which is decided where questions are answered too;
/// then its keys go. A crash between the two is made good by the next round.
/// </summary>
internal sealed class SetClearer(MatchingRecords records, SetShelf shelf, IPartnerBook book, MatchingPolicy policy)
{
    private const int AtOnce = 50;

    /// <summary>How long until one that somebody holds is tried again.</summary>
    private static readonly TimeSpan HeldFor = TimeSpan.FromHours(1);

    private readonly Dictionary<string, Instant> _held = [];

    /// <summary>When a set that ended at a moment may go: everything answered from it was answered so long before.</summary>
    public static Instant GoesAt(Instant ended, MatchingPolicy policy) => ended + SetShelf.Grace + policy.Keep;

    public async Task RoundAsync(CancellationToken cancellation)
    {
        List<OwnSetRow> due;
        await using (var tables = records.Tables())
            due = await tables.OwnSets.AsNoTracking().Where(s => s.Ended <= LatestEnd && s.Seed != null && s.Cleared == null).OrderBy(s => s.Ended).Take(AtOnce).ToListAsync(cancellation);
        due.RemoveAll(s => _held.TryGetValue(s.Sha256, out var until) && until > records.Now);
        if (due.Count == 0)
            return;
        var partners = (await book.AllAsync(cancellation)).Select(p => p.Partner).ToHashSet();
        foreach (var set in due)
        {
            if (set.Retired is null && !await RetireAsync(set, partners.Contains(set.Partner), cancellation))
                continue;
            shelf.Forget(set);
            if (!await records.EraseSetAsync(set.Partner, (MatchPurpose)set.Purpose, set.Number, cancellation))
                _held[set.Sha256] = records.Now + HeldFor;
        }
    }

    private long LatestEnd => (records.Now + -(SetShelf.Grace + policy.Keep)).UnixMicroseconds;

    /// <returns>False when buckets of it are still owed, or it is in force again.</returns>
    private async Task<bool> RetireAsync(OwnSetRow set, bool isPartner, CancellationToken cancellation)
    {
        try
        {
            await records.InAsync(MatchingRecords.Words(MatchingJournal.ClearSet, MatchingRecords.System), async open =>
            {
                if (!await MayGoAsync(open, set, isPartner, cancellation))
                    throw new FaultException(new Fault("matching.changed"));
                var purpose = (MatchPurpose)set.Purpose;
                open.Append(MatchingRecords.StreamOfSets(set.Partner, purpose), new MatchSetRetired(set.Partner, purpose, set.Number), records.Own, MatchingRecords.Account);
            }, cancellation);
            return true;
        }
        catch (FaultException needed) when (needed.Fault.Code == "matching.changed")
        {
            return false;
        }
    }

    /// <summary>What is owed to a partner that rests is owed still; to whom is no partner any more, nothing is.</summary>
    private async Task<bool> MayGoAsync(OpenProcess open, OwnSetRow set, bool isPartner, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<MatchingContext>();
        if (!await tables.OwnSets.AnyAsync(s => s.Partner == set.Partner && s.Purpose == set.Purpose && s.Number == set.Number && s.Ended <= LatestEnd && s.Retired == null, cancellation))
            return false;
        if (!isPartner)
            return true;
        var owed = await tables.Asked.AsNoTracking().Where(a => a.Partner == set.Partner && a.Purpose == set.Purpose && a.State == (int)AskedState.BucketsAsked).ToListAsync(cancellation);
        return owed.TrueForAll(a => MatchingProjection.Read<Asked>(a.Json).Set != set.Number);
    }
}
