using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Cases.Contracts;

namespace Cordon.Modules.Cases.Life;

/// <summary>The rules of working on a case, each refused with a sentence.</summary>
internal static class CaseRules
{
    public static void NothingIsDoneInAClosedCase(Case one) => Hold(one.Status != CaseStatus.Closed, "cases.closed");

    public static void OnlyTheLeadOrWhoSeesAllCasesDoesThis(Case one, CaseReader who) => Hold(IsLead(one, who), "cases.lead-only");

    public static void NobodyIsAddedTwice(Case one, string person, CaseRole role) => Hold(!one.People.Any(p => p.Person == person && p.Role == role), "cases.person.there", "person");

    public static void OnlyWhoIsInTheCaseIsTakenOff(Case one, string person) => Hold(one.Has(person), "cases.person.unknown");

    /// <summary>The lead goes only by somebody else becoming it.</summary>
    public static void ACaseAlwaysHasALead(Case one, string person, CaseRole? role) => Hold(one.Lead != person || role == CaseRole.Lead, "cases.lead.needed", "person");

    public static void WhoHasOpenTasksStays(Case one, string person) => Hold(!one.OpenTasks.Any(t => t.For == person), "cases.person.tasks");

    public static void ATaskIsForSomebodyOfTheCase(Case one, string person) => Hold(one.Has(person), "cases.task.for", "for");

    /// <summary>Ahead, and within ten years.</summary>
    public static void ATaskIsDueAhead(Instant due, Instant now) => Hold(due > now && due < now + TimeSpan.FromDays(3653), "cases.task.due", "due");

    /// <summary>The task, when it can still end.</summary>
    public static CaseTask OnlyAnOpenTaskEnds(Case one, string task)
    {
        var found = one.Tasks.FirstOrDefault(t => t.Task == task) ?? throw new FaultException(new Fault("cases.task.unknown"));
        Hold(found.IsOpen, "cases.task.ended");
        return found;
    }

    public static void ATaskIsDoneByWhoHasIt(Case one, CaseTask task, CaseReader who) => Hold(task.For == who.Person || IsLead(one, who), "cases.task.others");

    public static void ATaskIsTakenBackByWhoGaveItOrTheLead(Case one, CaseTask task, CaseReader who) => Hold(task.GivenBy == who.Person || IsLead(one, who), "cases.task.others");

    public static void ANoteCorrectsANoteOfTheSameCase(Case one, string? corrects) => Hold(corrects is null || one.Notes.Contains(corrects), "cases.note.unknown");

    public static void WhatWasObservedLiesInThePast(Instant? observed, Instant now) => Hold(observed is not { } at || at <= now, "cases.note.observed", "observed");

    public static void ANoteIsHandledNoMoreOpenlyThanItsCase(Case one, Handling handling) => Hold(handling.Tlp >= one.Handling.Tlp, "cases.note.handling", "tlp");

    public static void ARecordIsLinkedOnce(Case one, string kind, string record) => Hold(!one.Holds(kind, record), "cases.record.there", "record");

    public static void OnlyALinkedRecordIsUnlinked(Case one, string kind, string record) => Hold(one.Holds(kind, record), "cases.record.unlinked");

    public static void OnlyWhatIsNamedIsTakenOff(Case one, string subject) => Hold(one.Subjects.Any(s => s.Subject == subject), "cases.subject.unknown");

    /// <summary>Whoever decides has seen the case as it is.</summary>
    public static void NothingHappenedSince(Case one, int seen) => Hold(one.Acts == seen, "cases.changed");

    public static void OnlyAnOpenCaseGetsAnOutcome(Case one) => Hold(one.Status == CaseStatus.Open, "cases.not-open");

    public static void NoCaseIsClosedWithOpenTasks(Case one) => Hold(!one.OpenTasks.Any(), "cases.tasks.open");

    public static void OnlyAProposalIsConfirmedOrReturned(Case one) => Hold(one.Status == CaseStatus.Proposed, "cases.not-proposed");

    public static void WhoProposedDoesNotConfirm(Case one, CaseReader who) => Hold(one.Decision?.Person != who.Person, "cases.same-person");

    public static void OnlyAClosedCaseIsOpenedAgain(Case one) => Hold(one.Status == CaseStatus.Closed, "cases.not-closed");

    public static bool IsLead(Case one, CaseReader who) => who.SeesAll || one.Lead == who.Person;

    private static void Hold(bool holds, string code, string where = "")
    {
        if (!holds)
            throw new FaultException(new Fault(code, where));
    }
}
