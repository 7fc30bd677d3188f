using Cordon.Modules.Detection.Contracts;

namespace Cordon.Modules.Detection.Life;

/// <summary>Facts about alarms.</summary>
internal static class AlarmFact
{
    /// <summary>The alarm that a fact is about; null for facts about other things.</summary>
    public static string? AlarmOf(object fact) => fact switch
    {
        AlarmRaised f => f.Alarm,
        SafetyMeasured f => f.Alarm,
        SpectrumTaken f => f.Alarm,
        AlarmMatched f => f.Alarm,
        TreatmentSaid f => f.Alarm,
        PapersSeen f => f.Alarm,
        AlarmPhotographed f => f.Alarm,
        ReachBackAsked f => f.Alarm,
        ReachBackAcknowledged f => f.Alarm,
        ReachBackAnswered f => f.Alarm,
        AlarmOutcomeProposed f => f.Alarm,
        AlarmOutcomeConfirmed f => f.Alarm,
        AlarmOutcomeReturned f => f.Alarm,
        AlarmClosed f => f.Alarm,
        AlarmReopened f => f.Alarm,
        _ => null,
    };
}
