using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>A line of nature found in a background: where it should stand, where the calibration puts it, and how well that is known, keV.</summary>
internal sealed record Anchor(double True, double Seen, double Spread);

/// <summary>The gain check that every background permits: potassium-40 at 1460.8 keV and thallium-208 at 2614.5 keV.</summary>
internal static class GainCheck
{
    private const double LeastSignificance = 6;
    private const double Search = 0.07;

    /// <summary>Relative error that is left when a line's place is known, for a calibration is seldom straight.</summary>
    private const double LeftOver = 0.004;
    private static readonly double[] Lines = [1460.82, 2614.51];

    /// <summary>The lines that stand out in a background on the grid, calibrated as its file says.</summary>
    public static List<Anchor> In(double[] background, DetectorResponse response)
    {
        var weights = background.Select(c => 1 / (c + 1)).ToArray();
        var anchors = new List<Anchor>();
        foreach (var line in Lines)
        {
            var best = (Bin: -1, Height: LeastSignificance);
            for (var bin = response.Filter.BinOf(line * (1 - Search)); bin <= response.Filter.BinOf(line * (1 + Search)); bin++)
            {
                var height = Height(bin);
                if (height > best.Height)
                    best = (bin, height);
            }

            if (best.Bin < 2 || best.Bin >= response.Grid.Bins - 2)
                continue;
            var (before, after) = (Height(best.Bin - 1), Height(best.Bin + 1));
            var curve = before - (2 * best.Height) + after;
            var part = curve < 0 ? Math.Clamp(0.5 * (before - after) / curve, -0.5, 0.5) : 0;
            var width = response.Grid.Edges[best.Bin + 1] - response.Grid.Edges[best.Bin];
            var spread = Math.Sqrt(Math.Pow(LeftOver * line, 2) + Math.Pow(response.Fwhm(line) / (1.5 * best.Height), 2));
            anchors.Add(new Anchor(line, response.Grid.Centres[best.Bin] + (part * width), spread));
        }

        return anchors;

        double Height(int bin)
        {
            var deviation = response.Filter.Deviation(bin, weights);
            return deviation > 0 && !double.IsInfinity(deviation) ? response.Filter.At(bin, background) / deviation : 0;
        }
    }
}
