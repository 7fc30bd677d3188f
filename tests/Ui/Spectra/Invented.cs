using Cordon.Ui.Spectra;

namespace Cordon.Tests.Ui.Spectra;

/// <summary>A spectrum of caesium over a falling background, as a scintillator of 7 % would show it.</summary>
internal static class Invented
{
    public static SpectrumView Caesium(int bins = 1024)
    {
        double[] energies = [.. Enumerable.Range(0, bins).Select(i => (i + 0.5) * 3000 / bins)];
        var width = 3000.0 / bins;
        double[] background = [.. energies.Select(e => width * 40 * Math.Exp(-e / 350))];
        double[] caesium = [.. energies.Select(e => width * ((60 * Math.Exp(-0.5 * Math.Pow((e - 661.7) / 20, 2))) + (e < 470 ? 12 : 0)))];
        double[] sum = [.. background.Zip(caesium, (b, c) => b + c)];
        double[] counts = [.. sum.Select((s, i) => Math.Max(0, Math.Round(s + (Math.Sqrt(s) * Math.Sin(i * 12.9898)))))];
        return new SpectrumView
        {
            Energies = energies,
            Counts = counts,
            Background = background,
            Parts = [new SpectrumPart("Cs137", caesium)],
            Sum = sum,
            Residuals = [.. counts.Zip(sum, (c, s) => (c - s) / Math.Sqrt(s + 1))],
            Lines = [new SpectrumLine(661.7, "Cs137 662", SpectrumLineState.Found, "Cs137"), new SpectrumLine(1460.8, "K40 1461", SpectrumLineState.Missing)],
        };
    }
}
