using Cordon.Journal.Writing;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Wire;

namespace Cordon.Modules.Hotline.Act;

/// <summary>Persons lower what this authority said on a call, by two; the partner's node follows by a message.</summary>
internal sealed class LoweringDesk(HotlineRecords records, IPartnerPost post)
{
    public Task ProposeAsync(Viewer who, string id, CallForm form, CancellationToken cancellation)
    {
        var (to, text) = (CallLevel.Read(form.Level, form.Marking) ?? Classification.None, CallWords.Text(form.Text, "text", needed: true));
        return records.ActAsync(HotlineJournal.ProposeLowering, who.Actor, who, id, (_, call) =>
        {
            LoweringRules.OneLoweringWaitsAtATime(call);
            LoweringRules.ItIsLowerThanBefore(LoweringRules.OnlyWhatWasSaidFromHereIsLowered(call), to);
            LevelRules.WhatBelongsToItIsNoLower(Lowering.FloorOf(call, here: true), to);
            return Task.FromResult<object>(new CallLoweringProposed(id, to, text, who.Actor.Id));
        }, cancellation);
    }

    /// <summary>Confirms it as a second person: it is lowered here, and the partner is told where something said to it is lowered.</summary>
    public Task ConfirmAsync(Viewer who, string id, string? seen, CancellationToken cancellation) => records.ActAsync(HotlineJournal.Lower, who.Actor, who, id, async (open, call) =>
    {
        var proposal = LoweringRules.OnlyAProposedLoweringIsConfirmedOrReturned(call);
        LoweringRules.ItIsTheOneThatWasLookedAt(proposal, seen);
        LoweringRules.WhoProposedDoesNotConfirm(proposal, who.Actor.Id);
        // Since it was proposed, the partner may have said something, or lowered its own.
        LoweringRules.ItIsLowerThanBefore(LoweringRules.OnlyWhatWasSaidFromHereIsLowered(call), proposal.To);
        LevelRules.WhatBelongsToItIsNoLower(Lowering.FloorOf(call, here: true), proposal.To);
        if (Lowering.ConcernsThePartner(call, proposal.To))
            await TellAsync(open, call, proposal, cancellation);
        return new CallLowered(id, proposal.To, proposal.Text, proposal.Person, who.Actor.Id);
    }, cancellation);

    /// <summary>Sends it back; who proposed it may take it back.</summary>
    public Task ReturnAsync(Viewer who, string id, CallForm form, CancellationToken cancellation)
    {
        var text = CallWords.Text(form.Text, "text", needed: true);
        return records.ActAsync(HotlineJournal.ReturnLowering, who.Actor, who, id, (_, call) =>
        {
            LoweringRules.OnlyAProposedLoweringIsConfirmedOrReturned(call);
            return Task.FromResult<object>(new CallLoweringReturned(id, text, who.Actor.Id));
        }, cancellation);
    }

    private Task TellAsync(OpenProcess open, Call call, LoweringProposal proposal, CancellationToken cancellation)
    {
        var body = new CallBody
        {
            Format = CallBody.Lowered, Act = call.Incoming ? CallBody.LowerAnswer : CallBody.LowerCall, Call = call.Theirs, At = open.Process.At, Text = proposal.Text, Classification = proposal.To.Level == 0 ? null : proposal.To,
        };
        return post.QueueAsync(open, new OutgoingMessage(call.Partner, CallBody.Kind, body.Call, body.ToBytes()), cancellation);
    }
}
