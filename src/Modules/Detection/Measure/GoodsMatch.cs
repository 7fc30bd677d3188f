using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Goods;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Targeting.Contracts;
using DeclaredGoods = Cordon.Modules.Targeting.Contracts.DeclaredGoods;
using GoodsVerdict = Cordon.Modules.Detection.Contracts.GoodsVerdict;

namespace Cordon.Modules.Detection.Measure;

/// <summary>Looks for the declaration of the goods, and whether they explain what was found.</summary>
internal sealed class GoodsMatch(IDeclaredGoods declared)
{
    /// <summary>What was declared under a reference; null when nothing was, or there is no reference.</summary>
    public async Task<DeclaredGoods?> FindAsync(string reference, CancellationToken cancellation) => reference.Length == 0 ? null : await declared.FindAsync(reference, cancellation);

    /// <summary>The match as it is recorded. Pure.</summary>
    public static AlarmMatched Of(string alarm, DeclaredGoods? goods, IEnumerable<SpectrumFinding> findings)
    {
        List<string> nuclides = [.. findings.SelectMany(f => f.Nuclides).Select(n => n.Name).Distinct()];
        if (goods is null)
            return new AlarmMatched(alarm, "", [], GoodsVerdict.NotKnown, [], nuclides, "");
        List<DeclaredItem> items = [.. goods.Lines.Select(l => new DeclaredItem(l.Code, l.Description))];
        var said = Explained(items, nuclides);
        return new AlarmMatched(alarm, goods.Reference, items, VerdictOf(said), [.. nuclides.Except(said.Unexplained)], [.. said.Unexplained], Commodities.Shipped.Digest, goods.Declaration);
    }

    /// <summary>What declared goods say to nuclides, with all its reasons.</summary>
    public static GoodsExplanation Explained(IEnumerable<DeclaredItem> goods, IReadOnlyCollection<string> nuclides) =>
        Commodities.Shipped.Explain([.. goods.Select((g, i) => new Detection.Goods.DeclaredGoods(i + 1, g.Code, g.Description))], nuclides);

    /// <summary>In one word, as it is recorded. What leaves something to ask is never an explanation.</summary>
    private static GoodsVerdict VerdictOf(GoodsExplanation said) => said switch
    {
        { SourceMaterial.Count: > 0 } => GoodsVerdict.SourceMaterial,
        { Nuclides.Count: 0 } or { Verdict: Detection.Goods.GoodsVerdict.NoGoodsKnown } => GoodsVerdict.NotKnown,
        { LeavesNothingToAsk: true } => GoodsVerdict.Explained,
        { Verdict: Detection.Goods.GoodsVerdict.NotExplained } => GoodsVerdict.NotExplained,
        _ => GoodsVerdict.Partly,
    };

    /// <summary>Whether it says something else than what is known already.</summary>
    public static bool IsNews(Alarm? alarm, AlarmMatched match) => alarm?.Match is not { } known
        ? match.Declaration is not null
        : known.Declaration != match.Declaration || known.Verdict != match.Verdict || !known.Explained.SequenceEqual(match.Explained) || !known.Unexplained.SequenceEqual(match.Unexplained);
}
