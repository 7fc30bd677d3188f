using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Hold;

/// <summary>Persons say which partner may ask for what, ask for new sets, and look at alarms.</summary>
internal sealed class HoldDesk(MatchingRecords records, IPartnerBook book)
{
    /// <summary>Lets a partner ask; the set follows in the background.</summary>
    /// <exception cref="FaultException">what is wrong with the form, with the field</exception>
    public async Task OpenAsync(Actor person, QuestionForm form, CancellationToken cancellation)
    {
        var (partner, purpose) = (await PartnerAsync(book, form.Partner, cancellation), FormReading.Chosen<MatchPurpose>(form.Purpose, "purpose"));
        var kinds = (form.Kinds ?? []).Select(k => FormReading.Chosen<IdentifierSort>(k, "kinds")).Distinct().Order().ToList();
        if (kinds.Count == 0)
            throw new FaultException(new Fault("matching.kinds", "kinds"));
        var basis = FormReading.Line(form.Basis, "basis", FormReading.LongestBasis, needed: true);
        await ActAsync(person, MatchingJournal.Open, partner, purpose, new MatchingOpened(partner, purpose, kinds, basis, person.Id), false, cancellation);
    }

    /// <exception cref="FaultException"><c>matching.not-open</c>, <c>matching.needed</c></exception>
    public Task CloseAsync(Actor person, string partner, string? purpose, string? text, CancellationToken cancellation)
    {
        var which = FormReading.Chosen<MatchPurpose>(purpose, "purpose");
        return ActAsync(person, MatchingJournal.Close, partner, which, new MatchingClosed(partner, which, FormReading.Text(text, "text", needed: true), person.Id), true, cancellation);
    }

    /// <exception cref="FaultException"><c>matching.not-open</c></exception>
    public Task RenewAsync(Actor person, string partner, string? purpose, CancellationToken cancellation)
    {
        var which = FormReading.Chosen<MatchPurpose>(purpose, "purpose");
        return ActAsync(person, MatchingJournal.Renew, partner, which, new MatchSetRenewed(partner, which, person.Id), true, cancellation);
    }

    /// <summary>Notes what came of an alarm.</summary>
    /// <exception cref="FaultException"><c>matching.concern</c>, <c>matching.needed</c></exception>
    public Task NoteAsync(Actor person, string id, string? text, CancellationToken cancellation)
    {
        var said = FormReading.Text(text, "text", needed: true);
        return records.InAsync(MatchingRecords.Words(MatchingJournal.NoteConcern, person), async open =>
        {
            var row = await open.Tables.Of<MatchingContext>().Concerns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new FaultException(new Fault("matching.concern"));
            var concern = MatchingProjection.Read<Concern>(row.Json);
            var stream = MatchingRecords.StreamOfSets(concern.Partner, concern.Purpose);
            open.Append(stream, new MatchConcernNoted(id, said, person.Id), records.Own, MatchingRecords.Account);
            if (concern.Noted.Length == 0)
                open.Append(stream, MatchingWork.Noted(id), records.Own, MatchingRecords.Account);
        }, cancellation);
    }

    /// <exception cref="FaultException"><c>matching.partner</c></exception>
    internal static async Task<string> PartnerAsync(IPartnerBook book, string? name, CancellationToken cancellation) =>
        (await book.AllAsync(cancellation)).FirstOrDefault(p => p.Partner == name)?.Partner ?? throw new FaultException(new Fault("matching.partner", "partner"));

    private Task ActAsync(Actor person, string process, string partner, MatchPurpose purpose, object fact, bool isOpen, CancellationToken cancellation) => records.InAsync(MatchingRecords.Words(process, person), async open =>
    {
        if (isOpen && !await open.Tables.Of<MatchingContext>().Openings.AnyAsync(o => o.Partner == partner && o.Purpose == (int)purpose, cancellation))
            throw new FaultException(new Fault("matching.not-open"));
        open.Append(MatchingRecords.StreamOfSets(partner, purpose), fact, records.Own, MatchingRecords.Account);
    }, cancellation);
}
