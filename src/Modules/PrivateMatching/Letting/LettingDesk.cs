using System.Globalization;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Modules.PrivateMatching.Life;
using Cordon.Modules.PrivateMatching.Storage;

namespace Cordon.Modules.PrivateMatching.Letting;

/// <summary>Persons propose which partner may ask for what and how much, confirm it as second persons, and withdraw it alone.</summary>
internal sealed class LettingDesk(MatchingRecords records, IPartnerBook book, IIds ids)
{
    /// <summary>Numbers a day that may be agreed.</summary>
    public const int MostADay = 1_000_000;

    /// <summary>Proposes to let a partner ask, or to let it ask on other terms; those in force stay until a second person confirms.</summary>
    /// <exception cref="FaultException">what is wrong with the form, with the field; <c>matching.waits</c></exception>
    public async Task ProposeAsync(Actor person, QuestionForm form, CancellationToken cancellation)
    {
        var (partner, purpose) = (await HoldDesk.PartnerAsync(book, form.Partner, cancellation), FormReading.Chosen<MatchPurpose>(form.Purpose, "purpose"));
        var kinds = (form.Kinds ?? []).Select(k => FormReading.Chosen<IdentifierSort>(k, "kinds")).Distinct().Order().ToList();
        if (kinds.Count == 0)
            throw new FaultException(new Fault("matching.kinds", "kinds"));
        var (basis, most) = (FormReading.Line(form.Basis, "basis", FormReading.LongestBasis, needed: true), ADay(form.ADay));
        await ActAsync(person, MatchingJournal.Propose, partner, purpose, (_, waiting) =>
        {
            LettingRules.OneProposalWaitsAtATime(waiting);
            var proposed = new MatchingProposed(ids.Next().ToString("N"), partner, purpose, kinds, basis, person.Id, most);
            return [proposed, MatchingWork.Letting(partner, purpose, records.Now)];
        }, cancellation);
    }

    /// <summary>Lets a partner ask on the terms that were proposed; the set follows in the background.</summary>
    /// <exception cref="FaultException"><c>matching.not-proposed</c>, <c>matching.same-person</c>, <c>matching.partner</c></exception>
    public async Task ConfirmAsync(Actor person, string partner, string? purpose, string? seen, CancellationToken cancellation)
    {
        var which = FormReading.Chosen<MatchPurpose>(purpose, "purpose");
        await HoldDesk.PartnerAsync(book, partner, cancellation);
        await ActAsync(person, MatchingJournal.Open, partner, which, (_, waiting) =>
        {
            var terms = LettingRules.WhatWasLookedAtStillWaits(waiting, seen);
            LettingRules.WhoProposedDoesNotConfirm(terms, person.Id);
            return [new MatchingOpened(partner, which, terms.Kinds, terms.LegalBasis, terms.Person, person.Id, terms.ADay), MatchingWork.LettingDone(partner, which, "confirmed")];
        }, cancellation);
    }

    /// <summary>Sends a proposal back; whoever proposed it takes it back so.</summary>
    /// <exception cref="FaultException"><c>matching.not-proposed</c>, <c>matching.needed</c></exception>
    public Task ReturnAsync(Actor person, string partner, string? purpose, string? seen, string? text, CancellationToken cancellation)
    {
        var (which, why) = (FormReading.Chosen<MatchPurpose>(purpose, "purpose"), FormReading.Text(text, "text", needed: true));
        return ActAsync(person, MatchingJournal.Return, partner, which, (_, waiting) => Returned(LettingRules.WhatWasLookedAtStillWaits(waiting, seen), why, person.Id), cancellation);
    }

    /// <summary>Lets a partner ask no more, from this moment on; what waits to be confirmed falls with it.</summary>
    /// <exception cref="FaultException"><c>matching.not-open</c>, <c>matching.needed</c></exception>
    public Task CloseAsync(Actor person, string partner, string? purpose, string? text, CancellationToken cancellation)
    {
        var (which, why) = (FormReading.Chosen<MatchPurpose>(purpose, "purpose"), FormReading.Text(text, "text", needed: true));
        return ActAsync(person, MatchingJournal.Close, partner, which, (opening, waiting) =>
        {
            LettingRules.ItIsLetAsk(opening);
            return [new MatchingClosed(partner, which, why, person.Id), .. waiting is null ? [] : Returned(waiting, why, person.Id)];
        }, cancellation);
    }

    /// <exception cref="FaultException"><c>matching.not-open</c></exception>
    public Task RenewAsync(Actor person, string partner, string? purpose, CancellationToken cancellation)
    {
        var which = FormReading.Chosen<MatchPurpose>(purpose, "purpose");
        return ActAsync(person, MatchingJournal.Renew, partner, which, (opening, _) =>
        {
            LettingRules.ItIsLetAsk(opening);
            return [new MatchSetRenewed(partner, which, person.Id)];
        }, cancellation);
    }

    /// <summary>What waits for a second person for a partner and purpose; null when nothing does.</summary>
    public async Task<LettingProposal?> WaitingAsync(string partner, string? purpose, CancellationToken cancellation)
    {
        var which = FormReading.Chosen<MatchPurpose>(purpose, "purpose");
        await using var tables = records.Tables();
        return await tables.Proposals.FindAsync([partner, (int)which], cancellation) is { } row ? MatchingProjection.Read<LettingProposal>(row.Json) : null;
    }

    internal static IReadOnlyList<object> Returned(LettingProposal waiting, string why, string person) =>
        [new MatchingProposalReturned(waiting.Id, waiting.Partner, waiting.Purpose, why, person), MatchingWork.LettingDone(waiting.Partner, waiting.Purpose, "returned")];

    /// <exception cref="FaultException"><c>matching.a-day</c></exception>
    private static int? ADay(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= QuestionSize.Usual and <= MostADay
            ? most : throw new FaultException(Fault.Of("matching.a-day", "aday", ("least", QuestionSize.Usual), ("most", MostADay)));
    }

    private Task ActAsync(Actor person, string process, string partner, MatchPurpose purpose, Func<Opening?, LettingProposal?, IReadOnlyList<object>> act, CancellationToken cancellation)
    {
        // Whoever has no person's name of their own cannot be told from another.
        if (person.Kind != ActorKind.Person)
            throw new FaultException(new Fault("matching.same-person"));
        return records.InAsync(MatchingRecords.Words(process, person), async open =>
        {
            var tables = open.Tables.Of<MatchingContext>();
            var opening = await tables.Openings.FindAsync([partner, (int)purpose], cancellation) is { } let ? MatchingProjection.Read<Opening>(let.Json) : null;
            var waiting = await tables.Proposals.FindAsync([partner, (int)purpose], cancellation) is { } row ? MatchingProjection.Read<LettingProposal>(row.Json) : null;
            foreach (var fact in act(opening, waiting))
                open.Append(MatchingRecords.StreamOfSets(partner, purpose), fact, records.Own, MatchingRecords.Account);
        }, cancellation);
    }
}
