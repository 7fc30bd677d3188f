using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Tests.Engines.Spectra.Identifying;

/// <summary>Spectra made from the responses with seeded counting statistics.</summary>
internal static class MadeSpectra
{
    private const double Piece = 500;
    private static readonly Crystal Crystal = Crystal.Of(DetectorKind.NaI)!;

    /// <summary>A NaI spectrum of a nuclide over soil; <paramref name="gain"/> is an error of the calibration that the file does not know of.</summary>
    public static IdentificationRequest Of(string? nuclide, double net, double gain = 0, int seed = 1, int shield = 0)
    {
        var random = new Random(seed);
        var expected = Background();
        var foreground = (double[])expected.Clone();
        if (nuclide is not null)
        {
            var source = DetectorResponse.Of(Crystal, "large", 1).Direct(NuclideLibrary.Find(nuclide)!, shield);
            var scale = net / source.Sum();
            for (var i = 0; i < foreground.Length; i++)
                foreground[i] += source[i] * scale;
        }

        return new IdentificationRequest(Spectrum(foreground, 60, gain, random), DetectorKind.NaI, Spectrum([.. expected.Select(e => 5 * e)], 300, gain, random));
    }

    private static double[] Background()
    {
        var response = DetectorResponse.Of(Crystal, "large", 1);
        var sum = new double[response.Grid.Bins];
        foreach (var (name, counts) in new[] { ("K40", 3000.0), ("Ra226", 3000), ("Th232", 3000) })
        {
            var part = response.Direct(NuclideLibrary.Find(name)!, 2);
            var scale = counts / part.Sum();
            for (var i = 0; i < sum.Length; i++)
                sum[i] += part[i] * scale;
        }

        return sum;
    }

    private static Spectrum Spectrum(double[] expected, double seconds, double gain, Random random)
    {
        var edges = DetectorResponse.Of(Crystal, "large", 1).Grid.Edges;
        return new Spectrum
        {
            Counts = [.. expected.Select(e => (double)Draw(e, random))],
            LiveSeconds = seconds,
            Calibration = new EnergyCalibration.Boundaries([.. edges.Select(e => e * (1 - gain))]),
        };
    }

    /// <summary>A Poisson number; large means in pieces, for e⁻ᵐ of all of it would be nothing.</summary>
    internal static int Draw(double mean, Random random)
    {
        var n = 0;
        for (var left = mean; left > 0; left -= Piece)
        {
            var (limit, product) = (Math.Exp(-Math.Min(left, Piece)), random.NextDouble());
            for (; product > limit; product *= random.NextDouble())
                n++;
        }

        return n;
    }
}
