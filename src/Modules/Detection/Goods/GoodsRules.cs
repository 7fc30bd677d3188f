namespace Cordon.Modules.Detection.Goods;

/// <summary>When goods explain a nuclide. Each rule can only take an explanation away.</summary>
internal static class GoodsRules
{
    /// <summary>In the names of the nuclide library. Th228 is not among them: without radium-228 it is not what ores and tiles hold.</summary>
    private static readonly string[] Natural = ["K40", "Ra226", "Th232", "U238", "La138", "Lu176"];

    public static bool Explain(RecognisedGoods goods, Commodity kind, string nuclide, IReadOnlySet<string> found) =>
        kind.Nuclides.Contains(nuclide)
        && OnlyNuclidesOfNatureAreExplained(nuclide)
        && SourceMaterialExplainsNothing(kind)
        && GoodsThatNeedCareExplainOnlyByTheirWords(goods, kind)
        && UraniumOfOresComesWithItsRadium(kind, nuclide, found);

    public static bool OnlyNuclidesOfNatureAreExplained(string nuclide) => Natural.Contains(nuclide);

    public static bool SourceMaterialExplainsNothing(Commodity kind) => kind.Care != GoodsCare.SourceMaterial;

    public static bool GoodsThatNeedCareExplainOnlyByTheirWords(RecognisedGoods goods, Commodity kind) => kind.Care == GoodsCare.None || goods.ByWords.Contains(kind);

    /// <summary>Uranium without radium has been refined, or depleted: rock, fertiliser and sand do not explain it.</summary>
    public static bool UraniumOfOresComesWithItsRadium(Commodity kind, string nuclide, IReadOnlySet<string> found) =>
        nuclide != "U238" || !kind.Nuclides.Contains("Ra226") || found.Contains("Ra226");
}
