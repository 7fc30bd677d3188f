using Cordon.Engines.Foresight.Measures;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Targeting.Pages.Words;

namespace Cordon.Modules.Targeting.Statistics;

/// <summary>Adds up what indicators came to.</summary>
internal static class IndicatorTally
{
    private const int MostMissing = 3;

    /// <param name="indicators">Those of the pack, in its order.</param>
    /// <param name="rows">The declarations it judged.</param>
    public static IReadOnlyList<IndicatorFigures> Of(IEnumerable<string> indicators, IReadOnlyList<JudgedRow> rows)
    {
        var fired = rows.SelectMany(r => JudgedProjection.Fired(r).Select(i => (Indicator: i, Row: r))).ToLookup(p => p.Indicator, p => p.Row, StringComparer.Ordinal);
        var undecided = rows.SelectMany(JudgedProjection.Undecided).ToLookup(u => u.Key, u => u.Value, StringComparer.Ordinal);
        return [.. indicators.Select(i => Of(i, [.. fired[i]], [.. undecided[i]]))];
    }

    private static IndicatorFigures Of(string indicator, List<JudgedRow> fired, List<IReadOnlyList<string>> undecided)
    {
        var known = fired.Select(KnownOutcome.Of).OfType<KnownOutcome>().ToList();
        var examined = known.Where(k => k.Source == OutcomeSource.Examination).ToList();
        var finds = examined.Count(k => k.Found);
        return new IndicatorFigures(
            indicator, fired.Count, undecided.Count,
            [.. undecided.SelectMany(m => m.Select(Lacked).Distinct()).GroupBy(f => f, StringComparer.Ordinal).Select(g => (g.Key, g.Count())).OrderByDescending(m => m.Item2).ThenBy(m => m.Key, StringComparer.Ordinal).Take(MostMissing)],
            [.. fired.Where(r => r.Decision is not null).GroupBy(r => (ControlDecision)r.Decision!).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))],
            fired.Count(r => r.Decision is null), new Proportion(known.Count(k => k.Found), known.Count), examined.Count,
            finds == 0 ? null : (double)examined.Count / finds);
    }

    /// <summary>What was lacking, whichever element of a list or value of a question it was about.</summary>
    private static string Lacked(string found) => FactWords.ListOf(found) is { } list ? $"inList(\"{list}\")" : FactWords.Path(found);
}
