using Cordon.Engines.Rules.Packs.Tables;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Packs;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Statistics;

/// <summary>What the indicators of a pack came to in a period.</summary>
/// <param name="Pack">The pack in force.</param>
/// <param name="Declarations">How many declarations it judged in the period.</param>
/// <param name="ByOthers">How many another version judged: they are not among the figures, since an indicator may mean something else there.</param>
/// <param name="Figures">One for each indicator, in the order of the pack.</param>
internal sealed record PeriodFigures(EffectivePack Pack, int Declarations, int ByOthers, IReadOnlyList<(WrittenRule Rule, IndicatorFigures Figures)> Figures);

/// <summary>Statistics of the indicators of the pack in force.</summary>
internal sealed class IndicatorStatistics(TargetingRecords records, PackInUse inUse)
{
    /// <param name="from">The first day, UTC; all when null.</param>
    /// <param name="to">The last day, UTC; all when null.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>targeting.pack…</c></exception>
    public async Task<PeriodFigures> OfAsync(DateOnly? from, DateOnly? to, CancellationToken cancellation)
    {
        // Also on a day on which it may not be used: what it came to before is still so.
        var pack = await inUse.OnAnyDayAsync(cancellation) ?? await inUse.NowAsync(cancellation);
        var (begin, end) = (Micros(from) ?? long.MinValue, to is { } last && last < DateOnly.MaxValue ? Micros(last.AddDays(1))!.Value : long.MaxValue);
        await using var tables = records.Tables();
        var period = tables.Judged.AsNoTracking().Where(j => j.At >= begin && j.At < end);
        var rows = await period.Where(j => j.Pack == pack.Read.Digest).OrderBy(j => j.At).ThenBy(j => j.Id).ToListAsync(cancellation);
        var others = await period.CountAsync(cancellation) - rows.Count;
        var rules = WrittenRule.Of(pack.Read.Pack);
        var figures = IndicatorTally.Of(rules.Select(r => r.Rule.Id), rows);
        return new PeriodFigures(pack, rows.Count, others, [.. rules.Zip(figures)]);
    }

    private static long? Micros(DateOnly? day) => day is { } known ? Instant.OfUtcDay(known).UnixMicroseconds : null;
}
