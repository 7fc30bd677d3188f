using Cordon.Modules.Cases.Life;

namespace Cordon.Modules.Cases.Act;

/// <summary>Persons classify cases, and lower them by two. Whoever confirms names how the case stood when they looked.</summary>
internal sealed class LevelDesk(CaseRecords records)
{
    public Task RaiseAsync(CaseReader who, string id, CaseForm form, CancellationToken cancellation)
    {
        var to = CaseLevels.Read(form.Level, form.Marking);
        return ActAsync(CasesJournal.Raise, who, id, one => CaseLevels.Raise(one, who, to, form.Text), cancellation);
    }

    public Task LowerAsync(CaseReader who, string id, CaseForm form, CancellationToken cancellation)
    {
        var to = CaseLevels.Read(form.Level, form.Marking);
        return ActAsync(CasesJournal.Lower, who, id, one => CaseLevels.Lower(one, who, to, form.Text), cancellation);
    }

    public Task ConfirmAsync(CaseReader who, string id, int seen, string? text, CancellationToken cancellation) => ActAsync(CasesJournal.ConfirmLowering, who, id, one =>
    {
        CaseRules.NothingHappenedSince(one, seen);
        return CaseLevels.Confirm(one, who, text);
    }, cancellation);

    public Task ReturnAsync(CaseReader who, string id, int seen, string? text, CancellationToken cancellation) => ActAsync(CasesJournal.ReturnLowering, who, id, one =>
    {
        CaseRules.NothingHappenedSince(one, seen);
        return CaseLevels.Return(one, who, text);
    }, cancellation);

    private Task ActAsync(string process, CaseReader who, string id, Func<Case, object> act, CancellationToken cancellation) => records.ActAsync(process, who, id, (one, _) => act(one), null, cancellation);
}
