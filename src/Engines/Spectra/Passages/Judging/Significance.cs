namespace Cordon.Engines.Spectra.Passages.Judging;

/// <summary>How far counts stand above a background that is itself only measured.</summary>
internal static class Significance
{
    /// <summary>
    /// Standard deviations after T.-P. Li and Y.-Q. Ma, Astrophysical Journal 272 (1983) 317, equation 17: a likelihood ratio of two Poisson counts, that holds for few counts too.
    /// </summary>
    /// <param name="counts">Counts in question.</param>
    /// <param name="seconds">Their time.</param>
    /// <param name="background">Counts of the background.</param>
    /// <param name="backgroundSeconds">Their time.</param>
    /// <returns>Negative where there are fewer than expected.</returns>
    public static double Of(double counts, double seconds, double background, double backgroundSeconds)
    {
        if (counts + background <= 0)
            return 0;
        var ratio = seconds / backgroundSeconds;
        var sum = counts + background;
        var likelihood = Term(counts, (1 + ratio) / ratio * counts / sum) + Term(background, (1 + ratio) * background / sum);
        return Math.Sign(counts - (background * ratio)) * Math.Sqrt(2 * Math.Max(0, likelihood));
    }

    /// <summary>The same, of a background that itself changes by a part of it.</summary>
    /// <param name="counts">Counts in question.</param>
    /// <param name="seconds">Their time.</param>
    /// <param name="background">The background.</param>
    /// <param name="spread">By how much it changes, relative standard deviation.</param>
    public static double Of(double counts, double seconds, KnownBackground background, double spread)
    {
        var (sigmas, expected) = (Of(counts, seconds, background.Counts, background.Seconds), background.Rate * seconds);
        var counted = expected * (1 + (seconds / background.Seconds));
        return counted <= 0 ? sigmas : sigmas * Math.Sqrt(counted / (counted + Math.Pow(spread * expected, 2)));
    }

    private static double Term(double counts, double ratio) => counts <= 0 ? 0 : counts * Math.Log(ratio);
}
