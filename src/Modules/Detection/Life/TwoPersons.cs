using Cordon.Engines.Spectra.Identification;
using Cordon.Modules.Detection.Contracts;

namespace Cordon.Modules.Detection.Life;

/// <summary>
/// Whether one person, or the node by itself, may close an alarm. That is the exception and has to be earned: everything that is not known speaks for two. Nothing is closed by fewer than two persons where
/// nuclear material is indicated or not excluded, neutrons alarm, the source is unknown, more was counted than anything named explains, or what was measured cannot be assessed. Pure.
/// </summary>
internal static class TwoPersons
{
    /// <summary>Why two persons have to stand for an outcome, the weightiest first; empty where one may close the alarm.</summary>
    /// <param name="alarm">As it stands.</param>
    /// <param name="inCalibration">Whether every instrument that measured is known to have been in calibration.</param>
    /// <param name="outcome">As what it is to be closed.</param>
    public static IReadOnlyList<TwoPersonsReason> Because(Alarm alarm, bool inCalibration, AlarmOutcome outcome) =>
        [.. OfMeasurement(alarm, inCalibration).Concat(OfOutcome(alarm, outcome)).Distinct().Order()];

    /// <summary>Whether the node may close it by itself: natural radioactivity that the declared goods explain, and not one reason for two persons.</summary>
    public static bool ClosesByItself(Alarm alarm, bool inCalibration) =>
        alarm is { Status: AlarmStatus.Open, Match.Verdict: GoodsVerdict.Explained, ReachBacks.Count: 0, Raised.Subject: not AlarmSubject.Person, Before: null }
        && Because(alarm, inCalibration, AlarmOutcome.InnocentNorm).Count == 0;

    private static IEnumerable<TwoPersonsReason> OfMeasurement(Alarm alarm, bool inCalibration)
    {
        if (alarm.StepsBack)
            yield return TwoPersonsReason.StepBack;
        if (alarm.Safety.Any(s => s.Neutrons == Measured.Yes) || alarm.Findings.Any(f => f.NeutronAlarm == true))
            yield return TwoPersonsReason.Neutrons;
        // Neutrons are looked for by the officer or by the instrument; doses and contamination by the officer alone.
        if (alarm.LastSafety is not { AtOneMetre: not null, Contamination: Measured.No } safety || (safety.Neutrons == Measured.NotMeasured && !(alarm.Findings.Any() && alarm.Findings.All(f => f.NeutronAlarm == false))))
            yield return TwoPersonsReason.NotMeasured;
        if (!inCalibration)
            yield return TwoPersonsReason.InstrumentCalibration;
        if (!alarm.Findings.Any())
            yield return TwoPersonsReason.NoSpectrum;
        foreach (var reason in alarm.Findings.SelectMany(OfFinding))
            yield return reason;
        if (alarm.LastReachBack is { Answered: null })
            yield return TwoPersonsReason.ExpertDiffers;
        if (alarm.Papers is { Findings.Count: > 0 })
            yield return TwoPersonsReason.PapersDiffer;
    }

    private static IEnumerable<TwoPersonsReason> OfFinding(SpectrumFinding finding)
    {
        if (finding.Reasons.Contains(nameof(OutcomeReason.NuclearIndicated)) || finding.Nuclides.Any(n => n.Name != "Th232" && n.Categories.Contains("Nuclear")))
            yield return TwoPersonsReason.NuclearIndicated;
        if (finding.Reasons.Contains(nameof(OutcomeReason.NuclearNotExcluded)))
            yield return TwoPersonsReason.NuclearNotExcluded;
        if (finding.Unknown)
            yield return TwoPersonsReason.Unknown;
        if (finding is { Nuclides.Count: 0, Over.IsClear: true })
            yield return TwoPersonsReason.Excess;
        if (finding.Outcome == nameof(Outcome.CannotAssess))
            yield return TwoPersonsReason.CannotAssess;
        else if (!IsInnocent(finding.Outcome))
            yield return TwoPersonsReason.SpectrumAsks;
    }

    private static IEnumerable<TwoPersonsReason> OfOutcome(Alarm alarm, AlarmOutcome outcome)
    {
        if (outcome is not (AlarmOutcome.False or AlarmOutcome.InnocentNorm or AlarmOutcome.InnocentMedical))
            yield return TwoPersonsReason.Outcome;
        else if (!alarm.Findings.Any(f => Shows(f, outcome)) || !alarm.Findings.All(f => Shows(f, outcome) || f.Outcome == nameof(Outcome.InnocentBackground)))
            yield return TwoPersonsReason.OutcomeDiffers;
        if (alarm.LastReachBack is { Answered: { } answer } && answer.Opinion != outcome)
            yield return TwoPersonsReason.ExpertDiffers;
        if (outcome == AlarmOutcome.InnocentNorm && alarm.Match is { Verdict: GoodsVerdict.NotExplained or GoodsVerdict.Partly or GoodsVerdict.SourceMaterial })
            yield return TwoPersonsReason.GoodsDiffer;
        if (outcome == AlarmOutcome.InnocentMedical && alarm.Raised.Subject == AlarmSubject.Person && alarm.Treatment?.Verdict != TreatmentVerdict.Plausible)
            yield return TwoPersonsReason.TreatmentDiffers;
        if (outcome == AlarmOutcome.InnocentMedical && alarm.Raised.Subject != AlarmSubject.Person && alarm.Papers is null)
            yield return TwoPersonsReason.TreatmentDiffers;
    }

    private static bool IsInnocent(string outcome) => outcome is nameof(Outcome.InnocentBackground) or nameof(Outcome.InnocentMedical) or nameof(Outcome.InnocentNorm);

    private static bool Shows(SpectrumFinding finding, AlarmOutcome outcome) => outcome switch
    {
        AlarmOutcome.False => finding.Outcome == nameof(Outcome.InnocentBackground),
        AlarmOutcome.InnocentNorm => finding.Outcome == nameof(Outcome.InnocentNorm),
        _ => finding.Outcome == nameof(Outcome.InnocentMedical),
    };
}
