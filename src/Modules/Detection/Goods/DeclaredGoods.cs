namespace Cordon.Modules.Detection.Goods;

/// <summary>A line of goods as a declaration has it.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Hs">Its tariff code, however written; empty when none is stated.</param>
/// <param name="Description">What the goods are said to be; empty when nothing is said.</param>
internal sealed record DeclaredGoods(int Line, string Hs, string Description)
{
    /// <summary>The digits of the tariff code that all States share: at most six.</summary>
    public string Code => string.Concat(Hs.Where(char.IsAsciiDigit).Take(6));
}
