using Cordon.Modules.Detection.Tables;
using Cordon.Modules.Detection.Wording;

namespace Cordon.Modules.Detection.Goods;

/// <summary>Does this cargo explain this radiation? Asked of the kinds of goods that ship with Cordon.</summary>
internal sealed class Commodities
{
    private Commodities(DetectionTable table) => (All, Digest) = ([.. table.Rows.Select(Read)], table.Digest);

    public static Commodities Shipped { get; } = new(DetectionTable.Shipped("commodities.tsv"));

    public IReadOnlyList<Commodity> All { get; }

    /// <summary>SHA-256 of the table.</summary>
    public string Digest { get; }

    /// <param name="goods">All goods of the declaration.</param>
    /// <param name="nuclides">What was found, in the names of the nuclide library.</param>
    public GoodsExplanation Explain(IReadOnlyList<DeclaredGoods> goods, IReadOnlyCollection<string> nuclides)
    {
        IReadOnlyList<RecognisedGoods> lines = [.. goods.Select(g => RecognisedGoods.Of(g, All))];
        var found = nuclides.ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<ExplainedNuclide> explained = [.. nuclides.Distinct(StringComparer.Ordinal).Select(n => new ExplainedNuclide(n, By(lines, n, found)))];
        IReadOnlyList<SourceMaterialLine> source = [.. lines.SelectMany(SourceMaterial)];
        IReadOnlyList<ExplainingGoods> cautions = [.. lines.SelectMany(l => l.Kinds.Where(k => k.Care is GoodsCare.Licence or GoodsCare.Person).Select(k => new ExplainingGoods(l.Goods, k)))];
        return new GoodsExplanation(Verdict(lines, explained), explained, lines, source, cautions);
    }

    private static IReadOnlyList<ExplainingGoods> By(IReadOnlyList<RecognisedGoods> lines, string nuclide, IReadOnlySet<string> found) =>
        [.. lines.SelectMany(l => l.Kinds.Where(k => GoodsRules.Explain(l, k, nuclide, found)).Select(k => new ExplainingGoods(l.Goods, k)))];

    /// <summary>Also where code and words contradict each other: a false code is the oldest disguise.</summary>
    private static IEnumerable<SourceMaterialLine> SourceMaterial(RecognisedGoods line)
    {
        IReadOnlyList<Commodity> said = [.. line.ByWords.Where(IsSource)];
        return said.Count > 0
            ? said.Select(k => new SourceMaterialLine(line.Goods, k, !k.IsPossibleUnder(line.Goods.Code)))
            : line.ByCode.Where(IsSource).Select(k => new SourceMaterialLine(line.Goods, k, line.ByWords.Count > 0));
    }

    private static bool IsSource(Commodity kind) => kind.Care == GoodsCare.SourceMaterial;

    private static GoodsVerdict Verdict(IReadOnlyList<RecognisedGoods> lines, IReadOnlyList<ExplainedNuclide> nuclides)
    {
        if (lines.All(l => l.ByCode.Count + l.ByWords.Count == 0))
            return GoodsVerdict.NoGoodsKnown;
        return nuclides.Count(n => n.By.Count > 0) switch
        {
            0 => GoodsVerdict.NotExplained,
            var some when some < nuclides.Count => GoodsVerdict.PartlyExplained,
            _ => GoodsVerdict.ExplainedByGoods,
        };
    }

    private static Commodity Read(DetectionRow row) => new(
        row["key"],
        [.. row.List("hs").Select(h => new TariffPlace(h.TrimStart('~'), h.StartsWith('~')))],
        [.. row.List("en").Concat(row.List("fr")).Select(GoodsWords.Of)],
        new BothLanguages(row.List("en")[0], row.List("fr")[0]),
        row.List("nuclides").ToHashSet(StringComparer.Ordinal),
        row["shape"] == "point" ? LoadShape.Point : LoadShape.Extended,
        row["care"] switch { "none" => GoodsCare.None, "source-material" => GoodsCare.SourceMaterial, "licence" => GoodsCare.Licence, _ => GoodsCare.Person },
        row.Both("remark"));
}
