using System.Globalization;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Ui.Spectra;

namespace Cordon.Modules.Detection.Pages.Parts;

/// <summary>An identification as it is drawn.</summary>
internal static class SpectrumPicturing
{
    private const int MostLines = 4;

    public static SpectrumView Of(Identification found) => new()
    {
        Energies = found.Energies, Counts = found.Counts, Background = found.Background, Residuals = found.Residuals, Unexplained = found.StrangePeak?.Energy,
        Parts = [.. found.Nuclides.Select(n => new SpectrumPart(n.Nuclide.Name, n.Counts))],
        Sum = [.. Enumerable.Range(0, found.Energies.Length).Select(i => found.Background[i] + found.Nuclides.Sum(n => n.Counts[i]))],
        Lines = [.. found.Nuclides.SelectMany(n => n.Lines.Where(l => l.Energy >= found.Energies[0] && l.Energy <= found.Energies[^1]).Take(MostLines).Select(l => new SpectrumLine(l.Energy, $"{n.Nuclide.Name} {l.Energy:0}", State(l.State), n.Nuclide.Name)))],
    };

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
