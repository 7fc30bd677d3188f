using System.Globalization;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Modules.Detection.Pages.Parts;
using Cordon.Ui.Spectra;

namespace Cordon.Modules.Detection.Pages.Experts;

/// <summary>An identification as it is drawn.</summary>
internal static class SpectrumPicturing
{
    /// <summary>Of the lines that would not stand out: more say nothing.</summary>
    private const int MostExpected = 2;

    /// <summary>A peak within this share of a line's energy is that line's.</summary>
    private const double NearALine = 0.04;

    public static SpectrumView Of(Identification found) => new()
    {
        Energies = found.Energies, Counts = found.Counts, Background = found.Background, Residuals = found.Residuals, Unexplained = found.StrangePeak is { } peak && found.Nuclides.All(n => n.Lines.All(l => Math.Abs(l.Energy - peak.Energy) > NearALine * l.Energy)) ? peak.Energy : null,
        Parts = [.. found.Nuclides.Select(n => new SpectrumPart(FoundWords.Name(n.Nuclide.Name), n.Counts))],
        Sum = [.. Enumerable.Range(0, found.Energies.Length).Select(i => found.Background[i] + found.Nuclides.Sum(n => n.Counts[i]))],
        Lines = [.. found.Nuclides.SelectMany(n => Lines(n, found).Select(l => new SpectrumLine(l.Energy, $"{FoundWords.Name(n.Nuclide.Name)} {l.Energy:0}", State(l.State), FoundWords.Name(n.Nuclide.Name))))],
    };

    /// <summary>Every line that was found or is missing, and the strongest of the others.</summary>
    private static IEnumerable<LineFinding> Lines(IdentifiedNuclide nuclide, Identification found)
    {
        var seen = nuclide.Lines.Where(l => l.Energy >= found.Energies[0] && l.Energy <= found.Energies[^1]).ToLookup(l => l.State is LineState.Found or LineState.Missing);
        return seen[true].Concat(seen[false].Take(MostExpected));
    }

    /// <summary>Energies of lines in keV, in one line.</summary>
    public static string Energies(IdentifiedNuclide nuclide, bool found) =>
        nuclide.Lines.Where(l => l.State == (found ? LineState.Found : LineState.Missing)).Select(l => l.Energy.ToString("0", CultureInfo.InvariantCulture)).ToList() is { Count: > 0 } energies ? string.Join(", ", energies) + " keV" : "–";

    private static SpectrumLineState State(LineState state) => state switch
    {
        LineState.Found => SpectrumLineState.Found,
        LineState.Missing => SpectrumLineState.Missing,
        _ => SpectrumLineState.Expected,
    };
}
