using Cordon.Engines.Spectra.Identification;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Measure;

namespace Cordon.Modules.Detection.Life;

/// <summary>The one plain thing to be done next about an alarm.</summary>
internal enum NextStep
{
    /// <summary>Keep people away and telephone.</summary>
    StepBack,

    /// <summary>Measure dose rate, neutrons and contamination.</summary>
    MeasureSafety,

    /// <summary>Find the place, take a fresh background, measure a spectrum.</summary>
    MeasureSpectrum,

    /// <summary>Hold it; ask the expert.</summary>
    AskExpert,

    /// <summary>Hold it; the expert has been asked.</summary>
    WaitForExpert,

    /// <summary>Ask for the papers of a source.</summary>
    SeePapers,

    /// <summary>Ask the person about a treatment.</summary>
    AskTreatment,

    /// <summary>Measure again: what came cannot be assessed.</summary>
    MeasureAgain,

    /// <summary>Say what it is.</summary>
    Decide,

    /// <summary>Hold it; a second person has been asked.</summary>
    WaitForSecond,

    /// <summary>Nothing: it has an outcome.</summary>
    Nothing,
}

/// <summary>Finds it. Pure.</summary>
internal static class NextSteps
{
    public static NextStep Of(Alarm alarm) => alarm switch
    {
        { Status: AlarmStatus.Closed } => NextStep.Nothing,
        { StepsBack: true } => NextStep.StepBack,
        { Status: AlarmStatus.Proposed } => NextStep.WaitForSecond,
        { LastSafety: null or { Answer: SafetyAnswer.MeasureFirst } } => NextStep.MeasureSafety,
        { LastReachBack: { Answered: null } } => NextStep.WaitForExpert,
        { LastReachBack: { Answered: not null } } => NextStep.Decide,
        _ when !alarm.Findings.Any() => NextStep.MeasureSpectrum,
        _ => OfFindings(alarm),
    };

    /// <summary>Whether those on site measure again while the expert is asked: clearly more was counted than background and no file named anything, which nearer and longer may. Not where neutrons or nuclear material speak against staying.</summary>
    public static bool MeasuresAgainMeanwhile(Alarm alarm) =>
        Of(alarm) is NextStep.AskExpert or NextStep.WaitForExpert
        && alarm.Findings.Any(f => f.Over is { IsClear: true })
        && alarm.Findings.All(f => f.Nuclides.Count == 0 && f.NeutronAlarm != true && !f.Reasons.Any(r => r is nameof(OutcomeReason.NuclearIndicated) or nameof(OutcomeReason.NuclearNotExcluded)));

    private static NextStep OfFindings(Alarm alarm)
    {
        var findings = alarm.Findings.ToList();
        if (findings.Exists(f => f.Unknown || f.NeutronAlarm == true || f.Reasons.Any(r => r is nameof(OutcomeReason.NuclearIndicated) or nameof(OutcomeReason.NuclearNotExcluded))))
            return NextStep.AskExpert;
        // What is only not certain enough is measured longer before anybody is called; an excess that stays without a name is then the expert's.
        if (findings.TrueForAll(f => f.Outcome != nameof(Outcome.NeedsPerson) || f.Reasons.All(r => r is nameof(OutcomeReason.Uncertain) or CountRules.ExcessUnexplained)) && findings.Exists(f => f.Outcome == nameof(Outcome.NeedsPerson)))
            return findings.Count == 1 ? NextStep.MeasureAgain : findings.Exists(f => f.Reasons.Contains(CountRules.ExcessUnexplained)) ? NextStep.AskExpert : NextStep.Decide;
        if (findings.Exists(f => f.Outcome == nameof(Outcome.NeedsPerson)))
            return alarm.Papers is null && findings.Exists(f => f.Reasons.Contains(nameof(OutcomeReason.Industrial))) ? NextStep.SeePapers : NextStep.AskExpert;
        if (findings.Exists(f => f.Outcome == nameof(Outcome.CannotAssess)))
            return findings.Count > 1 ? NextStep.AskExpert : NextStep.MeasureAgain;
        return findings.Exists(f => f.Outcome == nameof(Outcome.InnocentMedical)) && alarm is { Raised.Subject: AlarmSubject.Person, Treatment: null } ? NextStep.AskTreatment : NextStep.Decide;
    }
}
