using Cordon.Ui.Texts;

namespace Cordon.Ui.Spectra;

/// <summary>What a spectrum shows, in sentences: for who cannot see the picture, and for who is not used to reading one.</summary>
internal static class SpectrumWords
{
    /// <summary>Who wants to know more than so many lines opens the table.</summary>
    private const int MostFound = 8;

    public static string LineName(PageTexts texts, SpectrumLine line) =>
        line.State == SpectrumLineState.Missing ? texts.With("ui.spectrum.line.missing", ("line", line.Label)) : line.Label;

    public static string Unexplained(PageTexts texts, double energy) => texts.With("ui.spectrum.line.unexplained", ("energy", KeV(energy)));

    public static string State(PageTexts texts, SpectrumLineState state) => state switch
    {
        SpectrumLineState.Found => texts["ui.spectrum.state.found"],
        SpectrumLineState.Missing => texts["ui.spectrum.state.missing"],
        SpectrumLineState.Expected => texts["ui.spectrum.state.expected"],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "not a state of a line"),
    };

    public static string Describe(PageTexts texts, SpectrumView view, ThinnedSpectrum thinned)
    {
        var sentences = new List<string>
        {
            texts.With("ui.spectrum.says.counts", ("counts", view.Counts.Sum().ToString("N0")), ("from", KeV(thinned.Edges[0])), ("to", KeV(thinned.Edges[^1]))),
        };
        if (view.Parts.Count > 0)
            sentences.Add(texts.With("ui.spectrum.says.parts", ("parts", string.Join(", ", view.Parts.Select(p => p.Name)))));
        else if (view.Sum is not null)
            sentences.Add(texts["ui.spectrum.says.nothing-fitted"]);
        if (view.Background is null)
            sentences.Add(texts["ui.spectrum.says.no-background"]);
        AddLines(SpectrumLineState.Found, "ui.spectrum.says.found", MostFound);
        AddLines(SpectrumLineState.Missing, "ui.spectrum.says.missing", int.MaxValue);
        if (view.Unexplained is { } energy)
            sentences.Add(texts.With("ui.spectrum.says.unexplained", ("energy", KeV(energy))));
        if (thinned.Residuals is { } residuals)
            sentences.Add(texts.With("ui.spectrum.says.residuals", ("outside", residuals.Count(r => Math.Abs(r) > 3)), ("bins", thinned.Bins)));
        return string.Join(' ', sentences);

        void AddLines(SpectrumLineState state, string key, int most)
        {
            var lines = view.Lines.Where(l => l.State == state).Select(l => l.Label).ToList();
            if (lines.Count == 0)
                return;
            var more = lines.Count > most ? texts.With("ui.spectrum.says.more", ("count", lines.Count - most)) : "";
            sentences.Add(texts.With(key, ("lines", string.Join(", ", lines.Take(most)) + more)));
        }
    }

    public static string KeV(double energy) => energy.ToString("N0");
}
