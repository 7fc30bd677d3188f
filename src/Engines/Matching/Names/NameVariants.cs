using System.Buffers;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching.Names;

/// <summary>
/// The names that one written name holds: text in brackets may be another spelling, and a slash, a semicolon or "a.k.a." parts two names.
/// </summary>
internal static class NameVariants
{
    private static readonly string[] Partings = [" / ", ";", " a.k.a. ", " a.k.a ", " aka ", " f.k.a. ", " fka ", " d/b/a ", " also known as ", " formerly known as ", " trading as ", " doing business as "];
    private const int Most = 8;
    private static readonly SearchValues<string> Signs = SearchValues.Create(["(", "（", "[", .. Partings], StringComparison.OrdinalIgnoreCase);

    /// <summary>The name itself first, then what it holds; at most eight.</summary>
    public static List<string> Of(string name, PartyKind kind)
    {
        List<string> variants = [name];
        if (name.AsSpan().IndexOfAny(Signs) < 0)
            return variants;
        AddBracketed(name, kind, variants);
        foreach (var parting in Partings)
        {
            if (!name.Contains(parting, StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (var part in name.Split(parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                Add(variants, part);
        }

        return variants;
    }

    private static void AddBracketed(string name, PartyKind kind, List<string> variants)
    {
        var open = name.AsSpan().IndexOfAny("(（[");
        if (open < 0)
            return;
        var close = name.AsSpan(open).IndexOfAny(")）]");
        var inside = close < 0 ? name[(open + 1)..] : name[(open + 1)..(open + close)];
        var before = name[..open].Trim();
        var after = close < 0 ? "" : name[(open + close + 1)..].Trim();
        Add(variants, $"{before} {after}".Trim());
        // Another spelling of the last word before the bracket: "Valery (Valeriy) Nikolaevich".
        var lastWord = before.LastIndexOf(' ');
        if (kind == PartyKind.Person)
            Add(variants, $"{(lastWord < 0 ? "" : before[..lastWord])} {inside} {after}".Trim());
        if (inside.Contains(' ') || inside.Length > 3 || kind != PartyKind.Person)
            Add(variants, inside.Trim());
    }

    private static void Add(List<string> variants, string variant)
    {
        if (variant.Length > 1 && variants.Count < Most && !variants.Contains(variant))
            variants.Add(variant);
    }
}
