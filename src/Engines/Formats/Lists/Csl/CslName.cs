using System.Text.RegularExpressions;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Lists.Csl;

/// <summary>
/// Names of the Consolidated Screening List, some of which carry other names and remarks:
/// "PEARL (A.K.A. NEI-CHIEN CHU) LI", "Elena; a.k.a. Lena", "Rim Yo'ng-hyo'k (DPRK individual)", "EuroAsia and any successor, sub-unit, or subsidiary thereof".
/// </summary>
internal static partial class CslName
{
    public static void Add(string text, NameKind kind, EntityDraft draft)
    {
        text = Successors().Replace(Blanks.Collapse(text), "").TrimEnd(' ', ';', ',');
        text = Nature().Replace(text, match => TakeNature(match, draft)).Trim();
        var parts = Also().Split(Bracketed().Replace(text, " "));
        draft.AddName(parts[0].TrimEnd(' ', ';', ',', '-'), kind);
        foreach (var part in parts.Skip(1))
            draft.AddName(part.Trim(' ', ';', ',', '-'), NameKind.Alias);
        foreach (Match match in Bracketed().Matches(text))
            AddAlso(match.Groups["names"].Value, draft);
    }

    private static void AddAlso(string names, EntityDraft draft)
    {
        foreach (var name in Also().Split(names))
            draft.AddName(name.Trim(' ', ';', ','), NameKind.Alias);
    }

    /// <summary>"(Russian national)" says what the party is and where it belongs.</summary>
    private static string TakeNature(Match match, EntityDraft draft)
    {
        draft.AddCountry(Countries.CodeOf(match.Groups["of"].Value));
        if (draft.Kind == PartyKind.Any)
            draft.Kind = match.Groups["is"].Value.Equals("entity", StringComparison.OrdinalIgnoreCase) ? PartyKind.Organization : PartyKind.Person;
        return "";
    }

    [GeneratedRegex(@"[;,.]?\s+and\s+(any|its)\s+(successor|sub-unit)s?\b.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Successors();

    [GeneratedRegex(@"\(\s*(?<of>[\p{L} ]+?)\s+(?<is>individual|national|entity)\s*\)", RegexOptions.IgnoreCase)]
    private static partial Regex Nature();

    [GeneratedRegex(@"[(\[]\s*a\.?\s?k\.?\s?a\.?,?\s+(?<names>[^)\]]*)[)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[;,]?\s*(?:\ba\.k\.a\.?,?|[-,;]\s*\baka\b-?)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Also();
}
