namespace Cordon.Engines.Rules;

/// <summary>What an expression may cost. Whatever goes beyond is refused with a fault; nothing is cut short silently.</summary>
public sealed record CelLimits
{
    /// <summary>The limits of an expression that nobody said more about.</summary>
    public static CelLimits Default { get; } = new();

    /// <summary>UTF-16 units of an expression's text.</summary>
    public int Length { get; init; } = 100_000;

    /// <summary>How deep an expression may nest, brackets, operators and macros alike.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>Steps of one evaluation: one for each part of a macro's body and each round, one for each 16 characters or one element that a function looks at.</summary>
    public long Steps { get; init; } = 2_000_000;

    /// <summary>UTF-16 units, bytes or elements of one value made during evaluation.</summary>
    public int ValueSize { get; init; } = 1_000_000;
}
