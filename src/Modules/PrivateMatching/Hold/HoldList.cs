using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>What this node holds ready for partners, what partners stand by, and how much they asked.</summary>
internal sealed class HoldList(MatchingRecords records, MatchingPolicy policy)
{
    private const int Most = 200;

    /// <summary>Who may ask for what, with the set in force; null where none is made yet.</summary>
    public async Task<IReadOnlyList<(Opening Opening, SetCommitment? Set)>> OpeningsAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var all = new List<(Opening, SetCommitment?)>();
        foreach (var row in await tables.Openings.AsNoTracking().OrderBy(o => o.Partner).ThenBy(o => o.Purpose).ToListAsync(cancellation))
            all.Add((MatchingProjection.Read<Opening>(row.Json), await SetShelf.LatestAsync(tables, row.Partner, (MatchPurpose)row.Purpose, cancellation)));
        return all;
    }

    /// <summary>Sets that ended, the latest first, and what became of them.</summary>
    public async Task<IReadOnlyList<PastSet>> PastAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.OwnSets.AsNoTracking().Where(s => s.Ended != null || s.Cleared != null).OrderByDescending(s => s.Ended).ThenBy(s => s.Partner).ThenBy(s => s.Purpose).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(r => new PastSet(
            r.Partner, MatchingProjection.Read<SetCommitment>(r.Json), r.Ended is { } at ? new Instant(at) : null, r.Seed is not null && r.Ended is { } ended ? SetClearer.GoesAt(new Instant(ended), policy) : null, r.IsAway,
            r.Cleared is { } cleared ? new Instant(cleared) : null))];
    }

    /// <summary>What partners stand by: the newest for each purpose.</summary>
    public async Task<IReadOnlyList<(string Partner, SetCommitment Set)>> TheirsAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.TheirSets.AsNoTracking().ToListAsync(cancellation);
        return [.. rows.GroupBy(r => (r.Partner, r.Purpose)).OrderBy(g => g.Key).Select(g => (g.Key.Partner, MatchingProjection.Read<SetCommitment>(g.MaxBy(r => r.Number)!.Json)))];
    }

    /// <summary>The latest questions of partners.</summary>
    public async Task<IReadOnlyList<Asked>> AskedAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return [.. (await tables.Asked.AsNoTracking().OrderByDescending(a => a.At).ThenBy(a => a.Id).Take(Most).ToListAsync(cancellation)).Select(a => MatchingProjection.Read<Asked>(a.Json))];
    }

    /// <summary>What waits for a second person.</summary>
    public async Task<IReadOnlyList<LettingProposal>> ProposalsAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return [.. (await tables.Proposals.AsNoTracking().OrderBy(p => p.Partner).ThenBy(p => p.Purpose).ToListAsync(cancellation)).Select(p => MatchingProjection.Read<LettingProposal>(p.Json))];
    }

    /// <summary>How many numbers of each partner were answered in the last day, and how many may be at most.</summary>
    public async Task<IReadOnlyList<(string Partner, MatchPurpose Purpose, int Used, int Most)>> UsedAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var since = (records.Now + TimeSpan.FromDays(-1)).UnixMicroseconds;
        var rows = await tables.Asked.AsNoTracking().Where(a => a.At > since && a.State != (int)AskedState.Declined).GroupBy(a => new { a.Partner, a.Purpose }).Select(g => new { g.Key.Partner, g.Key.Purpose, Used = g.Sum(a => a.Cost) }).ToListAsync(cancellation);
        var limits = (await tables.Openings.AsNoTracking().ToListAsync(cancellation)).ToDictionary(o => (o.Partner, o.Purpose), o => MatchingProjection.Read<Opening>(o.Json).Limits(policy).ADay);
        return [.. rows.OrderBy(r => r.Partner, StringComparer.Ordinal).ThenBy(r => r.Purpose).Select(r => (r.Partner, (MatchPurpose)r.Purpose, r.Used, limits.GetValueOrDefault((r.Partner, r.Purpose), policy.ADay)))];
    }

    /// <summary>Alarms about partners, those that nobody has looked at first.</summary>
    public async Task<IReadOnlyList<Concern>> ConcernsAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Concerns.AsNoTracking().OrderByDescending(c => c.At).Take(Most).ToListAsync(cancellation);
        return [.. rows.Select(c => MatchingProjection.Read<Concern>(c.Json)).OrderBy(c => c.Noted.Length > 0)];
    }
}
