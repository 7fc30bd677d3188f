using Cordon.Ui.Texts;

namespace Cordon.Ui.Passages;

/// <summary>What a passage shows, in sentences.</summary>
internal static class PassageWords
{
    public static string Describe(PageTexts texts, PassageView view, ThinnedPassage thinned)
    {
        var sentences = new List<string> { texts.With("ui.passage.says.time", ("seconds", Seconds(thinned.Edges[^1] - thinned.Edges[0]))) };
        var top = Highest(thinned.All);
        sentences.Add(texts.With("ui.passage.says.highest", ("rate", Rate(thinned.All[top])), ("at", Seconds(thinned.Edges[top]))));
        if (thinned.Background is not { } background)
            sentences.Add(texts["ui.passage.says.no-background"]);
        else if (background[top] > 0)
            sentences.Add(texts.With("ui.passage.says.background", ("times", (thinned.All[top] / background[top]).ToString("#,0.#"))));
        if (thinned.Neutrons is { } neutrons)
            sentences.Add(texts.With("ui.passage.says.neutrons", ("rate", Rate(neutrons[Highest(neutrons)])), ("at", Seconds(thinned.Edges[Highest(neutrons)]))));
        else
            sentences.Add(texts["ui.passage.says.no-neutrons"]);
        sentences.AddRange(view.Occupied.Select(o => texts.With("ui.passage.says.occupied", ("from", Seconds(o.From)), ("to", Seconds(o.To)))));
        sentences.AddRange(view.Alarms.Select(a => texts.With("ui.passage.says.alarm", ("kind", a.Kind), ("from", Seconds(a.From)), ("to", Seconds(a.To)))));
        return string.Join(' ', sentences);
    }

    public static string Seconds(double seconds) => seconds.ToString("#,0.#");

    /// <summary>Neutrons are few: below ten a second a decimal counts.</summary>
    public static string Rate(double rate) => rate.ToString(rate < 10 ? "0.#" : "N0");

    private static int Highest(IReadOnlyList<double> rates) => Enumerable.Range(0, rates.Count).MaxBy(i => rates[i]);
}
