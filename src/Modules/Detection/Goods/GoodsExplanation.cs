namespace Cordon.Modules.Detection.Goods;

/// <summary>What the declared goods say to the nuclides that were found.</summary>
/// <param name="Verdict">In one word.</param>
/// <param name="Nuclides">Each nuclide with the goods that explain it, in the order they were found.</param>
/// <param name="Lines">Each line of goods with what it was taken for.</param>
/// <param name="SourceMaterial">Lines that are nuclear source material, by code or by words.</param>
/// <param name="Cautions">Lines of goods that are a question of licence, or a person's matter.</param>
internal sealed record GoodsExplanation(
    GoodsVerdict Verdict, IReadOnlyList<ExplainedNuclide> Nuclides, IReadOnlyList<RecognisedGoods> Lines, IReadOnlyList<SourceMaterialLine> SourceMaterial, IReadOnlyList<ExplainingGoods> Cautions)
{
    public IEnumerable<string> Unexplained => Nuclides.Where(n => n.By.Count == 0).Select(n => n.Nuclide);

    public IEnumerable<RecognisedGoods> Contradictions => Lines.Where(l => l.ContradictsItself);

    /// <summary>Whether the goods leave nothing to ask. Never by itself enough to close an alarm: the spectrum has to be innocent too.</summary>
    public bool LeavesNothingToAsk => Verdict == GoodsVerdict.ExplainedByGoods && SourceMaterial.Count == 0 && Cautions.Count == 0 && !Contradictions.Any();

    /// <summary>The count profile that explaining goods would have; null where they differ, or where nothing explains.</summary>
    public LoadShape? ExpectedShape =>
        Nuclides.SelectMany(n => n.By).Select(g => g.Kind.Shape).Distinct().ToList() is [var only] ? only : null;
}

/// <summary>Goods of one line, taken for one kind.</summary>
internal sealed record ExplainingGoods(DeclaredGoods Goods, Commodity Kind);

/// <summary>A nuclide and the goods that explain it; none where nothing does.</summary>
internal sealed record ExplainedNuclide(string Nuclide, IReadOnlyList<ExplainingGoods> By);

/// <summary>A line of goods that is nuclear source material.</summary>
/// <param name="Goods">The line.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsDeclaredAsHarmless">Only its code or only its words say so; the other speaks of something else.</param>
internal sealed record SourceMaterialLine(DeclaredGoods Goods, Commodity Kind, bool IsDeclaredAsHarmless);

/// <summary>Whether the goods explain the radiation.</summary>
internal enum GoodsVerdict
{
    /// <summary>Every nuclide that was found is one of nature, and declared goods are known to hold it.</summary>
    ExplainedByGoods,

    /// <summary>Some are, some are not.</summary>
    PartlyExplained,

    /// <summary>None is; or no nuclide was found, so that nothing can be explained.</summary>
    NotExplained,

    /// <summary>Nothing is known about any of the goods, or none are declared: that cannot be assessed, and is not "no".</summary>
    NoGoodsKnown,
}
