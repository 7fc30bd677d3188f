namespace Cordon.Modules.Detection.Goods;

/// <summary>What a line of goods is, as far as its tariff code and its words tell.</summary>
/// <param name="Goods">The line.</param>
/// <param name="Kinds">The kinds of goods it is taken for; none where nothing is known about it, or where code and words contradict each other.</param>
/// <param name="ByCode">What the code says.</param>
/// <param name="ByWords">What the words say.</param>
internal sealed record RecognisedGoods(DeclaredGoods Goods, IReadOnlyList<Commodity> Kinds, IReadOnlyList<Commodity> ByCode, IReadOnlyList<Commodity> ByWords)
{
    /// <summary>Code and words speak of different goods: until somebody knows which is right, the line is taken for neither.</summary>
    public bool ContradictsItself => ByWords.Count > 0 && Kinds.Count == 0;

    public static RecognisedGoods Of(DeclaredGoods goods, IReadOnlyList<Commodity> known)
    {
        var (code, words) = (goods.Code, GoodsWords.Of(goods.Description));
        IReadOnlyList<Commodity> byCode = code.Length == 0 ? [] : [.. known.Where(k => k.IsMeantByCode(code))];
        IReadOnlyList<Commodity> byWords = [.. known.Where(k => k.IsMeantByWords(words))];
        return new RecognisedGoods(goods, byWords.Count == 0 ? byCode : [.. byWords.Where(k => k.IsPossibleUnder(code))], byCode, byWords);
    }
}
