using Cordon.Engines.Foresight;

namespace Cordon.Modules.Targeting.Contracts.Ranking;

/// <summary>What the ranker in force said about a declaration, beside the rules and never instead of them. It can be said again from the declaration and the ranker's document alone.</summary>
/// <param name="Ranker">SHA-256 of the ranker's document, 64 hexadecimal digits.</param>
/// <param name="Reasons">What did most to it, the strongest first; none where it could not be ranked.</param>
/// <param name="Chance">Probability that an examination finds something, four decimals; null where it could not be ranked.</param>
/// <param name="Problem">Why it could not be ranked; null when it could.</param>
public sealed record RankedChance(string Ranker, IReadOnlyList<ChanceReason> Reasons, double? Chance = null, RefusedBecause? Problem = null);

/// <summary>Something that moved a rank.</summary>
/// <param name="Subject">What it is about: <c>exporter-to</c>.</param>
/// <param name="Weight">In log-odds, four decimals: above 0 it speaks for an irregularity, below 0 against one.</param>
/// <param name="Figures">What is behind it.</param>
public sealed record ChanceReason(string Subject, double Weight, ReasonFigures Figures);
