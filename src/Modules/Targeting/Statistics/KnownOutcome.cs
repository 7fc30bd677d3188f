using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Targeting.Contracts;

namespace Cordon.Modules.Targeting.Statistics;

/// <summary>What showed afterwards whether a declaration was what an indicator took it for.</summary>
internal enum OutcomeSource
{
    /// <summary>Only that somebody decided so: not the truth about the goods.</summary>
    Decision,

    /// <summary>Somebody looked at the goods.</summary>
    Examination,
}

/// <summary>How a declaration turned out.</summary>
/// <param name="Found">Whether what indicators point at was there.</param>
/// <param name="Source">What showed it.</param>
internal sealed record KnownOutcome(bool Found, OutcomeSource Source)
{
    /// <summary>By what was found where somebody looked; else by the decision, where stopped or referred counts as found and released as nothing found. Whoever asks or has it examined does not know yet.</summary>
    public static KnownOutcome? Of(JudgedRow row) => ((ExaminationFinding?)row.Finding, (ControlDecision?)row.Decision) switch
    {
        ({ } finding, _) => new KnownOutcome(finding == ExaminationFinding.SuspicionConfirmed, OutcomeSource.Examination),
        (_, ControlDecision.Release) => new KnownOutcome(false, OutcomeSource.Decision),
        (_, ControlDecision.Refer or ControlDecision.Hold or ControlDecision.DoNotLoad) => new KnownOutcome(true, OutcomeSource.Decision),
        _ => null,
    };
}
