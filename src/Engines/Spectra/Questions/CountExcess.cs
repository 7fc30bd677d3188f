using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Questions;

/// <summary>
/// How much more was counted than the background lets expect, whatever the energies. It asks no model of any nuclide: what no library explains still counts.
/// </summary>
/// <param name="Part">The excess as a part of what the background lets expect: 0.28 is 28 % more; negative where less was counted.</param>
/// <param name="Deviations">The excess in standard deviations of counting, those of the background included.</param>
public readonly record struct CountExcess(double Part, double Deviations)
{
    /// <summary>Backgrounds of one place differ by some percent from hour to hour.</summary>
    private const double LeastPart = 0.1;

    private const double LeastDeviations = 4;

    /// <summary>Whether it is more than counting and the hours make of a background: at least 10 % and at least 4 standard deviations.</summary>
    public bool IsClear => Part >= LeastPart && Deviations >= LeastDeviations;

    /// <summary>The excess of a spectrum over its background, by live time, or by the time on the clock where that is all that both say.</summary>
    /// <returns>Null where it is not known: no background, no times, or a background in which nothing was counted.</returns>
    public static CountExcess? Of(Spectrum spectrum, Spectrum? background)
    {
        if (background is null || Seconds(spectrum, background) is not { } seconds)
            return null;
        var (counted, usual) = (spectrum.Sum(), background.Sum());
        if (usual <= 0)
            return null;
        var share = seconds.Spectrum / seconds.Background;
        var expected = usual * share;
        return new CountExcess((counted - expected) / expected, (counted - expected) / Math.Sqrt(expected * (1 + share)));
    }

    private static (double Spectrum, double Background)? Seconds(Spectrum spectrum, Spectrum background) =>
        spectrum.LiveSeconds is > 0 and var live && background.LiveSeconds is > 0 and var usual ? (live, usual)
        : spectrum.RealSeconds is > 0 and var real && background.RealSeconds is > 0 and var before ? (real, before)
        : null;
}
