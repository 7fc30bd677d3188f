using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Rules.Packs.Evaluation;

/// <summary>What a rule came to.</summary>
public enum RuleVerdict
{
    /// <summary>Its condition holds.</summary>
    Fired,

    /// <summary>Its condition does not hold.</summary>
    NotFired,

    /// <summary>It cannot be told: facts are missing, or the condition could not be computed.</summary>
    CannotTell,
}

/// <summary>One rule's result.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Verdict">What it came to.</param>
/// <param name="Missing">Paths of the facts it cannot be told without.</param>
/// <param name="Fault">Why the condition could not be computed.</param>
/// <param name="Explanation">Why it fired, by language; empty when it did not.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Effect">The decision it proposes by itself.</param>
public sealed record RuleResult(string Id, RuleVerdict Verdict, IReadOnlyList<string> Missing, Fault? Fault, IReadOnlyDictionary<string, string> Explanation, double Weight, ControlDecision? Effect);

/// <summary>The result of a pack over facts. It names everything it was made from, so that the same can be made again and compared.</summary>
/// <param name="Pack">The pack's id.</param>
/// <param name="Version">Its version.</param>
/// <param name="PackDigest">SHA-256 of the pack.</param>
/// <param name="FactsDigest">SHA-256 of the facts.</param>
/// <param name="Lists">SHA-256 of each list.</param>
/// <param name="Rules">The rules in the order of the pack.</param>
/// <param name="Score">The score of the rules that fired.</param>
/// <param name="ScoreAtMost">The score there would be if every rule that cannot be told fired too.</param>
/// <param name="Decision">The proposed control decision.</param>
public sealed record PackResult(
    string Pack,
    string Version,
    string PackDigest,
    string FactsDigest,
    IReadOnlyDictionary<string, string> Lists,
    IReadOnlyList<RuleResult> Rules,
    double Score,
    double ScoreAtMost,
    ControlDecision Decision);
