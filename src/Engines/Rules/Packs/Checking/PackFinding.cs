using Cordon.Engines.Rules.Cost;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Checking;

/// <summary>Something about a pack that a person should know.</summary>
/// <param name="Fault">What, where (JSON pointer, then line and column within an expression), and what would be right.</param>
/// <param name="Refuses">Whether the pack must not be used because of it.</param>
public sealed record PackFinding(Fault Fault, bool Refuses);

/// <summary>What a pack may cost.</summary>
public sealed record PackBounds
{
    /// <summary>Steps that one condition may take at most, estimated beforehand.</summary>
    public long Steps { get; init; } = 5_000_000;

    /// <summary>Steps that all test vectors together may take, estimated beforehand.</summary>
    public long VectorSteps { get; init; } = 1_000_000_000;

    /// <summary>How large facts may be in that estimate.</summary>
    public SizeHints Facts { get; init; } = new();

    /// <summary>Rules of one pack, rows of tables included.</summary>
    public int Rules { get; init; } = 2_000;
}
