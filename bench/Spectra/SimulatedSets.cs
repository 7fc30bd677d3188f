using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Bench.Spectra;

/// <summary>
/// The simulated spectra of eleven instruments (LGPL, comparison only): drawn again at chosen counts. Nothing of them is in the library or in the responses but how high X-rays of uranium and plutonium stand, so every shielding of them is left out.
/// </summary>
internal static class SimulatedSets
{
    public const double Seconds = 60;
    private const double BackgroundSeconds = 300;

    public static IEnumerable<string> Instruments =>
        Directory.EnumerateDirectories(BenchData.PathOf("detection", "interspec_reference_simulated")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    /// <summary>Those whose detector is a scintillator.</summary>
    public static IEnumerable<string> Scintillators => Instruments.Where(i => Read(BenchData.PathOf("detection", "interspec_reference_simulated", i, "background.txt")).Kind is not (DetectorKind.HPGe or DetectorKind.CZT));

    /// <summary>One draw of each source at the given net counts, over a minute of background, with five minutes of background measured.</summary>
    public static IEnumerable<LabelledSpectrum> Draw(string instrument, double net, Random random)
    {
        var folder = BenchData.PathOf("detection", "interspec_reference_simulated", instrument);
        var (background, kind) = Read(Path.Combine(folder, "background.txt"));
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var nuclide = name.Split('_')[0].Split('w')[0] switch { "Am241Li" => "Am241", var other => other };
            if (name == "background" || nuclide is "Cf252")
                continue;
            var (spectrum, _) = Read(file);
            var scale = spectrum.LiveSeconds!.Value / background.LiveSeconds!.Value;
            var pure = spectrum.Counts.Zip(background.Counts, (f, b) => Math.Max(0, f - (b * scale))).ToArray();
            var sum = spectrum.Sum() - (background.Sum() * scale);
            if (sum < 1)
                continue;
            var overshoot = sum / Math.Max(1, pure.Sum());
            var perSecond = background.Counts.Select(b => b / background.LiveSeconds.Value).ToArray();
            var drawn = Resampling.Draw(spectrum, pure.Select((p, i) => (p * overshoot * net / sum) + (perSecond[i] * Seconds)), Seconds, random);
            var empty = Resampling.Draw(background, perSecond.Select(b => b * BackgroundSeconds), BackgroundSeconds, random);
            var names = LabelledSpectrum.Names(nuclide);
            yield return new LabelledSpectrum("simulated", instrument, name, kind, drawn, empty, names.Length == 0 ? [] : [names], Beside(nuclide));
        }
    }

    public static (Spectrum Spectrum, DetectorKind Kind) Read(string path)
    {
        var file = SpectrumFiles.Read(File.ReadAllBytes(path), Path.GetFileName(path));
        return (file.Measurements[0].Spectra[0].Spectrum, file.Detectors[0].Kind);
    }

    /// <summary>What comes with a source in nature and in the simulation.</summary>
    private static string[] Beside(string nuclide) => nuclide switch
    {
        "Tl201" => ["Tl202"],
        "U235" => ["U238"],
        "U238" or "Uore" => ["U235", "Ra226", "U238"],
        "Pu239" or "Pu238" => ["Am241"],
        "Th232" => ["U232", "Th228"],
        "Mo99" => ["Tc99m"],
        "Lu177m" => ["Lu177"],
        _ => [],
    };
}
