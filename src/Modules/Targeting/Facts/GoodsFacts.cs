using System.Text.Json.Nodes;
using Cordon.Engines.Controls;
using Cordon.Engines.Formats.Declarations;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Registers;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>What is known of a line of goods, in the words of the common pack. What is not stated is left out, so that rules say what they lack.</summary>
internal static class GoodsFacts
{
    /// <summary>The meaning of a document that is a licence.</summary>
    public const string Licence = "licence";

    private const string NotControlled = "notControlled";

    public static JsonObject Of(DeclaredItem item, IReadOnlyList<ControlProposal> worth, IReadOnlyList<DeclaredDocument> shared, RegisterSet registers, DeclarationHistory? history, ThresholdFacts thresholds)
    {
        var reported = registers.ReportedSerials;
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
            ["nuclear"] = worth.Any(p => p.Item.Kind == ControlKind.Nuclear),
            ["dualUse"] = worth.Any(p => p.Item.Kind == ControlKind.DualUse),
            ["alwaysControlled"] = ControlCatalog.Shipped.IsAlwaysControlled(item.CommodityCode),
            ["claimDiffers"] = item.ControlCodes.Count > 0 && worth.Count > 0 && !item.ControlCodes.Any(c => worth.Any(p => c.StartsWith(p.Item.Code, StringComparison.OrdinalIgnoreCase))),
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
        if (item.Serials.Count == 0 || history?.SerialsElsewhere is not null)
            facts["serialsElsewhere"] = Strings(item.Serials.Where(s => history!.SerialsElsewhere!.Contains(s)));
        if (history is not null && history.UnitValueRatios.TryGetValue(item.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), out var ratio))
            facts["unitValueRatio"] = ratio;
        if (item.Serials.Count == 0 || reported is not null)
            facts["serialsReported"] = Strings(item.Serials.Where(s => reported!.Contains(RegisterSet.Folded(s))));

        if (thresholds.Share(item, worth) is { } share)
            facts["thresholdShare"] = share;
        if (registers.Euros(item.Value?.Value, item.Value?.Currency) is { } value)
        {
            Add(facts, "value", value);
            Add(facts, "valuePerKilogram", (item.NetKilograms ?? item.GrossKilograms) is > 0 and var mass ? value / mass : null);
        }

        return facts;
    }

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    private static void Add(JsonObject facts, string name, decimal? number)
    {
        if (number is { } known)
            facts[name] = (double)known;
    }
}
