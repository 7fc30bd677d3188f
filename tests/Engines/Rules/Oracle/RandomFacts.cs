using System.Text.Json.Nodes;

namespace Cordon.Tests.Engines.Rules.Oracle;

/// <summary>Facts of the sample pack at random, each time the same; whole numbers are marked, as JavaScript would not tell them from others.</summary>
internal sealed class RandomFacts(ulong seed)
{
    private static readonly string[] Codes = ["28444", "2844", "8401", "9022", "", "84"];
    private static readonly string[] Numbers = ["AR-1", "AR-2", "BE-1", "BE-20"];
    private static readonly string[] Kinds = ["manufacturer", "trader", "forwarder"];
    private static readonly string[] Places = ["XA", "XBC", "XAAAAA", "Y"];
    private ulong _state = seed;

    public JsonObject Next() => new(Kept(
        ("goods", () => new JsonArray([.. Enumerable.Range(0, Below(4)).Select(_ => Goods())])),
        ("endUse", () => new JsonObject(Kept(("statement", () => Pick("research", "medical", ""))))),
        ("consignee", () => new JsonObject(Kept(("number", () => Pick(Numbers)), ("kind", () => Below(8) == 0 ? null : Pick(Kinds))))),
        ("route", () => new JsonObject(Kept(("from", () => Pick(Places)), ("to", () => Pick(Places)), ("legs", () => Whole(1 + Below(20))))))));

    private JsonObject Goods() => new(Kept(("hs", () => Pick(Codes)), ("mass", Mass), ("grossMass", Mass), ("value", Mass)));

    private JsonValue Mass() => JsonValue.Create(Below(10) == 0 ? 0.0 : Below(4_000) / 8.0);

    private static JsonObject Whole(int number) => new() { ["$int"] = $"{number}" };

    /// <summary>Most of the members: one in twelve is missing.</summary>
    private List<KeyValuePair<string, JsonNode?>> Kept(params (string Name, Func<JsonNode?> Value)[] members)
    {
        var kept = new List<KeyValuePair<string, JsonNode?>>();
        foreach (var (name, value) in members)
        {
            if (Below(12) > 0)
                kept.Add(new(name, value()));
        }

        return kept;
    }

    private JsonValue Pick(params string[] choices) => JsonValue.Create(choices[Below(choices.Length)]);

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }
}
