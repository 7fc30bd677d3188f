using Cordon.Kernel.Faults;
using Cordon.Modules.Detection.Contracts;

namespace Cordon.Modules.Detection.Life;

/// <summary>The rules of working on an alarm, each refused with a sentence.</summary>
internal static class AlarmRules
{
    public static void NothingIsMeasuredForAClosedAlarm(Alarm alarm) => Hold(alarm.Status != AlarmStatus.Closed, "detection.closed");

    public static void AFileComesOnce(Alarm alarm, string sha256) => Hold(!alarm.Spectra.Any(s => s.Taken.Sha256 == sha256), "detection.file.there", "file");

    public static void FilesAreNotTooMany(Alarm alarm, int most)
    {
        if (alarm.Spectra.Count >= most)
            throw new FaultException(Fault.Of("detection.file.many", "file", ("most", most)));
    }

    /// <summary>Whoever decides has seen the alarm as it is.</summary>
    public static void NothingHappenedSince(Alarm alarm, int seen) => Hold(alarm.Acts == seen, "detection.changed");

    public static void OnlyAnOpenAlarmGetsAnOutcome(Alarm alarm) => Hold(alarm.Status == AlarmStatus.Open, "detection.not-open");

    public static void OnlyAProposalIsConfirmedOrReturned(Alarm alarm) => Hold(alarm.Status == AlarmStatus.Proposed, "detection.not-proposed");

    public static void WhoProposedDoesNotConfirm(Alarm alarm, string person) => Hold(alarm.Decision?.Person != person, "detection.same-person");

    /// <summary>A measurement that came after the proposal has to be seen by whoever confirms; what it says may need another outcome, so it is proposed anew.</summary>
    public static void TheProposalKnowsEveryMeasurement(Alarm alarm) => Hold(alarm.Spectra.All(s => s.At <= alarm.Decision!.At), "detection.measured-since");

    public static void OnlyAClosedAlarmIsOpenedAgain(Alarm alarm) => Hold(alarm.Status == AlarmStatus.Closed, "detection.not-closed");

    public static void AnExpertIsAskedOnceAtATime(Alarm alarm) => Hold(alarm.LastReachBack is not { Answered: null }, "detection.asked");

    public static void OnlyAQuestionIsAnswered(Alarm alarm) => Hold(alarm.LastReachBack is { Answered: null }, "detection.not-asked");

    public static void OnlyAQuestionThatNobodyTookIsTaken(Alarm alarm) => Hold(alarm.LastReachBack is { Answered: null, Acknowledged: null }, "detection.acknowledged");

    /// <summary>An expert is somebody else than who asks: the second pair of eyes.</summary>
    public static void WhoAskedDoesNotAnswer(Alarm alarm, string person) => Hold(alarm.LastReachBack?.Asked.Person != person, "detection.same-person");

    public static void TreatmentsAreAskedOfPersons(Alarm alarm) => Hold(alarm.Raised.Subject == AlarmSubject.Person, "detection.not-a-person");

    private static void Hold(bool holds, string code, string where = "")
    {
        if (!holds)
            throw new FaultException(new Fault(code, where));
    }
}
