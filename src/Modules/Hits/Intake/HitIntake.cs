using Cordon.Journal.Entries;
using Cordon.Journal.Subscriptions;
using Cordon.Journal.Writing;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Storage;
using Cordon.Modules.Screening.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hits.Intake;

/// <summary>Takes in what answers and continuous screening found. Whatever else comes to say that a party resembles an entity, or does so no longer, is fed in here as <see cref="PairNews"/>.</summary>
internal sealed class HitIntake(HitPolicy policy) : ISubscriber
{
    private const int AtOnce = 500;

    public string Name => "hits.intake";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(ScreeningAnswered), typeof(OutcomeChanged) };

    public ProcessWords Words { get; } = HitRecords.Words(HitsJournal.TakeIn, HitRecords.System);

    public Task ReactAsync(IReadOnlyList<Entry> entries, OpenProcess process, CancellationToken cancellation) =>
        TakeInAsync([.. entries.Where(e => !e.IsErased).SelectMany(SeenPair.In)], process, cancellation);

    /// <summary>Takes news of pairs in, in their order. The same pair may come several times.</summary>
    public async Task TakeInAsync(IReadOnlyList<PairNews> seen, OpenProcess process, CancellationToken cancellation)
    {
        var hits = new Dictionary<string, Hit>();
        foreach (var pairs in seen.Select(s => s.Pair).Distinct().Chunk(AtOnce))
        {
            foreach (var row in await process.Tables.Of<HitsContext>().Hits.AsNoTracking().Where(h => pairs.Contains(h.Pair)).ToListAsync(cancellation))
                hits.Add(row.Pair, HitProjection.Read(row));
        }

        var open = new OpenHits(process, policy);
        var changed = new HashSet<string>();
        foreach (var one in seen)
        {
            var known = hits.GetValueOrDefault(one.Pair);
            if (After(known, one, open, process.Process.At) is not { } after || after == known)
                continue;
            hits[one.Pair] = after;
            if (!after.IsClosed)
                changed.Add(one.Pair);
        }

        foreach (var pair in changed)
            open.PutWork(hits[pair]);
    }

    private static Hit? After(Hit? known, PairNews news, OpenHits open, Instant now) => (known, news) switch
    {
        (null, SeenPair seen) => open.Open(new HitOpened(seen.NewHit(), seen.Pair, seen.Party, seen.Judgement), seen.Handling),
        ({ } hit, SeenPair seen) => open.Record(hit, Again(hit, seen, now)),
        // What somebody has decided stands; what waits is marked once.
        ({ IsClosed: false, Ceased: null } hit, CeasedPair ceased) => open.Record(hit, new HitCeased(hit.Id, CeasedBecause.NoLongerAlike, ceased.Version)),
        _ => known,
    };

    /// <summary>What it means that the pair of a hit was seen again. Pure.</summary>
    internal static object Again(Hit hit, SeenPair seen, Instant now)
    {
        var (changes, judgement) = (PartyFacts.Changes(hit.Party, seen.Party), seen.Judgement);
        if (changes.Count > 0)
            return new HitReopened(hit.Id, ReopenedBecause.PartyChanged, changes, seen.Party, judgement);
        return hit switch
        {
            { Status: HitStatus.TrueMatch } => new HitReopened(hit.Id, ReopenedBecause.TrueMatchSeenAgain, [], null, judgement),
            { Status: HitStatus.FalseMatch, Decision: { Until: { } until } decision } when now < until => new HitSighted(hit.Id, judgement.Answer, judgement.Index, judgement.Candidate.Score, decision.Entry),
            { Status: HitStatus.FalseMatch } => new HitReopened(hit.Id, ReopenedBecause.Expired, [], null, judgement),
            _ => new HitSighted(hit.Id, judgement.Answer, judgement.Index, judgement.Candidate.Score),
        };
    }
}
