using System.Text.Json.Nodes;
using Cordon.Engines.Controls;
using Cordon.Engines.Formats.Declarations;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>What is known of a line of goods, in the words of the common pack. What is not stated is left out, so that rules say what they lack.</summary>
internal static class GoodsFacts
{
    private const string Licence = "licence";
    private const string NotControlled = "notControlled";

    public static JsonObject Of(DeclaredItem item, IReadOnlyList<ControlProposal> proposals, IReadOnlyList<DeclaredDocument> shared)
    {
        var worth = proposals.Where(p => p.Score >= ControlCatalog.Worth).ToList();
        var documents = item.Documents.Concat(shared).ToList();
        var facts = new JsonObject
        {
            ["line"] = item.Number,
            ["description"] = item.Description,
            ["vague"] = WordLists.IsVague(item.Description),
            ["hs"] = item.CommodityCode.Length >= 6 ? item.CommodityCode[..6] : "",
            ["claims"] = Strings(item.ControlCodes),
            ["notControlled"] = documents.Exists(d => WordLists.Means(d.Code, NotControlled)),
            ["licence"] = documents.Exists(d => WordLists.Means(d.Code, Licence)),
            ["proposed"] = Strings(worth.Select(p => p.Item.Code)),
            ["nuclear"] = worth.Exists(p => p.Item.Kind == ControlKind.Nuclear),
            ["dualUse"] = worth.Exists(p => p.Item.Kind == ControlKind.DualUse),
            ["alwaysControlled"] = ControlCatalog.Shipped.IsAlwaysControlled(item.CommodityCode),
            ["claimDiffers"] = item.ControlCodes.Count > 0 && worth.Count > 0 && !item.ControlCodes.Any(c => worth.Exists(p => c.StartsWith(p.Item.Code, StringComparison.OrdinalIgnoreCase))),
            ["radioactive"] = RadioactiveGoods.IsDeclared(item.Description, item.CommodityCode),
            ["classSeven"] = RadioactiveGoods.IsClassSeven(item.DangerousGoods),
            ["origin"] = item.OriginCountry ?? "",
            ["serials"] = Strings(item.Serials),
            // What decides about these entries is a number with a unit; where the description has none, nobody can tell.
            ["parametersMissing"] = worth.Count > 0 && !item.Description.Any(char.IsDigit),
        };
        // Known not to be stated, which is not the same as unknown.
        facts["netMass"] = (double?)item.NetKilograms;
        facts["grossMass"] = (double?)item.GrossKilograms;
        if (item.Serials.Count == 0)
        {
            facts["serialsElsewhere"] = new JsonArray();
            facts["serialsReported"] = new JsonArray();
        }

        if (item.Value is { Currency: "EUR" } value)
        {
            Add(facts, "value", value.Value);
            Add(facts, "valuePerKilogram", (item.NetKilograms ?? item.GrossKilograms) is > 0 and var mass ? value.Value / mass : null);
        }

        return facts;
    }

    /// <summary>The licences that are stated for any of the goods, by number; whether they hold the register of licences must say, which Cordon does not keep yet.</summary>
    public static JsonArray Licences(Declaration declaration) => new(
        [.. declaration.Items.SelectMany(i => i.Documents).Concat(declaration.Documents).Where(d => WordLists.Means(d.Code, Licence)).Select(d => d.Id).Distinct(StringComparer.Ordinal).Select(id => (JsonNode)new JsonObject { ["id"] = id })]);

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    private static void Add(JsonObject facts, string name, decimal? number)
    {
        if (number is { } known)
            facts[name] = (double)known;
    }
}
