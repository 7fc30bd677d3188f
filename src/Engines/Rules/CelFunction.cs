using Cordon.Engines.Rules.Evaluation;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules;

/// <summary>What a function does with its arguments, the target first. Pure: the same arguments give the same value, whenever and wherever.</summary>
/// <param name="arguments">As many, and of the kinds, that the overload declares; none of them an error or missing.</param>
/// <param name="meter">What the evaluation may still cost: a function whose work grows with its input charges for it.</param>
public delegate CelValue CelImplementation(ReadOnlySpan<CelValue> arguments, CostMeter meter);

/// <summary>One form of a function.</summary>
/// <param name="Member">Whether it is written after a dot: <c>target.f(…)</c>; the target is then the first parameter.</param>
/// <param name="Parameters">Types of the arguments.</param>
/// <param name="Result">Type of the value.</param>
/// <param name="Implementation">What it does; operators have none here.</param>
public sealed record CelOverload(bool Member, IReadOnlyList<CelType> Parameters, CelType Result, CelImplementation? Implementation)
{
    /// <summary>Whether it copes with lists and maps in which facts are missing; otherwise its value is then missing too.</summary>
    public bool Lazy { get; init; }

    /// <summary>The steps one call is taken to cost beforehand, given the greatest size of an argument.</summary>
    public Func<long, long> Cost { get; init; } = size => 1 + (size / 16);
}

/// <summary>A function with its overloads.</summary>
/// <param name="Name">The name, with the namespace in front where it has one: <c>math.abs</c>.</param>
/// <param name="Overloads">At least one.</param>
public sealed record CelFunction(string Name, IReadOnlyList<CelOverload> Overloads)
{
    /// <summary>A function of one form, written before its arguments.</summary>
    public static CelFunction Of(string name, CelType result, CelImplementation implementation, params CelType[] parameters) =>
        new(name, [new CelOverload(false, parameters, result, implementation)]);
}
