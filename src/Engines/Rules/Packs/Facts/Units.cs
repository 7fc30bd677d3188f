using System.Collections.Frozen;

namespace Cordon.Engines.Rules.Packs.Facts;

/// <summary>Units of facts and what they are in the base unit of their quantity (SI Brochure, 9th edition; the curie as in its table 8 of units outside of the SI).</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, (string Quantity, double Factor)> Known = new Dictionary<string, (string, double)>
    {
        ["1"] = ("number", 1),
        ["%"] = ("number", 0.01),
        ["ug"] = ("mass", 1e-9),
        ["mg"] = ("mass", 1e-6),
        ["g"] = ("mass", 1e-3),
        ["kg"] = ("mass", 1),
        ["t"] = ("mass", 1e3),
        ["mm"] = ("length", 1e-3),
        ["cm"] = ("length", 1e-2),
        ["m"] = ("length", 1),
        ["km"] = ("length", 1e3),
        ["nmi"] = ("length", 1852),
        ["l"] = ("volume", 1e-3),
        ["m3"] = ("volume", 1),
        ["s"] = ("time", 1),
        ["min"] = ("time", 60),
        ["h"] = ("time", 3600),
        ["d"] = ("time", 86400),
        ["Bq"] = ("activity", 1),
        ["kBq"] = ("activity", 1e3),
        ["MBq"] = ("activity", 1e6),
        ["GBq"] = ("activity", 1e9),
        ["TBq"] = ("activity", 1e12),
        ["Ci"] = ("activity", 3.7e10),
        ["uSv/h"] = ("dose rate", 1),
        ["mSv/h"] = ("dose rate", 1e3),
        ["Pa"] = ("pressure", 1),
        ["kPa"] = ("pressure", 1e3),
        ["MPa"] = ("pressure", 1e6),
        ["bar"] = ("pressure", 1e5),
    }.ToFrozenDictionary();

    /// <summary>A unit of the table, or a currency by its three capital letters, which converts into nothing else.</summary>
    public static bool IsKnown(string unit) => Known.ContainsKey(unit) || IsCurrency(unit);

    /// <summary>A value in another unit; nothing when the two do not measure the same.</summary>
    public static double? Convert(double value, string from, string to)
    {
        if (from == to)
            return value;
        return Known.TryGetValue(from, out var a) && Known.TryGetValue(to, out var b) && a.Quantity == b.Quantity ? value * a.Factor / b.Factor : null;
    }

    public static string All => string.Join(", ", Known.Keys.Order(StringComparer.Ordinal)) + " or a currency such as EUR";

    private static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);
}
