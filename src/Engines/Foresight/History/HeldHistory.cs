namespace Cordon.Engines.Foresight.History;

/// <summary>What a <see cref="CaseHistory"/> holds at one moment.</summary>
/// <param name="All">All outcomes known.</param>
/// <param name="Outcomes">For each risk key, outcomes by its values.</param>
/// <param name="Peers">For each ratio, its logarithms by the values of its peers.</param>
public sealed record HeldHistory(Tally All, IReadOnlyList<IReadOnlyDictionary<string, Tally>> Outcomes, IReadOnlyList<IReadOnlyDictionary<string, Spread>> Peers);
