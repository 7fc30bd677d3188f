namespace Cordon.Modules.Targeting.Contracts;

/// <summary>What was declared for goods that somebody stands before.</summary>
public interface IDeclaredGoods
{
    /// <summary>The declaration a number means: the number of customs, the declarant's own reference, or that of a container; of several the latest. Null when there is none.</summary>
    /// <param name="number">As it stands on a paper or a box; letters and digits count.</param>
    /// <param name="cancellation">Stops it.</param>
    Task<DeclaredGoods?> FindAsync(string number, CancellationToken cancellation);
}

/// <summary>Goods as declared.</summary>
/// <param name="Declaration">Id of the declaration on this node.</param>
/// <param name="Reference">The declarant's own reference.</param>
/// <param name="Lines">What was declared, in its order.</param>
public sealed record DeclaredGoods(string Declaration, string Reference, IReadOnlyList<DeclaredLine> Lines);

/// <summary>A line of goods as declared.</summary>
/// <param name="Code">Commodity code, digits; may be empty.</param>
/// <param name="Description">In the declarant's words.</param>
/// <param name="UnNumber">UN number of dangerous goods, four digits; null when none was declared.</param>
public sealed record DeclaredLine(string Code, string Description, string? UnNumber);
