using Cordon.Engines.Spectra.Model;

namespace Cordon.Bench.Spectra;

/// <summary>Spectra drawn anew: thinned real ones, and Poisson draws from smooth ones.</summary>
internal static class Resampling
{
    /// <summary>What a shorter measurement would have counted: each count is kept with the same chance.</summary>
    public static Spectrum Thin(Spectrum spectrum, double part, Random random) => spectrum with
    {
        Counts = [.. spectrum.Counts.Select(c => (double)Binomial((int)Math.Round(c), part, random))],
        LiveSeconds = spectrum.LiveSeconds * part,
        RealSeconds = spectrum.RealSeconds * part,
    };

    /// <summary>A Poisson draw of expected counts.</summary>
    public static Spectrum Draw(Spectrum like, IEnumerable<double> expected, double seconds, Random random) => like with
    {
        Counts = [.. expected.Select(e => (double)Poisson(e, random))],
        LiveSeconds = seconds,
        RealSeconds = seconds,
    };

    public static int Poisson(double mean, Random random)
    {
        if (mean <= 0)
            return 0;
        if (mean > 60)
            return Math.Max(0, (int)Math.Round(mean + (Math.Sqrt(mean) * Normal(random))));
        var limit = Math.Exp(-mean);
        var product = random.NextDouble();
        var n = 0;
        while (product > limit)
        {
            product *= random.NextDouble();
            n++;
        }

        return n;
    }

    private static int Binomial(int n, double part, Random random)
    {
        if (n * part * (1 - part) > 100)
            return Math.Clamp((int)Math.Round((n * part) + (Math.Sqrt(n * part * (1 - part)) * Normal(random))), 0, n);
        var kept = 0;
        for (var i = 0; i < n; i++)
        {
            if (random.NextDouble() < part)
                kept++;
        }

        return kept;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
