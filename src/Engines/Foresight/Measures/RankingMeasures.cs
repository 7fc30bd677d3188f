namespace Cordon.Engines.Foresight.Measures;

/// <summary>How well an order puts the irregular ones first. Cases with equal scores are taken as one step, so that their order in the file counts for nothing.</summary>
public static class RankingMeasures
{
    /// <summary>Sum over the thresholds of precision times the recall gained (Manning, Raghavan and Schütze 2008, 8.4). NaN when nothing was irregular.</summary>
    public static double AveragePrecision(IReadOnlyList<(double Score, bool Irregular)> cases)
    {
        var (irregular, seen, found, sum) = (cases.Count(c => c.Irregular), 0, 0, 0.0);
        foreach (var tie in Ties(cases))
        {
            (seen, found) = (seen + tie.Count, found + tie.Irregular);
            sum += (double)tie.Irregular / irregular * found / seen;
        }

        return irregular == 0 ? double.NaN : sum;
    }

    /// <summary>Share of irregular ones among the highest share of scores, rounded up to whole cases; of a tie at the edge as much as fits.</summary>
    /// <param name="cases">At least one.</param>
    /// <param name="share">Above 0, at most 1.</param>
    public static double PrecisionAtTop(IReadOnlyList<(double Score, bool Irregular)> cases, double share)
    {
        var top = (int)Math.Ceiling((cases.Count * share) - 1e-9);
        var (left, found) = (top, 0.0);
        foreach (var tie in Ties(cases))
        {
            var taken = Math.Min(left, tie.Count);
            found += (double)tie.Irregular * taken / tie.Count;
            left -= taken;
            if (left == 0)
                break;
        }

        return found / top;
    }

    /// <summary>Probability that an irregular one scores above a regular one, ties counting one half (Mann and Whitney 1947). NaN when either kind is missing.</summary>
    public static double AreaUnderCurve(IReadOnlyList<(double Score, bool Irregular)> cases)
    {
        double irregular = cases.Count(c => c.Irregular), regular = cases.Count - irregular, above = 0, won = 0;
        foreach (var tie in Ties(cases))
        {
            var plain = tie.Count - tie.Irregular;
            won += plain * (above + (tie.Irregular / 2.0));
            above += tie.Irregular;
        }

        return won / (irregular * regular);
    }

    /// <summary>Expected calibration error: over bins of equal width, how far the mean probability lies from the share found, weighted by cases (Guo et al. 2017).</summary>
    /// <param name="cases">Probabilities from 0 to 1 with outcomes.</param>
    /// <param name="bins">How many.</param>
    public static double CalibrationError(IReadOnlyList<(double Probability, bool Irregular)> cases, int bins = 10) =>
        cases.GroupBy(c => Math.Min(bins - 1, (int)(c.Probability * bins))).Sum(b => Math.Abs(b.Sum(c => c.Probability) - b.Count(c => c.Irregular))) / cases.Count;

    private static IEnumerable<(int Count, int Irregular)> Ties(IReadOnlyList<(double Score, bool Irregular)> cases) =>
        cases.GroupBy(c => c.Score).OrderByDescending(g => g.Key).Select(g => (g.Count(), g.Count(c => c.Irregular)));
}
