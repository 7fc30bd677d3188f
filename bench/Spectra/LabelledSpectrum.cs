using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Bench.Spectra;

/// <summary>A spectrum of which the truth is known: the nuclides that must be named, each with names that count as it, and names that may stand beside them.</summary>
internal sealed record LabelledSpectrum(
    string Set, string Instrument, string Source, DetectorKind Kind, Spectrum Spectrum, Spectrum? Background, string[][] Expected, string[] Allowed)
{
    public IdentificationRequest Request => new(Spectrum, Kind, Background);

    public bool TopIsRight(Identification answer) =>
        Expected.Length == 0 ? answer.Nuclides.IsEmpty : answer.Nuclides.Length > 0 && Expected.Any(e => e.Contains(answer.Nuclides[0].Nuclide.Name));

    public bool IsRight(string name) => Expected.Any(e => e.Contains(name)) || Allowed.Contains(name);

    public bool IsComplete(Identification answer)
    {
        var named = answer.Nuclides.Select(n => n.Nuclide.Name).ToArray();
        return Expected.All(e => e.Any(named.Contains)) && named.All(IsRight);
    }

    /// <summary>Names that count as a nuclide: itself and those that share its photons.</summary>
    public static string[] Names(string nuclide) => nuclide switch
    {
        "Sr90" or "Y90" or "P32" or "Sr89" => ["Sr90", "Y90", "P32", "Sr89"],
        "U232" or "Th228" => ["U232", "Th228"],
        "F18" or "Ge68" or "Ga68" or "Rb82" or "Cu64" => nuclide is "Ge68" ? ["Ga68", "F18"] : nuclide == "F18" ? ["F18"] : [nuclide, "F18"],
        "Uore" => ["U238", "Ra226"],
        _ => NuclideLibrary.Find(nuclide) is null ? [] : [nuclide],
    };
}
