using System.Collections.Immutable;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Passages.Series;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Engines.Spectra.Passages;

/// <summary>Counts by energy and time, bounded so that a page can carry it: 256 energies by at most 128 stretches of time.</summary>
/// <param name="EnergyEdges">257 energies in keV from 20 to 3000, evenly in √E.</param>
/// <param name="TimeEdges">Beginnings of the stretches in seconds of the passage, and the end of the last.</param>
/// <param name="Counts">Counts, stretch by stretch, 256 of each.</param>
public sealed record Waterfall(ImmutableArray<double> EnergyEdges, ImmutableArray<double> TimeEdges, ImmutableArray<float> Counts)
{
    /// <summary>Energies in each stretch of time.</summary>
    public const int Energies = 256;

    /// <summary>Most stretches of time.</summary>
    public const int MostTimes = 128;

    internal static (Waterfall? Waterfall, bool IsWhole) Of(IReadOnlyList<PassageSample> samples)
    {
        var grid = new EnergyGrid(Energies);
        var each = (samples.Count + MostTimes - 1) / MostTimes;
        var stretches = samples.Chunk(each).ToList();
        var counts = new float[stretches.Count * Energies];
        var (edges, taken, left) = (new Dictionary<(EnergyCalibration, int), double[]>(), 0, 0);
        foreach (var (at, stretch) in stretches.Index())
        {
            foreach (var spectrum in stretch.SelectMany(s => s.Spectra))
            {
                if (spectrum is not { Calibration: { } calibration, Counts.Length: > 1 })
                {
                    left++;
                    continue;
                }

                taken++;
                if (!edges.TryGetValue((calibration, spectrum.Counts.Length), out var own))
                    edges.Add((calibration, spectrum.Counts.Length), own = calibration.Edges(spectrum.Counts.Length));
                foreach (var (bin, count) in grid.Rebin(spectrum.Counts.AsSpan(), own).Index())
                    counts[(at * Energies) + bin] += (float)count;
            }
        }

        return (taken == 0 ? null : new Waterfall([.. grid.Edges], [.. stretches.Select(s => s[0].Start), samples[^1].End], [.. counts]), left == 0);
    }
}
