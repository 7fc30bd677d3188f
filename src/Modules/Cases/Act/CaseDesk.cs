using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Linking;

namespace Cordon.Modules.Cases.Act;

/// <summary>Persons work on cases. Each act throws <see cref="FaultException"/> with <c>cases.unknown</c> and what <see cref="CaseRules"/> refuses.</summary>
internal sealed class CaseDesk(CaseRecords records, CaseTeam team, IIds ids)
{
    /// <param name="who">Who opens it.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="kind">What sort of case.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="tlp">How far it may travel.</param>
    /// <param name="from">The record it is opened from; null without one.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="classification">That of the record.</param>
    /// <returns>The id of the case.</returns>
    public async Task<string> OpenAsync(CaseReader who, string? title, CaseKind kind, string? about, Tlp tlp, RecordName? from, CancellationToken cancellation, Classification? classification = null)
    {
        var opened = new CaseOpened(NewId(), CaseWords.Line(title, "title"), kind, CaseWords.Needed(about, "about"), who.Person);
        if (!CaseHandling.OfCases.Contains(tlp))
            throw new FaultException(new Fault("cases.choice", "tlp"));
        var handling = records.HandlingOf(tlp, classification ?? Classification.None);
        if (!Visibility.Allows(who.Viewer, handling))
            throw ClosedContent.To(who.Viewer, handling, "cases.unknown");
        await records.OpenAsync(who, opened, from, handling, cancellation);
        return opened.Case;
    }

    public async Task AddAsync(CaseReader who, string id, string? person, CaseRole role, string? text, CancellationToken cancellation)
    {
        var added = await team.CheckedAsync(person, await records.FindAsync(id, who, cancellation), cancellation);
        await ActAsync(CasesJournal.AddPerson, who, id, (one, _) => CaseActs.Add(one, who, added, role, text), cancellation);
    }

    public Task RemoveAsync(CaseReader who, string id, string person, string? text, CancellationToken cancellation) =>
        ActAsync(CasesJournal.RemovePerson, who, id, (one, _) => CaseActs.Remove(one, who, person, text), cancellation);

    public async Task GiveTaskAsync(CaseReader who, string id, string? what, string? person, Instant due, CancellationToken cancellation)
    {
        await team.RefuseWhoIsNotClearedAsync(person, await records.FindAsync(id, who, cancellation), cancellation);
        await ActAsync(CasesJournal.GiveTask, who, id, (one, now) => CaseActs.GiveTask(one, who, NewId(), what, person ?? "", due, now), cancellation);
    }

    public Task FinishTaskAsync(CaseReader who, string id, string task, string? text, CancellationToken cancellation) =>
        ActAsync(CasesJournal.FinishTask, who, id, (one, _) => CaseActs.FinishTask(one, who, task, text), cancellation);

    public Task WithdrawTaskAsync(CaseReader who, string id, string task, string? text, CancellationToken cancellation) =>
        ActAsync(CasesJournal.WithdrawTask, who, id, (one, _) => CaseActs.WithdrawTask(one, who, task, text), cancellation);

    public Task NoteAsync(CaseReader who, string id, string? text, Tlp? tlp, Instant? observed, string? corrects, CancellationToken cancellation) =>
        records.ActAsync(CasesJournal.Note, who, id, (one, open) => CaseActs.Note(one, who, NewId(), text, observed, corrects, open.At), one =>
        {
            var handling = CaseHandling.OfNote(one, who, tlp ?? one.Handling.Tlp);
            CaseRules.ANoteIsHandledNoMoreOpenlyThanItsCase(one, handling);
            return handling;
        }, cancellation);

    public Task LinkAsync(CaseReader who, string id, RecordName record, string? text, CancellationToken cancellation) =>
        ActAsync(CasesJournal.Link, who, id, (one, _) => CaseActs.Link(one, who, record.Kind, record.Record, text), cancellation);

    public Task UnlinkAsync(CaseReader who, string id, RecordName record, string? text, CancellationToken cancellation) =>
        ActAsync(CasesJournal.Unlink, who, id, (one, _) => CaseActs.Unlink(one, who, record.Kind, record.Record, text), cancellation);

    public Task NameAsync(CaseReader who, string id, SubjectKind kind, string? name, string? identifiers, SubjectRole role, CancellationToken cancellation) =>
        ActAsync(CasesJournal.NameSubject, who, id, (one, _) => CaseActs.Name(one, who, NewId(), kind, name, identifiers, role), cancellation);

    public Task TakeOffAsync(CaseReader who, string id, string subject, string? text, CancellationToken cancellation) =>
        ActAsync(CasesJournal.WithdrawSubject, who, id, (one, _) => CaseActs.TakeOff(one, who, subject, text), cancellation);

    private Task ActAsync(string process, CaseReader who, string id, Func<Case, Instant, object> act, CancellationToken cancellation) =>
        records.ActAsync(process, who, id, (one, open) => act(one, open.At), null, cancellation);

    private string NewId() => ids.Next().ToString("N");
}
