using Cordon.Engines.Foresight.History;
using Cordon.Engines.Formats.Declarations;
using Cordon.Modules.Targeting.History;

namespace Cordon.Modules.Targeting.Ranking;

/// <summary>
/// What the ranker looks at: what the declaration says, and nothing that the node made of it. Neither rules nor screening have a part in it, so that it stands beside them and does not repeat
/// them. Of several lines of goods the one of the greatest value is looked at, else of the greatest mass, else the first.
/// </summary>
internal static class RankedFields
{
    private static readonly string[] Categories = ["movement", "exporter", "consignee", "declarant", "carrier", "from", "to", "origin", "subheading", "heading", "chapter", "procedure"];

    private static readonly string[] Numbers = ["mass", "value", "total-mass", "lines", "packages", "countries"];

    private static readonly string[][] Keys =
    [
        .. Categories.Select(c => new[] { c }), ["exporter", "to"], ["exporter", "heading"], ["exporter", "consignee"], ["consignee", "heading"], ["declarant", "exporter"], ["subheading", "to"], ["heading", "to"],
        ["heading", "origin"], ["heading", "from"], ["from", "to"], ["origin", "to"], ["carrier", "to"],
    ];

    /// <summary>Names are keys of texts: a page says them in its reader's language.</summary>
    public static FeaturePlan Plan { get; } = new(Categories, Numbers, [.. Keys.Select(k => new RiskKey(string.Join('-', k), At(k)))],
    [
        new PeerRatio("unit-value-of-subheading", 1, 0, At("subheading")), new PeerRatio("unit-value-of-heading", 1, 0, At("heading")), new PeerRatio("mass-of-subheading", 0, null, At("subheading")),
        new PeerRatio("value-of-exporter", 1, null, At("exporter")), new PeerRatio("value-of-exporter-subheading", 1, null, At("exporter", "subheading")),
    ]);

    /// <param name="id">Of the declaration on this node.</param>
    /// <param name="day">The day on which it was judged.</param>
    /// <param name="declaration">As given.</param>
    public static Declared Of(string id, DateOnly day, Declaration declaration)
    {
        var main = declaration.Items.MaxBy(i => (Euro(i) ?? -1, MassOf(i) ?? -1, -i.Number));
        var code = main?.CommodityCode ?? "";
        string Code(int digits) => code.Length >= digits ? code[..digits] : "";
        return new Declared(id, day,
        [
            declaration.Kind.ToString().ToLowerInvariant(), Party(declaration, PartyRole.Exporter, PartyRole.Consignor), Party(declaration, PartyRole.Consignee, PartyRole.Importer), Party(declaration, PartyRole.Declarant),
            Party(declaration, PartyRole.Carrier), declaration.ExportCountry ?? "", main?.DestinationCountry ?? declaration.DestinationCountry ?? "", main?.OriginCountry ?? "", Code(6), Code(4), Code(2), main?.Procedures is [var procedure, ..] ? procedure : "",
        ],
        [
            Number(main is null ? null : MassOf(main)), Number(main is null ? null : Euro(main)), Number(Total(declaration)), declaration.Items.Count, Number(declaration.Packages ?? main?.Packages), declaration.Route.Count,
        ]);
    }

    private static int[] At(params string[] fields) => [.. fields.Select(f => Array.IndexOf(Categories, f))];

    private static string Party(Declaration declaration, params PartyRole[] roles) => roles.Select(r => Marks.KeyOf(declaration, r)).FirstOrDefault(k => k is not null) ?? "";

    private static decimal? Euro(DeclaredItem item) => item.Value is { Currency: "EUR", Value: >= 0 } value ? value.Value : null;

    private static decimal? MassOf(DeclaredItem item) => item.NetKilograms ?? item.GrossKilograms;

    private static decimal? Total(Declaration declaration) => declaration.Items.All(i => MassOf(i) is null) ? null : declaration.Items.Sum(i => Math.Max(0, MassOf(i) ?? 0));

    /// <summary>What cannot be an amount counts as not stated.</summary>
    private static double? Number(decimal? amount) => amount is >= 0 ? (double)amount : null;
}
