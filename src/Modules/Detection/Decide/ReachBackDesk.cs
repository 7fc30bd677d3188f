using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;

namespace Cordon.Modules.Detection.Decide;

/// <summary>Officers ask an expert who is not on site, and experts answer, against clocks.</summary>
internal sealed class ReachBackDesk(DetectionRecords records, DetectionPolicy policy)
{
    /// <exception cref="FaultException"><c>detection.closed</c>, <c>detection.asked</c>, <c>detection.text</c>, <c>detection.text.needed</c></exception>
    public Task AskAsync(Actor person, Viewer viewer, string id, string? question, CancellationToken cancellation) => records.ActAsync(DetectionJournal.Ask, person, viewer, id, (alarm, open) =>
    {
        AlarmRules.NothingIsMeasuredForAClosedAlarm(alarm);
        AlarmRules.AnExpertIsAskedOnceAtATime(alarm);
        return new ReachBackAsked(id, Words.Needed(question), open.Process.At + policy.Acknowledge, open.Process.At + policy.Answer, person.Id);
    }, cancellation);

    /// <exception cref="FaultException"><c>detection.acknowledged</c>, <c>detection.same-person</c></exception>
    public Task AcknowledgeAsync(Actor person, Viewer viewer, string id, CancellationToken cancellation) => records.ActAsync(DetectionJournal.Acknowledge, person, viewer, id, (alarm, _) =>
    {
        AlarmRules.OnlyAQuestionThatNobodyTookIsTaken(alarm);
        AlarmRules.WhoAskedDoesNotAnswer(alarm, person.Id);
        return new ReachBackAcknowledged(id, person.Id);
    }, cancellation);

    /// <exception cref="FaultException"><c>detection.changed</c>, <c>detection.not-asked</c>, <c>detection.same-person</c>, <c>detection.text</c>, <c>detection.text.needed</c></exception>
    public Task AnswerAsync(Actor person, Viewer viewer, string id, int seen, AlarmOutcome opinion, string? text, bool mayGoOn, CancellationToken cancellation) => records.ActAsync(DetectionJournal.Answer, person, viewer, id, (alarm, _) =>
    {
        AlarmRules.NothingHappenedSince(alarm, seen);
        AlarmRules.OnlyAQuestionIsAnswered(alarm);
        AlarmRules.WhoAskedDoesNotAnswer(alarm, person.Id);
        return new ReachBackAnswered(id, opinion, Words.Needed(text), mayGoOn, person.Id);
    }, cancellation);
}
