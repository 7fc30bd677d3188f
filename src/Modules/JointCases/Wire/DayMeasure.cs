using Cordon.Kernel.Time;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.JointCases.Wire;

/// <summary>How much of one partner was taken into joint cases today. What this node missed before it came into a case is not of today, whenever it comes.</summary>
internal sealed class DayMeasure
{
    private readonly JointPolicy _policy;
    private readonly Dictionary<string, MissedHistory?> _histories = [];
    private int _today;

    private DayMeasure(JointPolicy policy, int today) => (_policy, _today) = (policy, today);

    /// <param name="tables">The tables.</param>
    /// <param name="policy">What is set.</param>
    /// <param name="partner">Whose facts.</param>
    /// <param name="coming">Those that come now.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<DayMeasure> OfAsync(JointContext tables, JointPolicy policy, string partner, IReadOnlyList<JointFact> coming, Instant now, CancellationToken cancellation)
    {
        var day = Instant.OfUtcDay(now.UtcDay).UnixMicroseconds;
        var today = tables.Facts.AsNoTracking().Where(f => f.Author == partner && f.At >= day);
        var measure = new DayMeasure(policy, await today.CountAsync(cancellation));
        // What a partner has missed, and what of it came, is looked up only where it makes a difference.
        if (measure._today + coming.Count <= policy.FactsADay)
            return measure;
        foreach (var id in (await today.Select(f => f.Case).Distinct().ToListAsync(cancellation)).Union(coming.Select(f => f.Case)))
            await measure.ReadAsync(tables, id, partner, day, cancellation);
        return measure;
    }

    /// <summary>Whether a fact is beyond the measure; each is asked once, as they came.</summary>
    public bool HoldsBack(JointFact fact)
    {
        if (_histories.GetValueOrDefault(fact.Case)?.Takes(fact) == true)
            return false;
        return _today++ >= _policy.FactsADay;
    }

    private async Task ReadAsync(JointContext tables, string id, string partner, long day, CancellationToken cancellation)
    {
        var rows = tables.Facts.AsNoTracking().Where(f => f.Case == id);
        // Persons write only for their own node, and only a person accepts.
        var own = await rows.Where(f => f.Person != "").OrderByDescending(f => f.Number).ToListAsync(cancellation);
        if (own.Select(r => JointFacts.Held(r).Fact).FirstOrDefault(f => f.Act is Accepts) is not { } accepted)
            return;
        var history = new MissedHistory(accepted, _policy.HistoryFacts);
        foreach (var row in await rows.Where(f => f.Author == partner).OrderBy(f => f.At).ThenBy(f => f.Number).ToListAsync(cancellation))
        {
            if (history.Takes(JointFacts.Held(row).Fact) && row.At >= day)
                _today--;
        }

        _histories.Add(id, history);
    }
}
