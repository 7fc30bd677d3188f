namespace Cordon.Ui.Spectra;

/// <summary>The highest bins of a spectrum, each far enough from a higher one that the list goes through the spectrum instead of naming the neighbours of one peak.</summary>
internal static class HighPlaces
{
    /// <summary>Relative difference in energy below which two bins count as one place.</summary>
    public const double Apart = 0.25;

    /// <summary>Bins, the highest first.</summary>
    public static IReadOnlyList<int> Of(ThinnedSpectrum thinned, int most)
    {
        var places = new List<int>();
        foreach (var bin in Enumerable.Range(0, thinned.Bins).Where(b => thinned.Measured[b] > 0 && IsTop(thinned.Measured, b)).OrderByDescending(b => thinned.Measured[b]))
        {
            if (places.Count < most && places.TrueForAll(p => Math.Abs(thinned.Middles[p] - thinned.Middles[bin]) > Apart * Math.Max(thinned.Middles[p], thinned.Middles[bin])))
                places.Add(bin);
        }

        return places;
    }

    private static bool IsTop(IReadOnlyList<double> heights, int bin) => (bin == 0 || heights[bin - 1] <= heights[bin]) && (bin + 1 == heights.Count || heights[bin + 1] <= heights[bin]);
}
