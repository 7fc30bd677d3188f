using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Files;
using Cordon.Modules.Hotline.Forms;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Listing;
using Cordon.Modules.Hotline.Wire;

namespace Cordon.Modules.Hotline.Act;

/// <summary>What persons do on the hotline: call, say that a call was seen, answer, note that they telephoned.</summary>
internal sealed class CallDesk(HotlineRecords records, DenialRegister denials, FilesToGo files, IPartnerPost post, IPartnerBook book, IIds ids, TimeProvider clock)
{
    /// <summary>Partners that can be called, and those that cannot now.</summary>
    public Task<IReadOnlyList<PartnerContact>> PartnersAsync(CancellationToken cancellation) => book.AllAsync(cancellation);

    /// <summary>Calls a partner.</summary>
    /// <returns>The id of the call.</returns>
    /// <exception cref="FaultException">what is wrong with the form, with the field; <c>exchange.partner…</c></exception>
    public async Task<string> CallAsync(Viewer caller, CallForm form, CancellationToken cancellation)
    {
        var partner = (await book.AllAsync(cancellation)).FirstOrDefault(p => p.Partner == form.Partner) ?? throw new FaultException(new Fault("hotline.partner", "partner"));
        var (words, id, message) = (await AboutADenialAsync(Letter(form), partner.Partner, caller, cancellation), ids.Next().ToString("N"), ids.Next().ToString("N"));
        LevelRules.NobodyClassifiesAboveTheirClearance(caller, words.Classification);
        LevelRules.NothingGoesHigherThanIsAgreed(partner, words.Classification);
        await records.InAsync(HotlineJournal.Place, caller.Actor, HotlineRecords.RetentionOf(id), async open =>
        {
            var letter = words with { Files = await files.GoAsync(open, caller.Actor, form, new GoingWith(partner.Partner, message, id, words.Classification), cancellation) };
            HotlineRecords.Append(open, null, new CallPlaced(id, partner.Partner, letter, caller.Actor.Id), CallMessage.HandlingOf(letter, records.Identity.Authority, partner.Partner, records.Own));
            await SendAsync(open, partner.Partner, message, new CallBody { Format = CallBody.VersionOf(letter.Files, letter.Classification), Act = CallBody.Place, Call = id, At = open.Process.At, Letter = letter }, cancellation);
        }, cancellation);
        return id;
    }

    /// <summary>Tells the partner that its call was seen.</summary>
    public Task AcknowledgeAsync(Viewer who, string id, CancellationToken cancellation) => records.ActAsync(HotlineJournal.Acknowledge, who.Actor, who, id, async (open, call) =>
    {
        CallRules.OnlyACallThatCameIsAcknowledgedHere(call);
        CallRules.ACallIsAcknowledgedOnce(call);
        await SendAsync(open, call.Partner, null, new CallBody { Format = CallBody.Version, Act = CallBody.Acknowledge, Call = call.Theirs, At = open.Process.At }, cancellation);
        return new CallAcknowledged(id, who.Actor.Id);
    }, cancellation);

    /// <summary>Answers a partner's call.</summary>
    public Task AnswerAsync(Viewer who, string id, CallForm form, CancellationToken cancellation)
    {
        var (outcome, text, level) = (CallWords.Chosen<HotlineOutcome>(form.Outcome, "outcome"), CallWords.Text(form.Text, "text", needed: true), CallLevel.Read(form.Level, form.Marking));
        LevelRules.NobodyClassifiesAboveTheirClearance(who, level);
        return records.ActAsync(HotlineJournal.Answer, who.Actor, who, id, async (open, call) =>
        {
            CallRules.OnlyACallThatCameIsAcknowledgedHere(call);
            CallRules.ATestIsNotAnswered(call);
            CallRules.ACallIsAnsweredOnce(call);
            CallRules.TheOutcomeIsOneOfItsKind(call, outcome);
            CallRules.MoreTimeIsNeededOnce(call, outcome);
            LevelRules.WhatBelongsToItIsNoLower(call.Said, level);
            if (level is not null && (await book.AllAsync(cancellation)).FirstOrDefault(p => p.Partner == call.Partner) is { } partner)
                LevelRules.NothingGoesHigherThanIsAgreed(partner, level);
            var message = ids.Next().ToString("N");
            var going = await files.GoAsync(open, who.Actor, form, new GoingWith(call.Partner, message, id, level), cancellation);
            await SendAsync(open, call.Partner, message, new CallBody { Format = CallBody.VersionOf(going, level), Act = CallBody.Answer, Call = call.Theirs, At = open.Process.At, Outcome = outcome, Text = text, Files = going, Classification = level }, cancellation);
            return new CallAnswered(id, outcome, text, who.Actor.Id, going, level);
        }, cancellation);
    }

    /// <summary>Notes that somebody telephoned.</summary>
    public Task TelephonedAsync(Viewer who, string id, CallForm form, CancellationToken cancellation)
    {
        var (reached, text) = (form.Reached switch { "yes" => true, "no" => false, _ => throw new FaultException(new Fault("hotline.choice", "reached")) }, CallWords.Text(form.Text, "text", needed: true));
        var level = CallLevel.Read(form.Level, form.Marking);
        LevelRules.NobodyClassifiesAboveTheirClearance(who, level);
        return records.ActAsync(HotlineJournal.Telephone, who.Actor, who, id, (_, _) => Task.FromResult<object>(new CallTelephoned(id, reached, text, who.Actor.Id, level)), cancellation);
    }

    /// <summary>Takes back the files that went from here with a call or its answers; what was said stands.</summary>
    public Task TakeFilesBackAsync(Viewer who, string id, CallForm form, CancellationToken cancellation)
    {
        var text = CallWords.Text(form.Text, "text", needed: true);
        return records.ActAsync(HotlineJournal.TakeBack, who.Actor, who, id, async (open, call) =>
        {
            CallRules.ThereAreFilesToTakeBack(call);
            IReadOnlyList<string> bundles = [.. call.Bundles.Where(b => !b.Incoming).Select(b => b.Files.Bundle)];
            await files.TakeBackAsync(open, bundles, text, who.Actor.Id, cancellation);
            return new CallFilesTakenBack(id, bundles, text, who.Actor.Id);
        }, cancellation);
    }

    /// <summary>The letter, when it is no consultation, or one about a denial that the caller may see and that is this partner's.</summary>
    private async Task<HotlineLetter> AboutADenialAsync(HotlineLetter letter, string partner, Viewer caller, CancellationToken cancellation)
    {
        if (letter.Kind != HotlineKind.Consultation)
            return letter;
        var denial = await denials.FindAsync(partner, letter.Fields[CallForms.Denial], caller, cancellation) ?? throw new FaultException(new Fault("hotline.denial.unknown", CallForms.Denial));
        LevelRules.WhatBelongsToItIsNoLower(denial.Said, letter.Classification);
        return letter;
    }

    private HotlineLetter Letter(CallForm form)
    {
        var (now, kind, urgency) = (Instant.Now(clock), CallWords.Chosen<HotlineKind>(form.Kind, "kind"), CallWords.Chosen<HotlineUrgency>(form.Urgency, "urgency"));
        var fields = CallForms.Of(kind).Select(f => (f.Key, Value: CallWords.Text(form.Fields.GetValueOrDefault(f.Key), f.Key, f.Needed))).Where(f => f.Value.Length > 0).ToDictionary(f => f.Key, f => f.Value);
        return CallWords.Checked(
            new HotlineLetter(
                kind, urgency, CallWords.Line(form.Subject, "subject", needed: true), fields, CallWords.Chosen<Tlp>(form.Tlp, "tlp"), CallWords.Chosen<PermittedUse>(form.Use, "use"),
                now + CallClocks.ToAcknowledge(urgency), now + CallClocks.ToAnswer(kind, urgency), Classification: CallLevel.Read(form.Level, form.Marking)),
            now);
    }

    private Task SendAsync(OpenProcess open, string partner, string? message, CallBody body, CancellationToken cancellation) =>
        post.QueueAsync(open, new OutgoingMessage(partner, CallBody.Kind, body.Call, body.ToBytes()) { Message = message }, cancellation);
}
