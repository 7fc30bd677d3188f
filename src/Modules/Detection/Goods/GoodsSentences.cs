using Cordon.Modules.Detection.Wording;

namespace Cordon.Modules.Detection.Goods;

/// <summary>An explanation by goods in sentences, what must not be overlooked first.</summary>
internal static class GoodsSentences
{
    public static IEnumerable<ContextSentence> Of(GoodsExplanation explanation)
    {
        foreach (var line in explanation.SourceMaterial)
            yield return new(line.IsDeclaredAsHarmless ? "detection.goods.source.disguised" : "detection.goods.source", ("line", line.Goods.Line), ("goods", line.Kind.Name), ("code", line.Goods.Code));
        foreach (var line in explanation.Contradictions)
            yield return new("detection.goods.contradiction", ("line", line.Goods.Line), ("code", line.Goods.Code), ("goods", line.ByWords.Select(k => k.Name)));
        yield return new(Verdict(explanation.Verdict));
        foreach (var nuclide in explanation.Nuclides)
            yield return Nuclide(nuclide);
        foreach (var (goods, kind) in explanation.Cautions)
            yield return new(kind.Care == GoodsCare.Licence ? "detection.goods.licence" : "detection.goods.person", ("line", goods.Line), ("goods", kind.Name), ("remark", kind.Remark));
        if (explanation.ExpectedShape is { } shape)
            yield return new(shape == LoadShape.Extended ? "detection.goods.shape.extended" : "detection.goods.shape.point");
        foreach (var line in explanation.Lines.Where(l => l.ByCode.Count + l.ByWords.Count == 0))
            yield return new("detection.goods.line.unknown", ("line", line.Goods.Line));
    }

    private static string Verdict(GoodsVerdict verdict) => verdict switch
    {
        GoodsVerdict.ExplainedByGoods => "detection.goods.verdict.explained",
        GoodsVerdict.PartlyExplained => "detection.goods.verdict.partly",
        GoodsVerdict.NotExplained => "detection.goods.verdict.unexplained",
        _ => "detection.goods.verdict.unknown",
    };

    private static ContextSentence Nuclide(ExplainedNuclide nuclide) => nuclide.By switch
    {
        [var first, ..] => new("detection.goods.nuclide.explained", ("nuclide", nuclide.Nuclide), ("goods", first.Kind.Name), ("line", first.Goods.Line), ("remark", first.Kind.Remark)),
        _ => new(GoodsRules.OnlyNuclidesOfNatureAreExplained(nuclide.Nuclide) ? "detection.goods.nuclide.unexplained" : "detection.goods.nuclide.never", ("nuclide", nuclide.Nuclide)),
    };
}
