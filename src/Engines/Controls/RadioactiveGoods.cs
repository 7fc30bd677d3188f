using System.Collections.Frozen;

namespace Cordon.Engines.Controls;

/// <summary>Whether goods are declared as radioactive, by word, tariff code or UN number of class 7. What is not declared so an instrument must find.</summary>
public static class RadioactiveGoods
{
    private static readonly IReadOnlyList<string[]> Rows = ControlTable.Read("radioactive.tsv").Rows;
    private static readonly FrozenSet<string> Numbers = Of("un").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Subheadings = Of("hs").ToFrozenSet(StringComparer.Ordinal);
    private static readonly PhraseIndex<bool> Phrases = new(Of("term").Select(t => (t, true)));

    /// <summary>Whether the UN number is one of class 7 (SSR-6, table 1).</summary>
    /// <param name="number">Four digits, with or without UN before them.</param>
    public static bool IsClassSeven(string? number) => number is not null && Numbers.Contains(string.Concat(number.Where(char.IsAsciiDigit)));

    /// <summary>Whether words or tariff code say that the goods are radioactive.</summary>
    public static bool IsDeclared(string description, string hs) => (hs.Length >= 6 && Subheadings.Contains(hs[..6])) || Phrases.In(GoodsText.Words(description)).Any();

    private static IEnumerable<string> Of(string kind) => Rows.Where(r => r[0] == kind).Select(r => r[1]);
}
