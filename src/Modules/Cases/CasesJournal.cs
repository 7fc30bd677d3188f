using Cordon.Journal.Catalog;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Storage;
using Cordon.Modules.Desk.Contracts;

namespace Cordon.Modules.Cases;

/// <summary>What is recorded about cases, and their tables. Described after the desk.</summary>
internal sealed class CasesJournal : IJournalModule
{
    public const string Open = "cases.open";
    public const string AddPerson = "cases.add-person";
    public const string RemovePerson = "cases.remove-person";
    public const string GiveTask = "cases.give-task";
    public const string FinishTask = "cases.finish-task";
    public const string WithdrawTask = "cases.withdraw-task";
    public const string Note = "cases.note";
    public const string Link = "cases.link";
    public const string Unlink = "cases.unlink";
    public const string NameSubject = "cases.name-subject";
    public const string WithdrawSubject = "cases.withdraw-subject";
    public const string Decide = "cases.decide";
    public const string Confirm = "cases.confirm";
    public const string Return = "cases.return";
    public const string Reopen = "cases.reopen";
    public const string Raise = "cases.raise";
    public const string Lower = "cases.lower";
    public const string ConfirmLowering = "cases.confirm-lowering";
    public const string ReturnLowering = "cases.return-lowering";

    public string Name => "Cases";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<CaseOpened>(nameof(CaseOpened));
        catalog.Entry<CasePersonAdded>(nameof(CasePersonAdded));
        catalog.Entry<CasePersonRemoved>(nameof(CasePersonRemoved));
        catalog.Entry<CaseTaskGiven>(nameof(CaseTaskGiven));
        catalog.Entry<CaseTaskDone>(nameof(CaseTaskDone));
        catalog.Entry<CaseTaskWithdrawn>(nameof(CaseTaskWithdrawn));
        catalog.Entry<CaseNoteAdded>(nameof(CaseNoteAdded));
        catalog.Entry<CaseRecordLinked>(nameof(CaseRecordLinked));
        catalog.Entry<CaseRecordUnlinked>(nameof(CaseRecordUnlinked));
        catalog.Entry<CaseSubjectNamed>(nameof(CaseSubjectNamed));
        catalog.Entry<CaseSubjectWithdrawn>(nameof(CaseSubjectWithdrawn));
        catalog.Entry<CaseOutcomeProposed>(nameof(CaseOutcomeProposed));
        catalog.Entry<CaseOutcomeConfirmed>(nameof(CaseOutcomeConfirmed));
        catalog.Entry<CaseOutcomeReturned>(nameof(CaseOutcomeReturned));
        catalog.Entry<CaseClosed>(nameof(CaseClosed));
        catalog.Entry<CaseReopened>(nameof(CaseReopened));
        catalog.Entry<CaseRaised>(nameof(CaseRaised));
        catalog.Entry<CaseLoweringProposed>(nameof(CaseLoweringProposed));
        catalog.Entry<CaseLoweringConfirmed>(nameof(CaseLoweringConfirmed));
        catalog.Entry<CaseLoweringReturned>(nameof(CaseLoweringReturned));
        catalog.Process(Raise, "Classifies a case, or classifies it higher.", emits => emits.Always<CaseRaised>().Sometimes<WorkPut>("something waits in it, which follows").Sometimes<WorkSettled>("a lowering was proposed"));
        catalog.Process(Lower, "Proposes that a case is classified lower.", emits => emits.Always<CaseLoweringProposed>().Always<WorkPut>());
        catalog.Process(ConfirmLowering, "Confirms as a second person that a case is classified lower.", emits => emits.Always<CaseLoweringConfirmed>().Always<WorkSettled>().Sometimes<WorkPut>("something waits in it, which follows"));
        catalog.Process(ReturnLowering, "Sends a proposed lowering of a case back, or takes it back.", emits => emits.Always<CaseLoweringReturned>().Always<WorkSettled>());
        catalog.Process(Open, "Opens a case.", emits => emits.Always<CaseOpened>().Sometimes<CaseRecordLinked>("it is opened from a record"));
        catalog.Process(AddPerson, "Brings somebody into a case, or makes them its lead or a member.", emits => emits.Always<CasePersonAdded>());
        catalog.Process(RemovePerson, "Takes somebody off a case.", emits => emits.Always<CasePersonRemoved>());
        catalog.Process(GiveTask, "Gives somebody of a case something to do.", emits => emits.Always<CaseTaskGiven>().Always<WorkPut>());
        catalog.Process(FinishTask, "Says what came of a task.", emits => emits.Always<CaseTaskDone>().Always<WorkSettled>());
        catalog.Process(WithdrawTask, "Takes a task back.", emits => emits.Always<CaseTaskWithdrawn>().Always<WorkSettled>());
        catalog.Process(Note, "Writes a note in a case, or corrects one by another.", emits => emits.Always<CaseNoteAdded>());
        catalog.Process(Link, "Puts a record to a case.", emits => emits.Always<CaseRecordLinked>());
        catalog.Process(Unlink, "Takes a record off a case.", emits => emits.Always<CaseRecordUnlinked>());
        catalog.Process(NameSubject, "Names a party or an item in a case.", emits => emits.Always<CaseSubjectNamed>());
        catalog.Process(WithdrawSubject, "Takes a named party or item off a case.", emits => emits.Always<CaseSubjectWithdrawn>());
        catalog.Process(Decide, "Closes a case with an outcome, or proposes one.", emits => emits
            .Sometimes<CaseClosed>("the outcome says that something was wrong, or that somebody goes on with it").Sometimes<CaseOutcomeProposed>("it says that nothing was wrong").Sometimes<WorkPut>("a second person has to confirm"));
        catalog.Process(Confirm, "Confirms a proposed outcome as a second person, and closes the case.", emits => emits.Always<CaseOutcomeConfirmed>().Always<WorkSettled>());
        catalog.Process(Return, "Does not confirm a proposed outcome, or takes it back.", emits => emits.Always<CaseOutcomeReturned>().Always<WorkSettled>());
        catalog.Process(Reopen, "Opens a closed case again.", emits => emits.Always<CaseReopened>());
        catalog.Tables<CasesContext>(options => new CasesContext(options));
        catalog.Projection(new CaseProjection());
    }
}
