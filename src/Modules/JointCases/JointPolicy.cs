namespace Cordon.Modules.JointCases;

/// <summary>What the authority has set about joint cases.</summary>
public sealed record JointPolicy
{
    /// <summary>How many facts of one partner are taken into cases in a day (UTC) unasked, and how many this node makes.</summary>
    public int FactsADay { get; init; } = 500;

    /// <summary>How many facts of one member that were written before this node took part are taken into a case beside that measure: what a person here accepted the invitation to.</summary>
    public int HistoryFacts { get; init; } = 10_000;
}
