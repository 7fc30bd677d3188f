using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Instruments;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Storage;

namespace Cordon.Modules.Detection.Decide;

/// <summary>Persons say what an alarm was. Each names how it stood when they looked: of two who decide at once, one does, and the other is told that it changed.</summary>
internal sealed class OutcomeDesk(DetectionRecords records)
{
    /// <summary>Closes an alarm where one person may, else proposes the outcome.</summary>
    /// <exception cref="FaultException"><c>detection.changed</c>, <c>detection.not-open</c>, <c>detection.text</c>, <c>detection.text.needed</c></exception>
    public Task DecideAsync(Actor person, Viewer viewer, string id, int seen, AlarmOutcome outcome, string? text, CancellationToken cancellation) => records.ActAsync(DetectionJournal.Decide, person, viewer, id, async (alarm, open) =>
    {
        AlarmRules.NothingHappenedSince(alarm, seen);
        AlarmRules.OnlyAnOpenAlarmGetsAnOutcome(alarm);
        var because = TwoPersons.Because(alarm, await InstrumentBook.WereInCalibrationAsync(open.Tables.Of<DetectionContext>(), alarm, cancellation), outcome);
        return because.Count == 0 ? [new AlarmClosed(id, outcome, Words.Said(text), person.Id)] : [new AlarmOutcomeProposed(id, outcome, Words.Needed(text), because, person.Id)];
    }, cancellation);

    /// <summary>Stands for a proposed outcome as the second person.</summary>
    /// <exception cref="FaultException"><c>detection.same-person</c>, <c>detection.measured-since</c>, and as for deciding</exception>
    public Task ConfirmAsync(Actor person, Viewer viewer, string id, int seen, string? text, CancellationToken cancellation) => records.ActAsync(DetectionJournal.Confirm, person, viewer, id, (alarm, _) =>
    {
        AlarmRules.NothingHappenedSince(alarm, seen);
        AlarmRules.OnlyAProposalIsConfirmedOrReturned(alarm);
        AlarmRules.WhoProposedDoesNotConfirm(alarm, person.Id);
        AlarmRules.TheProposalKnowsEveryMeasurement(alarm);
        return new AlarmOutcomeConfirmed(id, Words.Said(text), person.Id);
    }, cancellation);

    /// <summary>Sends a proposed outcome back; who proposed it takes it back.</summary>
    public Task ReturnAsync(Actor person, Viewer viewer, string id, int seen, string? text, CancellationToken cancellation) => records.ActAsync(DetectionJournal.Return, person, viewer, id, (alarm, _) =>
    {
        AlarmRules.NothingHappenedSince(alarm, seen);
        AlarmRules.OnlyAProposalIsConfirmedOrReturned(alarm);
        return new AlarmOutcomeReturned(id, Words.Needed(text), person.Id);
    }, cancellation);

    /// <summary>Opens a closed alarm again.</summary>
    public Task ReopenAsync(Actor person, Viewer viewer, string id, int seen, string? text, CancellationToken cancellation) => records.ActAsync(DetectionJournal.Reopen, person, viewer, id, (alarm, _) =>
    {
        AlarmRules.NothingHappenedSince(alarm, seen);
        AlarmRules.OnlyAClosedAlarmIsOpenedAgain(alarm);
        return new AlarmReopened(id, Words.Needed(text), person.Id);
    }, cancellation);
}
