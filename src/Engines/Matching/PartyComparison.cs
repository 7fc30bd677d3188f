using Cordon.Engines.Matching.Evidence;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching;

/// <summary>The outcome of comparing two parties.</summary>
public sealed record PartyComparison
{
    /// <summary>0 to 1, for order and decision; 0.7 is the operating point.</summary>
    public required double Score { get; init; }

    /// <summary>Calibrated probability that both are one party, for the prior asked for.</summary>
    public required double Probability { get; init; }

    /// <summary>Natural logarithm of the odds before prior and scaling.</summary>
    public required double LogOdds { get; init; }

    /// <summary>The name of the query and the name or alias of the candidate that agreed best; null when a side has no name.</summary>
    public PartyName? QueryName { get; init; }

    /// <summary>See <see cref="QueryName"/>.</summary>
    public PartyName? MatchedName { get; init; }

    /// <summary>What spoke for and against, the name first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>What could not be compared because a side does not say it: <c>birthDate</c>, <c>country</c>, <c>identifier</c>.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}
