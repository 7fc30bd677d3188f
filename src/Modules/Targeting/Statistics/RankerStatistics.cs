using Cordon.Engines.Foresight.Learning;
using Cordon.Engines.Foresight.Measures;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Ranking.Draw;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Statistics;

/// <summary>What examinations found, by why they were made, and what rankers had said.</summary>
/// <param name="Chosen">Those that a person chose.</param>
/// <param name="Random">Those that a draw chose: it alone says how often there is something where rules ask no person.</param>
/// <param name="Waiting">Drawn ones that nobody has examined yet.</param>
/// <param name="Said">Chances as they were given when declarations were judged, against what was found; of all rankers that were in force.</param>
/// <param name="SaidOfRandom">The mean of such chances over drawn ones; null when there are none.</param>
/// <param name="Draws">The latest draws, the newest first.</param>
internal sealed record RankerRecord(Proportion Chosen, Proportion Random, int Waiting, IReadOnlyList<CalibrationBin> Said, double? SaidOfRandom, IReadOnlyList<DayDraw> Draws);

/// <summary>Statistics of examinations, of rankers and of draws.</summary>
internal sealed class RankerStatistics(TargetingRecords records)
{
    private const int MostDraws = 14;

    public async Task<RankerRecord> NowAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var examined = await tables.Judged.AsNoTracking().Where(j => j.ExaminedAt != null).Select(j => new { j.Drawn, Found = j.Finding == (int)ExaminationFinding.SuspicionConfirmed, j.Chance }).ToListAsync(cancellation);
        var (random, chosen) = (examined.Where(e => e.Drawn).ToList(), examined.Where(e => !e.Drawn).ToList());
        return new RankerRecord(
            new Proportion(chosen.Count(e => e.Found), chosen.Count), new Proportion(random.Count(e => e.Found), random.Count),
            await tables.Judged.CountAsync(j => j.Drawn && j.ExaminedAt == null, cancellation),
            CalibrationBin.All(examined.Where(e => e.Chance is not null).Select(e => (e.Chance!.Value, e.Found))), random.Average(e => e.Chance),
            [.. (await tables.Draws.AsNoTracking().OrderByDescending(d => d.Day).Take(MostDraws).ToListAsync(cancellation)).Select(DayDraw.Of)]);
    }
}
