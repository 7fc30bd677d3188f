using Cordon.Engines.Formats.Xml;

namespace Cordon.Engines.Formats.Declarations.Wco;

/// <summary>A goods item (<c>GovernmentAgencyGoodsItem</c>) as a line of goods.</summary>
internal static class WcoItem
{
    public static DeclaredItem Read(Element item, int position, WcoValues values)
    {
        var commodity = item.All("Commodity").FirstOrDefault();
        var measure = commodity?.All("GoodsMeasure").FirstOrDefault();
        var classes = commodity?.All("Classification").Select(c => (Id: c.TextOf("ID").Trim(), Type: c.TextOf("IdentificationTypeCode").Trim())).ToList() ?? [];
        var packaging = item.All("Packaging").ToList();
        return new DeclaredItem
        {
            Number = values.Whole(item, "SequenceNumeric") ?? position,
            Description = commodity?.TextOf("Description").Trim() ?? "",
            CommodityCode = Commodity(classes),
            DangerousGoods = commodity?.All("DangerousGoods").Select(d => d.TextOf("UNDGID").Trim()).FirstOrDefault(d => d.Length > 0),
            OriginCountry = item.All("Origin").Select(o => values.Country(o, "CountryCode")).FirstOrDefault(c => c is not null),
            DestinationCountry = item.All("Destination").Select(d => values.Country(d, "CountryCode")).FirstOrDefault(c => c is not null),
            GrossKilograms = measure is null ? null : values.Number(measure, "GrossMassMeasure"),
            NetKilograms = measure is null ? null : values.Number(measure, "NetNetWeightMeasure"),
            Quantity = measure is null ? null : values.Number(measure, "TariffQuantity"),
            Value = values.Amount(item, "StatisticalValueAmount") ?? commodity?.All("InvoiceLine").Select(l => values.Amount(l, "ItemChargeAmount")).FirstOrDefault(a => a is not null),
            Packages = packaging.Count == 0 ? null : packaging.Sum(p => values.Whole(p, "QuantityQuantity") ?? 0),
            Marks = [.. packaging.Select(p => p.TextOf("MarksNumbersID").Trim()).Where(m => m.Length > 0)],
            Procedures = [.. item.All("GovernmentProcedure").Select(p => p.TextOf("CurrentCode").Trim() + p.TextOf("PreviousCode").Trim()).Where(p => p.Length > 0)],
            TransactionNature = item.TextOf("TransactionNatureCode").Trim() is { Length: > 0 } nature ? nature : null,
            Documents = [.. item.All("AdditionalDocument").Concat(item.All("PreviousDocument")).Select(values.Document)],
            Statements = [.. item.All("AdditionalInformation").Select(WcoValues.Statement)],
            Parties = [.. item.Children.Select(values.Party).OfType<DeclaredParty>()],
            Containers = [.. commodity?.All("TransportEquipment").Select(t => t.TextOf("ID").Trim()).Where(t => t.Length > 0) ?? []],
        };
    }

    /// <summary>The code of the tariff: combined nomenclature (TSP) with its further digits (TRC); national additional codes are none of it.</summary>
    private static string Commodity(List<(string Id, string Type)> classes)
    {
        var code = classes.Find(c => c.Type is "TSP").Id ?? classes.Find(c => c.Type is "" or "HS").Id ?? "";
        var further = classes.Find(c => c.Type is "TRC").Id ?? "";
        return string.Concat((code + further).Where(char.IsAsciiDigit));
    }
}
