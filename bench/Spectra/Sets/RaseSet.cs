using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Bench.Spectra.Sets;

/// <summary>Base spectra of RASE's generic NaI instrument (LLNL, MIT), drawn anew over its background at chosen counts, as RASE does.</summary>
internal static class RaseSet
{
    private const double BackgroundCounts = 3_000;
    private const double Seconds = 60;
    private const int MeasuredTimes = 5;

    /// <summary>Shapes for tests of software, the background, and sources that show nothing but neutrons' company.</summary>
    private static readonly string[] NoSources = ["Bgnd", "Spike", "Step", "Cm244", "Cf252"];

    public static List<LabelledSpectrum> Draw(double net, int times, Random random)
    {
        var background = Read("Bgnd");
        var empty = background.Counts.Select(c => c * BackgroundCounts / background.Sum()).ToArray();
        var all = new List<LabelledSpectrum>();
        foreach (var file in Directory.EnumerateFiles(Folder, "VABCD_M001_*.n42").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file)["VABCD_M001_".Length..];
            if (NoSources.Contains(name))
                continue;
            var (source, nuclide) = (Read(name), name.Replace('M', 'm'));
            for (var n = 0; n < times; n++)
            {
                var drawn = Resampling.Draw(source, source.Counts.Zip(empty, (s, b) => (s * net / source.Sum()) + b), Seconds, random);
                var measured = Resampling.Draw(background, empty.Select(b => b * MeasuredTimes), Seconds * MeasuredTimes, random);
                all.Add(new LabelledSpectrum("RASE", "generic NaI", name, DetectorKind.NaI, drawn, measured, [LabelledSpectrum.Names(nuclide)], nuclide == "Th232" ? ["U232", "Th228"] : []));
            }
        }

        return all;
    }

    private static string Folder => BenchData.PathOf("detection", "rase", "baseSpectra", "generic NaI device");

    private static Spectrum Read(string name)
    {
        var path = Path.Combine(Folder, $"VABCD_M001_{name}.n42");
        return SpectrumFiles.Read(File.ReadAllBytes(path), Path.GetFileName(path)).Measurements[0].Spectra[0].Spectrum;
    }
}
