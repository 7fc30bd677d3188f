using System.Text.RegularExpressions;

namespace Cordon.Engines.Formats.Lists.Meti;

/// <summary>The types of concern behind METI's letters: biological (B), chemical (C), missiles (M), nuclear (N), conventional weapons (CW). Some are full-width.</summary>
internal static partial class MetiConcerns
{
    public static IEnumerable<string> In(string reason)
    {
        foreach (Match letter in Letters().Matches(reason))
        {
            yield return letter.Value switch
            {
                "B" or "Ｂ" => "biological weapons",
                "C" or "Ｃ" => "chemical weapons",
                "M" or "Ｍ" => "missiles",
                "N" or "Ｎ" => "nuclear weapons",
                _ => "conventional weapons",
            };
        }
    }

    [GeneratedRegex("CW|ＣＷ|[BCMNＢＣＭＮ]")]
    private static partial Regex Letters();
}
