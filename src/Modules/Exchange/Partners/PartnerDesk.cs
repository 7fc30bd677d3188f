using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Storage;

namespace Cordon.Modules.Exchange.Partners;

/// <summary>Persons take partners in, and let them go. That two persons stand behind a partner is decided here and in <see cref="PartnerRules"/>.</summary>
internal sealed class PartnerDesk(ExchangeRecords records, RecallOrders orders, TimeProvider clock)
{
    /// <summary>Takes a card in: of a node that is not known, or a new one of a partner.</summary>
    /// <returns>The partner.</returns>
    /// <exception cref="FaultException"><c>exchange.card…</c>, <c>envelope…</c></exception>
    public async Task<string> ImportAsync(Actor person, string? text, CancellationToken cancellation)
    {
        var signed = SignedCard.Read((text ?? "").Trim());
        var card = signed.Card;
        PartnerRules.ACardIsOfAnotherNode(card, records.Identity.Authority);
        PartnerRules.ACardIsOfTheSameRealm(card, records.Identity.Realm);
        PartnerRules.ACardIsInForce(card, Instant.Now(clock));
        await ByAsync(person, ExchangeJournal.ImportCard, card.Authority, async open =>
        {
            var known = await ExchangeRecords.FindAsync(open.Tables.Of<ExchangeContext>(), card.Authority, cancellation);
            if (known is { Status: PartnerStatus.Joined or PartnerStatus.Suspended } && signed.Follows(known.Signed.Card))
            {
                open.Append(ExchangeRecords.StreamOf(card.Authority), ExchangeWork.CardRenewed(card.Authority), records.Own, ExchangeRecords.TransportRetention);
                return new PartnerCardRotated(card.Authority, signed.ToString(), person.Id);
            }

            PartnerRules.AStrangersCardDoesNotReplaceAPartner(known);
            return new PartnerCardImported(card.Authority, signed.ToString(), person.Id);
        }, cancellation);
        return card.Authority;
    }

    /// <summary>Says that the cards were compared, and what is agreed; of a partner, what is agreed from now on.</summary>
    public Task ProposeAsync(Actor person, string id, int seen, PartnerForm form, CancellationToken cancellation) => ActAsync(person, ExchangeJournal.ProposePartner, id, (one, open) =>
    {
        PartnerRules.NothingHappenedSince(one, seen);
        PartnerRules.AnAgreementIsProposedWhereNoneWaits(one);
        if (one.Status == PartnerStatus.Presented && form.Compared != "yes")
            throw new FaultException(new Fault("exchange.partner.compare", "compared"));
        var agreement = new PartnerAgreement(
            ExchangeWords.Line(form.LegalBasis, "legal-basis", 400), ExchangeWords.Lines(form.Purposes, "purposes", 10), Kinds(form), ExchangeWords.Chosen<PermittedUse>(form.Use, "use") is var use && use != PermittedUse.None ? use : throw new FaultException(new Fault("exchange.choice", "use")),
            ExchangeWords.Number(form.Level, "level", 0, 9), ExchangeWords.Number(form.ADay, "a-day", 1, 100_000));
        return [new PartnerProposed(id, one.Signed.Digest, agreement, ExchangeWords.Needed(form.Text), person.Id), ExchangeWork.Partner(id, open.Process.At)];
    }, cancellation);

    public Task ConfirmAsync(Actor person, string id, int seen, CancellationToken cancellation) => ActAsync(person, ExchangeJournal.ConfirmPartner, id, (one, _) =>
    {
        PartnerRules.NothingHappenedSince(one, seen);
        PartnerRules.OnlyAProposalIsConfirmedOrReturned(one);
        PartnerRules.WhoProposedDoesNotConfirm(one, person.Id);
        PartnerRules.TheCardIsTheOneThatWasCompared(one);
        return [new PartnerConfirmed(id, person.Id), ExchangeWork.PartnerDone(id, "confirmed")];
    }, cancellation);

    public Task ReturnAsync(Actor person, string id, int seen, string? text, CancellationToken cancellation) => ActAsync(person, ExchangeJournal.ReturnPartner, id, (one, _) =>
    {
        PartnerRules.NothingHappenedSince(one, seen);
        PartnerRules.OnlyAProposalIsConfirmedOrReturned(one);
        return [new PartnerProposalReturned(id, ExchangeWords.Needed(text), person.Id), ExchangeWork.PartnerDone(id, "returned")];
    }, cancellation);

    /// <summary>Nothing more goes; what was never tried is taken out.</summary>
    public Task SuspendAsync(Actor person, string id, string? text, CancellationToken cancellation) => ByAsync(person, ExchangeJournal.SuspendPartner, id, async open =>
    {
        PartnerRules.OnlyAJoinedPartnerIsSuspended(await FindAsync(open, id, cancellation));
        var fact = new PartnerSuspended(id, ExchangeWords.Needed(text), person.Id);
        await orders.TakeOutAsync(open, id, cancellation);
        return fact;
    }, cancellation);

    public Task ResumeAsync(Actor person, string id, string? text, CancellationToken cancellation) => ActAsync(person, ExchangeJournal.ResumePartner, id, (one, _) =>
    {
        PartnerRules.OnlyASuspendedPartnerIsTakenUpAgain(one);
        return [new PartnerResumed(id, ExchangeWords.Needed(text), person.Id)];
    }, cancellation);

    /// <summary>It is over: what was never tried is taken out, and what it holds is called back.</summary>
    public Task EndAsync(Actor person, string id, string? text, CancellationToken cancellation) => ByAsync(person, ExchangeJournal.EndPartner, id, async open =>
    {
        var one = await FindAsync(open, id, cancellation);
        PartnerRules.APartnerEndsOnce(one);
        var fact = new PartnerEnded(id, ExchangeWords.Needed(text), person.Id);
        if (one.Agreement is not null)
        {
            await orders.AppendAllAsync(open, records, id, null, fact.Text, person.Id, cancellation);
            await orders.TakeOutAsync(open, id, cancellation);
        }

        if (one.Proposal is not null)
            open.Append(ExchangeRecords.StreamOf(id), ExchangeWork.PartnerDone(id, "ended"), records.Own, ExchangeRecords.TransportRetention);
        return fact;
    }, cancellation);

    private static IReadOnlyList<ReleaseKind> Kinds(PartnerForm form) =>
        form.Kinds is { Count: > 0 } kinds ? [.. kinds.Select(k => ExchangeWords.Chosen<ReleaseKind>(k, "kinds")).Distinct().Order()] : throw new FaultException(new Fault("exchange.choice", "kinds"));

    private static Task<Partner> FindAsync(OpenProcess open, string id, CancellationToken cancellation) => ExchangeRecords.PartnerAsync(open.Tables.Of<ExchangeContext>(), id, cancellation);

    private Task ActAsync(Actor person, string process, string id, Func<Partner, OpenProcess, IReadOnlyList<object>> act, CancellationToken cancellation) => ByAsync(person, process, id, async open =>
    {
        var facts = act(await FindAsync(open, id, cancellation), open);
        foreach (var fact in facts.Skip(1))
            open.Append(ExchangeRecords.StreamOf(id), fact, records.Own, ExchangeRecords.TransportRetention);
        return facts[0];
    }, cancellation);

    private Task ByAsync(Actor person, string process, string id, Func<OpenProcess, Task<object>> body, CancellationToken cancellation) =>
        Name.IsWellFormed(id)
            ? records.ByAsync(person, process, ExchangeRecords.TransportRetention, async open => open.Append(ExchangeRecords.StreamOf(id), await body(open), records.Own, ExchangeRecords.TransportRetention), cancellation)
            : throw new FaultException(new Fault("exchange.partner.unknown"));
}
