using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Documents;
using Cordon.Modules.Incidents.Life;
using Cordon.Modules.Incidents.Linking;

namespace Cordon.Modules.Incidents.Act;

/// <summary>Persons work on notices of incidents. Each act throws <see cref="FaultException"/> with <c>incidents.unknown</c> and what <see cref="IncidentRules"/> refuses.</summary>
internal sealed class IncidentDesk(IncidentRecords records, IncidentPolicy policy, IIds ids)
{
    private readonly IncidentActs _acts = new(policy);

    /// <returns>The id of the incident.</returns>
    public async Task<string> DraftAsync(Viewer who, IncidentForm form, RecordName? from, CancellationToken cancellation)
    {
        var (id, notice, group) = (ids.Next().ToString("N"), NoticeIntake.Of(form), IncidentWords.Chosen<IncidentGroup>(form.Group, "group"));
        var linked = from is null ? null : new IncidentRecordLinked(id, from.Kind, from.Record, "", who.Actor.Id);
        await records.DraftAsync(who, id, process => _acts.Draft(id, notice, group, form.Grounds, who.Actor.Id, process.At), linked, cancellation);
        return id;
    }

    public Task ReviseAsync(Viewer who, string id, IncidentForm form, CancellationToken cancellation)
    {
        var notice = NoticeIntake.Of(form);
        return ActAsync(IncidentsJournal.Revise, who, id, form.Seen, (one, at) => _acts.Revise(one, notice with { Files = one.Latest.Notice.Files }, form.Text, who.Actor.Id, at), cancellation);
    }

    /// <summary>Raises the group, or proposes to lower it: which of both follows from the group chosen.</summary>
    public async Task GroupAsync(Viewer who, string id, IncidentForm form, CancellationToken cancellation)
    {
        var (group, before) = (IncidentWords.Chosen<IncidentGroup>(form.Group, "group"), await records.FindAsync(id, who, cancellation));
        if (group > before.Group)
            await ActAsync(IncidentsJournal.Raise, who, id, form.Seen, (one, at) => _acts.Raise(one, group, form.Grounds, who.Actor.Id, at), cancellation);
        else
            await ActAsync(IncidentsJournal.Lower, who, id, form.Seen, (one, _) => IncidentActs.Lower(one, group, form.Grounds, who.Actor.Id), cancellation);
    }

    public Task ConfirmAsync(Viewer who, string id, IncidentForm form, CancellationToken cancellation) =>
        ActAsync(IncidentsJournal.Confirm, who, id, form.Seen, (one, at) => _acts.Confirm(one, form.Text, who.Actor.Id, at), cancellation);

    public Task ReturnAsync(Viewer who, string id, IncidentForm form, CancellationToken cancellation) =>
        ActAsync(IncidentsJournal.Return, who, id, form.Seen, (one, _) => IncidentActs.Return(one, form.Text, who.Actor.Id), cancellation);

    /// <summary>Records that the point of contact has the latest revision.</summary>
    public async Task HandOverAsync(Viewer who, string id, IncidentForm form, CancellationToken cancellation)
    {
        var at = IncidentWords.Moment(form.At, "at");
        if (await records.ContactAsync(cancellation) is null)
            throw new FaultException(new Fault("incidents.contact.none"));
        await ActAsync(IncidentsJournal.HandOver, who, id, form.Seen,
            (one, now) => IncidentActs.HandOver(one, IncidentDocument.Of(one, one.Latest, records.Identity).Digest(), form.To, form.Way, at, who.Actor.Id, now), cancellation);
    }

    public Task AnswerAsync(Viewer who, string id, IncidentForm form, CancellationToken cancellation)
    {
        var submitted = form.Submitted switch { "yes" => true, "no" => false, _ => throw new FaultException(new Fault("incidents.choice", "submitted")) };
        var day = IncidentWords.Day(form.Day, "day");
        return ActAsync(IncidentsJournal.Answer, who, id, form.Seen, (one, now) =>
            IncidentActs.Answer(one, one.HandOvers.Count == 0 ? 0 : one.HandOvers[^1].Revision, submitted, day, form.Reference, form.Text, who.Actor.Id, now), cancellation);
    }

    public Task LinkAsync(Viewer who, string id, RecordName record, string? text, CancellationToken cancellation) =>
        records.ActAsync(IncidentsJournal.Link, who, id, (one, _) => IncidentActs.Link(one, record.Kind, record.Record, text, who.Actor.Id), cancellation);

    public Task NameContactAsync(Viewer who, IncidentForm form, CancellationToken cancellation)
    {
        var mail = IncidentWords.MaybeLine(form.Mail, "mail");
        if (mail.Length > 0 && mail.Split('@') is not [{ Length: > 0 }, { Length: > 0 }])
            throw new FaultException(new Fault("incidents.mail", "mail"));
        return records.NameContactAsync(who, new IncidentContactNamed(IncidentWords.Line(form.Name, "name"), IncidentWords.Line(form.Telephone, "telephone"), mail, who.Actor.Id), cancellation);
    }

    private Task ActAsync(string process, Viewer who, string id, int seen, Func<Incident, Cordon.Kernel.Time.Instant, object> act, CancellationToken cancellation) => records.ActAsync(process, who, id, (one, open) =>
    {
        IncidentRules.NothingHappenedSince(one, seen);
        return act(one, open.At);
    }, cancellation);
}
