using Cordon.Engines.Rules.Packs.Document;

namespace Cordon.Engines.Rules.Packs.Evaluation;

/// <summary>From rules to a score and a proposed decision.</summary>
internal static class Scoring
{
    public static double Score(Combination combine, IEnumerable<PackRule> fired) => combine.Method switch
    {
        CombinationMethod.NoisyOr => 1 - fired.Aggregate(1.0, (left, r) => left * (1 - r.Weight)),
        CombinationMethod.Points => Math.Min(combine.Cap ?? double.MaxValue, fired.GroupBy(r => r.Group ?? "").Sum(g =>
            Math.Min(combine.GroupCaps.GetValueOrDefault(g.Key, double.MaxValue), g.Sum(r => r.Weight)))),
        _ => fired.Sum(r => r.Weight),
    };

    /// <summary>The strongest of what single rules and the score propose; where something cannot be told, at least what the pack says for that.</summary>
    public static ControlDecision Decision(Combination combine, IEnumerable<PackRule> fired, double score, bool undecided)
    {
        var proposals = fired.Select(r => r.Effect ?? ControlDecision.Release).Append(ControlDecision.Release);
        if (combine.Method != CombinationMethod.Lexicographic)
            proposals = proposals.Concat(combine.Thresholds.Where(t => score >= t.AtLeast).Select(t => t.Decision));
        if (undecided)
            proposals = proposals.Append(combine.Undecided == ControlDecision.Release ? ControlDecision.AskForInformation : combine.Undecided);
        return proposals.Max();
    }
}
