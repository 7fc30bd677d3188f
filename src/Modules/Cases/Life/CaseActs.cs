using Cordon.Kernel.Time;
using Cordon.Modules.Cases.Contracts;
using static Cordon.Modules.Cases.Life.CaseRules;

namespace Cordon.Modules.Cases.Life;

/// <summary>What persons can do in a case that they may see: each act asks the rules and gives the fact to be recorded. Pure.</summary>
internal static class CaseActs
{
    public static CasePersonAdded Add(Case one, CaseReader who, string person, CaseRole role, string? text)
    {
        NothingIsDoneInAClosedCase(one);
        OnlyTheLeadOrWhoSeesAllCasesDoesThis(one, who);
        NobodyIsAddedTwice(one, person, role);
        ACaseAlwaysHasALead(one, person, role);
        return new CasePersonAdded(one.Id, person, role, who.Person, CaseWords.Said(text));
    }

    public static CasePersonRemoved Remove(Case one, CaseReader who, string person, string? text)
    {
        NothingIsDoneInAClosedCase(one);
        OnlyTheLeadOrWhoSeesAllCasesDoesThis(one, who);
        OnlyWhoIsInTheCaseIsTakenOff(one, person);
        ACaseAlwaysHasALead(one, person, null);
        WhoHasOpenTasksStays(one, person);
        return new CasePersonRemoved(one.Id, person, who.Person, CaseWords.Needed(text));
    }

    public static CaseTaskGiven GiveTask(Case one, CaseReader who, string task, string? what, string person, Instant due, Instant now)
    {
        NothingIsDoneInAClosedCase(one);
        ATaskIsForSomebodyOfTheCase(one, person);
        ATaskIsDueAhead(due, now);
        return new CaseTaskGiven(one.Id, task, CaseWords.Line(what, "what"), person, due, who.Person);
    }

    public static CaseTaskDone FinishTask(Case one, CaseReader who, string task, string? text)
    {
        NothingIsDoneInAClosedCase(one);
        ATaskIsDoneByWhoHasIt(one, OnlyAnOpenTaskEnds(one, task), who);
        return new CaseTaskDone(one.Id, task, CaseWords.Needed(text), who.Person);
    }

    public static CaseTaskWithdrawn WithdrawTask(Case one, CaseReader who, string task, string? text)
    {
        NothingIsDoneInAClosedCase(one);
        ATaskIsTakenBackByWhoGaveItOrTheLead(one, OnlyAnOpenTaskEnds(one, task), who);
        return new CaseTaskWithdrawn(one.Id, task, CaseWords.Needed(text), who.Person);
    }

    public static CaseNoteAdded Note(Case one, CaseReader who, string note, string? text, Instant? observed, string? corrects, Instant now)
    {
        NothingIsDoneInAClosedCase(one);
        ANoteCorrectsANoteOfTheSameCase(one, corrects);
        WhatWasObservedLiesInThePast(observed, now);
        return new CaseNoteAdded(one.Id, note, CaseWords.Needed(text), who.Person, observed, corrects);
    }

    public static CaseRecordLinked Link(Case one, CaseReader who, string kind, string record, string? text)
    {
        NothingIsDoneInAClosedCase(one);
        ARecordIsLinkedOnce(one, kind, record);
        return new CaseRecordLinked(one.Id, kind, record, who.Person, CaseWords.Needed(text));
    }

    public static CaseRecordUnlinked Unlink(Case one, CaseReader who, string kind, string record, string? text)
    {
        NothingIsDoneInAClosedCase(one);
        OnlyALinkedRecordIsUnlinked(one, kind, record);
        return new CaseRecordUnlinked(one.Id, kind, record, who.Person, CaseWords.Needed(text));
    }

    public static CaseSubjectNamed Name(Case one, CaseReader who, string subject, SubjectKind kind, string? name, string? identifiers, SubjectRole role)
    {
        NothingIsDoneInAClosedCase(one);
        return new CaseSubjectNamed(one.Id, subject, kind, CaseWords.Line(name, "name"), CaseWords.Identifiers(identifiers, "identifiers"), role, who.Person);
    }

    public static CaseSubjectWithdrawn TakeOff(Case one, CaseReader who, string subject, string? text)
    {
        NothingIsDoneInAClosedCase(one);
        OnlyWhatIsNamedIsTakenOff(one, subject);
        return new CaseSubjectWithdrawn(one.Id, subject, who.Person, CaseWords.Needed(text));
    }
}
