using System.Collections.Immutable;
using Cordon.Engines.Spectra.Passages;
using Cordon.Ui.Passages;
using Cordon.Ui.Texts;
using Waterfall = Cordon.Engines.Spectra.Passages.Waterfall;

namespace Cordon.Modules.Detection.Pages.Experts;

/// <summary>A passage as it is drawn. Samples in which a detector did not count are drawn as nothing; that they are there stands among the doubts.</summary>
internal static class PassagePicturing
{
    public static PassageView Of(Passage passage, PageTexts texts) => new()
    {
        Starts = passage.Seconds, End = passage.Seconds[^1] + passage.Lengths[^1],
        Gammas = [.. passage.Detectors.Where(d => !d.IsNeutron).Select(d => new PassageCurve(d.Detector.Length > 0 ? d.Detector : "–", Known(d.Rates)))],
        Background = passage.Gamma.Background.Any(b => b is not null) ? Known(passage.Gamma.Background) : null,
        Neutrons = passage.Neutrons.Rates.IsEmpty ? null : Known(passage.Neutrons.Rates),
        Alarms = [.. passage.Alarms.Select(a => new PassageSpan(a.From, a.To, texts[a.IsNeutron ? "detection.passage.neutrons" : "detection.passage.gamma"]))],
        Occupied = [.. Occupied(passage)],
        Matrix = passage.Waterfall is { } waterfall ? Matrix(passage, waterfall) : null,
    };

    private static double[] Known(ImmutableArray<double?> rates) => [.. rates.Select(r => r ?? 0)];

    private static IEnumerable<PassageSpan> Occupied(Passage passage)
    {
        for (var i = 0; i < passage.Seconds.Length; i++)
        {
            if (passage.Occupied[i] != true)
                continue;
            var first = i;
            while (i + 1 < passage.Seconds.Length && passage.Occupied[i + 1] == true)
                i++;
            yield return new PassageSpan(passage.Seconds[first], passage.Seconds[i] + passage.Lengths[i]);
        }
    }

    /// <summary>The waterfall holds counts by stretch of time; each sample is given the rates of the stretch it lies in.</summary>
    private static PassageMatrix Matrix(Passage passage, Waterfall waterfall)
    {
        var stretches = Enumerable.Range(0, waterfall.TimeEdges.Length - 1)
            .Select(s => waterfall.Counts.Skip(s * Waterfall.Energies).Take(Waterfall.Energies).Select(c => c / Math.Max(1e-6, waterfall.TimeEdges[s + 1] - waterfall.TimeEdges[s])).ToArray()).ToList();
        return new PassageMatrix(waterfall.EnergyEdges, [.. passage.Seconds.Select(t => stretches[Math.Clamp(waterfall.TimeEdges.AsSpan()[..^1].BinarySearch(t) is var at && at >= 0 ? at : ~at - 1, 0, stretches.Count - 1)])]);
    }
}
