using System.Globalization;
using Cordon.Engines.Foresight.History;

namespace Cordon.Bench.Ranker;

/// <summary>Synthetic declarations with found revenue fraud (data/customs/fraud-declarations), split by time: 2020, first and second quarter of 2021.</summary>
internal static class FraudDeclarations
{
    /// <summary>Place of the price among the numbers.</summary>
    public const int Price = 1;

    /// <summary>What was found by examination: never a feature. The rest of a row is declared before anybody looks.</summary>
    private static readonly string[] Outcomes = ["Fraud", "Critical Fraud"];

    private static readonly string[] Codes =
    [
        "Office ID", "Process Type", "Import Type", "Import Use", "Payment Type", "Mode of Transport", "Declarant ID", "Importer ID", "Seller ID",
        "Courier ID", "HS6 Code", "Country of Departure", "Country of Origin", "Tax Type", "Country of Origin Indicator", "Tax Rate",
    ];

    /// <summary>Fields made of others: the heading and chapter of the goods, and the price as declared, which the generator of the data repeats.</summary>
    private static readonly string[] Made = ["HS4", "HS2", "same price"];

    private static readonly string[][] Keys =
    [
        .. Codes.Select(c => new[] { c }), ["HS4"], ["HS2"],
        ["Importer ID", "Office ID"], ["Importer ID", "HS6 Code"], ["Declarant ID", "Importer ID"], ["Declarant ID", "HS6 Code"], ["Seller ID", "HS6 Code"],
        ["HS6 Code", "Country of Origin"], ["HS6 Code", "Country of Departure"], ["HS6 Code", "Tax Type"], ["HS6 Code", "Tax Rate"], ["HS6 Code", "Office ID"],
        ["HS4", "Country of Origin"], ["HS4", "Country of Departure"], ["Country of Departure", "Country of Origin"], ["Tax Type", "Tax Rate"],
        ["Country of Origin", "Tax Rate"], ["Country of Departure", "Tax Rate"], ["Country of Origin", "Country of Origin Indicator"],
        ["HS6 Code", "Country of Departure", "Country of Origin"], ["HS6 Code", "Country of Origin", "Tax Type"],
    ];

    /// <summary>What the ranker looks at.</summary>
    /// <param name="withPrices">Also past outcomes of declarations with the very same price.</param>
    public static FeaturePlan Plan(bool withPrices)
    {
        string[] categories = [.. Codes, .. Made];
        int[] At(params string[] fields) => [.. fields.Select(f => Array.IndexOf(categories, f))];
        string[][] prices = withPrices ? [["same price"], ["same price", "HS6 Code"], ["same price", "Tax Rate"]] : [];
        return new FeaturePlan(categories, ["mass", "price", "tax rate"],
            [.. Keys.Concat(prices).Select(k => new RiskKey(string.Join(" and ", k), At(k)))],
            [
                new PeerRatio("unit value among HS6", 1, 0, At("HS6 Code")),
                new PeerRatio("unit value among HS6 and origin", 1, 0, At("HS6 Code", "Country of Origin")),
                new PeerRatio("unit value among HS4", 1, 0, At("HS4")),
                new PeerRatio("mass among HS6", 0, null, At("HS6 Code")),
                new PeerRatio("price among HS6", 1, null, At("HS6 Code")),
                new PeerRatio("price among importer", 1, null, At("Importer ID")),
                new PeerRatio("price among HS6 and importer", 1, null, At("Importer ID", "HS6 Code")),
            ]);
    }

    public static List<PastCase> Read(string split)
    {
        var rows = Csv.Rows(BenchData.PathOf("customs", "fraud-declarations", $"df_syn_{split}_eng.csv")).ToList();
        string[] known = [.. Codes, .. Outcomes, "Declaration ID", "Date", "Net Mass", "Item Price"];
        if (rows[0].Keys.Except(known).FirstOrDefault() is { } stranger)
            throw new InvalidDataException($"{split}: the column {stranger} is new; say whether it is declared or found");
        return [.. rows.Select(Case)];
    }

    private static PastCase Case(Dictionary<string, string> row)
    {
        double? Number(string field) => row[field].Length == 0 ? null : double.Parse(row[field], CultureInfo.InvariantCulture);
        string[] categories = [.. Codes.Select(c => row[c]), row["HS6 Code"][..4], row["HS6 Code"][..2], row["Item Price"]];
        var day = DateOnly.ParseExact(row["Date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new PastCase(new Declared(row["Declaration ID"], day, categories, [Number("Net Mass"), Number("Item Price"), Number("Tax Rate")]), row["Fraud"] == "1");
    }
}
