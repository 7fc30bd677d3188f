using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Adoption.BackTest;

/// <summary>What a pack said about a declaration, as far as two packs are compared.</summary>
internal sealed record Outcome(ControlDecision Proposed, double Score, IReadOnlyList<string> Fired, IReadOnlyList<string> Undecided)
{
    public static Outcome Of(PackResult result) => new(result.Decision, Math.Round(result.Score, 4), Those(result, RuleVerdict.Fired), Those(result, RuleVerdict.CannotTell));

    /// <summary>What was recorded when it came in.</summary>
    public static Outcome Of(Judgement judgement) => new(judgement.Proposed, judgement.Score, [.. judgement.Fired.Select(f => f.Id)], [.. judgement.Undecided.Select(u => u.Id)]);

    private static IReadOnlyList<string> Those(PackResult result, RuleVerdict verdict) => [.. result.Rules.Where(r => r.Verdict == verdict).Select(r => r.Id)];
}
