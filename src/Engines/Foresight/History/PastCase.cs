namespace Cordon.Engines.Foresight.History;

/// <summary>What a declaration says, as the ranker sees it: nothing that is known only after it was examined.</summary>
/// <param name="Id">Its number; unique among the declarations of one run.</param>
/// <param name="Day">The day on which it was lodged.</param>
/// <param name="Categories">Values in the order of <see cref="FeaturePlan.Categories"/>; empty where nothing is stated, which is a value of its own.</param>
/// <param name="Numbers">Values in the order of <see cref="FeaturePlan.Numbers"/>; null where nothing is stated.</param>
public sealed record Declared(string Id, DateOnly Day, IReadOnlyList<string> Categories, IReadOnlyList<double?> Numbers);

/// <summary>A declaration of the past with what its examination found.</summary>
/// <param name="Declared">What it said.</param>
/// <param name="Irregular">What was found; null when nobody examined it, which says nothing about it.</param>
public sealed record PastCase(Declared Declared, bool? Irregular)
{
    /// <summary>The first day on which the outcome could be known, where that is recorded; null for <see cref="FeaturePlan.DaysToOutcome"/> after the declaration. Never the day of the declaration itself or an earlier one.</summary>
    public DateOnly? KnownOn { get; init; }
}
