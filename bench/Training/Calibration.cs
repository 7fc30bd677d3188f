namespace Cordon.Bench.Training;

/// <summary>
/// How log-odds become probabilities at equal priors (Platt, 1999, with a slope of its own on each side of the operating point),
/// fitted on scores that cross-validation gave, so that no pair is judged by weights it helped to fit.
/// </summary>
internal sealed record Calibration(double Below, double Above, double Offset, double Error)
{
    private const int Bins = 10;

    public static Calibration Of(List<(double LogOdds, bool Same)> scores)
    {
        // Each class counts for one half.
        var same = scores.Count(s => s.Same);
        List<double> weights = [.. scores.Select(s => s.Same ? 0.5 / same : 0.5 / (scores.Count - same))];
        var fit = LogisticFit.Fit([.. scores.Select(s => new float[] { 1, (float)Math.Min(s.LogOdds, 0), (float)Math.Max(s.LogOdds, 0) })], [.. scores.Select(s => s.Same)], [.. weights.Select(w => w * scores.Count)], 0);
        var error = 0.0;
        var said = scores.Select((s, i) => (P: 1 / (1 + Math.Exp(-(fit[0] + ((s.LogOdds < 0 ? fit[1] : fit[2]) * s.LogOdds)))), s.Same, Weight: weights[i])).ToList();
        foreach (var bin in said.GroupBy(s => Math.Min(Bins - 1, (int)(s.P * Bins))))
        {
            error += Math.Abs(bin.Sum(b => b.Weight * b.P) - bin.Sum(b => b.Same ? b.Weight : 0));
        }

        return new Calibration(fit[1], fit[2], fit[0], error);
    }
}
