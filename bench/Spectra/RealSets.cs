using System.Text.RegularExpressions;
using Cordon.Bench.Spectra.Sets;
using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Model;

namespace Cordon.Bench.Spectra;

/// <summary>Real spectra with known sources: SÚRO's RadiaCode-101 (labels are folder names) and BALDR's NaI.</summary>
internal static partial class RealSets
{
    public static List<LabelledSpectrum> Suro()
    {
        var all = new List<LabelledSpectrum>();
        foreach (var file in Directory.EnumerateFiles(BenchData.PathOf("detection", "suro_radiacode"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
            var read = SpectrumFiles.Read(File.ReadAllBytes(file), Path.GetFileName(file));
            var foreground = Of(read, MeasurementClass.Foreground)!;
            var background = Of(read, MeasurementClass.Background);
            all.Add(new LabelledSpectrum("SÚRO", "RadiaCode-101", folder, DetectorKind.CsI, foreground, background, Expected(folder), Allowed(folder)));
        }

        return all;
    }

    public static List<LabelledSpectrum> Baldr()
    {
        var set = BaldrSet.Load();
        return [.. set.Sources.Select(s => new LabelledSpectrum("BALDR", "NaI 3x3x3", s.Label, DetectorKind.NaI, s.Spectrum, set.Background, [LabelledSpectrum.Names(s.Label)], []))];
    }

    private static Spectrum? Of(SpectrumFile file, MeasurementClass kind) => file.Measurements.FirstOrDefault(m => m.Class == kind)?.Spectra[0].Spectrum;

    private static string[][] Expected(string folder)
    {
        if (folder.Contains("background", StringComparison.Ordinal))
            return [];
        if (folder.Contains("potassium", StringComparison.Ordinal))
            return [["K40"]];
        if (folder.Contains("thorium", StringComparison.Ordinal))
            return [["Th232"]];
        if (folder.Contains("uraninite", StringComparison.Ordinal))
            return [["U238", "Ra226"]];
        var named = Nuclide().Matches(folder).Select(m => m.Groups[1].Value + m.Groups[2].Value).Where(n => n != "Y90").ToList();
        return [.. named.Select(LabelledSpectrum.Names).Where(n => n.Length > 0)];
    }

    /// <summary>Ores hold both series.</summary>
    private static string[] Allowed(string folder) =>
        folder.Contains("thorium", StringComparison.Ordinal) || folder.Contains("uraninite", StringComparison.Ordinal) ? ["Ra226", "U238", "Th232", "K40", "U235"] : [];

    [GeneratedRegex("([A-Z][a-z]?)-([0-9]+m?)")]
    private static partial Regex Nuclide();
}
