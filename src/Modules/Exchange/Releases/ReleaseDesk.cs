using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Cards;
using Cordon.Modules.Exchange.Consents;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>Persons release things. What a second person approves is what was looked at, byte for byte; the rules are asked when it is proposed, and again when it leaves.</summary>
internal sealed class ReleaseDesk(ExchangeRecords records, ExchangeKeys keys, PartnerPost post, ExchangePolicy policy, IColleagues colleagues, IIds ids, TimeProvider clock)
{
    public string NewId() => ids.Next().ToString("N");

    /// <summary>What exactly each partner would see, and what each rule says of it.</summary>
    public async Task<IReadOnlyList<ReleasePreview>> PreviewAsync(string release, ReleaseDraft draft, string person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        await RefuseNamesAsync(draft.View, cancellation);
        var (secret, previews) = (await keys.PseudonymSecretAsync(), new List<ReleasePreview>());
        foreach (var id in draft.Partners)
        {
            var partner = await ExchangeRecords.PartnerAsync(tables, id, cancellation);
            var bytes = ContentFor(id, release, draft.View, draft.Onward, person, secret);
            previews.Add(new ReleasePreview(id, bytes, ReleasePolicy.Explain(partner, draft.View, await MomentAsync(tables, id, draft.Onward, Instant.Now(clock), cancellation))));
        }

        return previews;
    }

    /// <summary>Proposes it; where one person may, it leaves at once.</summary>
    public async Task ProposeAsync(ReleaseReader who, string release, ReleaseDraft draft, string? record, IReadOnlyList<string> seen, string? text, CancellationToken cancellation)
    {
        NobodyReleasesAboveTheirClearance(who, draft.View.Handling);
        await RefuseNamesAsync(draft.View, cancellation);
        var secret = await keys.PseudonymSecretAsync();
        var recipients = draft.Partners.Select(p => new ReleaseRecipient(p, ReleaseContent.DigestOf(ContentFor(p, release, draft.View, draft.Onward, who.Person, secret)))).ToList();
        if (!recipients.Select(r => r.Content).SequenceEqual(seen))
            throw new FaultException(new Fault("exchange.release.unseen"));
        var proposed = new PartnerReleaseProposed(release, draft.View, recipients, ExchangeWords.Needed(text), who.Person, draft.Group, record, draft.Onward);
        await InAsync(ExchangeJournal.ProposeRelease, who, release, draft.View, async open =>
        {
            await DemandAsync(open, recipients, draft.View, draft.Onward, cancellation);
            await TheFilesAreThoseThatWerePutToItAsync(open, who, release, draft.View, cancellation);
            Append(open, release, proposed, draft.View.Handling);
            if (policy.SecondPerson)
                Append(open, release, ExchangeWork.Approve(release, draft.View.Title, draft.Partners, open.Process.At), draft.View.Handling);
            else
                await LeaveAsync(open, ReleaseLife.After(null, proposed, open.Process.At)!, who.Person, secret, cancellation);
        }, cancellation);
    }

    public async Task ApproveAsync(ReleaseReader who, string id, int seen, CancellationToken cancellation)
    {
        var (one, secret) = (await FindAsync(id, who, cancellation), await keys.PseudonymSecretAsync());
        await InAsync(ExchangeJournal.ApproveRelease, who, id, one.View, async open =>
        {
            var now = await NowAsync(open, id, seen, cancellation);
            if (now.ProposedBy == who.Person)
                throw new FaultException(new Fault("exchange.same-person"));
            await DemandAsync(open, now.Recipients, now.View, now.Onward, cancellation);
            await LeaveAsync(open, now, who.Person, secret, cancellation);
            Append(open, id, ExchangeWork.ApproveDone(id, "approved"), now.View.Handling);
        }, cancellation);
    }

    public async Task ReturnAsync(ReleaseReader who, string id, int seen, string? text, CancellationToken cancellation)
    {
        var (one, said) = (await FindAsync(id, who, cancellation), ExchangeWords.Needed(text));
        await InAsync(ExchangeJournal.ReturnRelease, who, id, one.View, async open =>
        {
            await NowAsync(open, id, seen, cancellation);
            Append(open, id, new PartnerReleaseReturned(id, said, who.Person), one.View.Handling);
            Append(open, id, ExchangeWork.ApproveDone(id, "returned"), one.View.Handling);
        }, cancellation);
    }

    /// <summary>What was approved is what leaves: if a pseudonym or a word came out otherwise, nothing does.</summary>
    private async Task LeaveAsync(OpenProcess open, Release one, string person, ReadOnlyMemory<byte> secret, CancellationToken cancellation)
    {
        Append(open, one.Id, new PartnerReleaseApproved(one.Id, person), one.View.Handling);
        foreach (var recipient in one.Recipients)
        {
            var bytes = ContentFor(recipient.Partner, one.Id, one.View, one.Onward, one.ProposedBy, secret);
            if (ReleaseContent.DigestOf(bytes) != recipient.Content)
                throw new FaultException(new Fault("exchange.release.unseen"));
            await post.QueueAsync(open, new OutgoingMessage(recipient.Partner, MessageKinds.Release, one.Id, bytes), cancellation);
        }
    }

    public async Task<Release> FindAsync(string id, ReleaseReader who, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var row = await tables.Releases.SingleOrDefaultAsync(r => r.Id == id, cancellation);
        return ClosedContent.OpenedTo(who.Viewer, row is null ? null : ExchangeRecords.Read<Release>(row.Json), r => records.HandlingOf(r.View.Handling), "exchange.release.unknown");
    }

    public static byte[] ContentFor(string partner, string release, ReleaseView view, OnwardSource? onward, string person, ReadOnlyMemory<byte> secret) =>
        ReleaseContent.Of(release, view, onward, Pseudonym.Of(secret.Span, partner, person)).ToBytes();

    private static async Task<Release> NowAsync(OpenProcess open, string id, int seen, CancellationToken cancellation)
    {
        var row = await open.Tables.Of<ExchangeContext>().Releases.AsNoTracking().SingleAsync(r => r.Id == id, cancellation);
        var now = ExchangeRecords.Read<Release>(row.Json);
        if (now.Status != ReleaseStatus.Proposed)
            throw new FaultException(new Fault("exchange.release.not-proposed"));
        return now.Acts == seen ? now : throw new FaultException(new Fault("exchange.changed"));
    }

    private async Task DemandAsync(OpenProcess open, IReadOnlyList<ReleaseRecipient> recipients, ReleaseView view, OnwardSource? onward, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        // What its originator has called back in the meantime is not passed on any more.
        if (onward is not null && !await tables.Received.AnyAsync(r => r.Partner == onward.Partner && r.Release == onward.Release && r.Status != (int)ReceivedStatus.Quarantined, cancellation))
            throw new FaultException(new Fault("exchange.onward.gone"));
        foreach (var recipient in recipients)
            ReleasePolicy.Demand(await ExchangeRecords.PartnerAsync(tables, recipient.Partner, cancellation), view, await MomentAsync(tables, recipient.Partner, onward, open.Process.At, cancellation));
    }

    /// <summary>What is proposed is what lies with it, put there by the same person; nothing of it can change from now on.</summary>
    private static async Task TheFilesAreThoseThatWerePutToItAsync(OpenProcess open, ReleaseReader who, string release, ReleaseView view, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        var files = await DraftFiles.OfAsync(tables, release, cancellation);
        if (files.Any(f => f.Person != who.Person) || await tables.SentBundles.AnyAsync(b => b.Bundle == release, cancellation) || !(ReleaseFilesDesk.Announced(files) ?? []).SequenceEqual(view.Files ?? []))
            throw new FaultException(new Fault("exchange.release.unseen"));
    }

    private async Task<ReleaseMoment> MomentAsync(ExchangeContext tables, string partner, OnwardSource? onward, Instant now, CancellationToken cancellation)
    {
        var day = Instant.OfUtcDay(now.UtcDay).UnixMicroseconds;
        var today = await tables.Outgoing.CountAsync(m => m.Partner == partner && m.Kind == MessageKinds.Release && m.QueuedAt >= day, cancellation);
        return new ReleaseMoment(records.Identity.Authority, now, today, onward is not null && (await ConsentDesk.GrantedAsync(tables, onward, cancellation)).Contains(partner));
    }

    private async Task RefuseNamesAsync(ReleaseView view, CancellationToken cancellation) =>
        ReleaseText.NamesNobodyOfThisNode(view.Title, view.Tearline, view.Fields, (view.Files ?? []).Select(f => f.Name), (await colleagues.AllAsync(cancellation)).Select(c => c.Name));

    /// <summary>Whoever may not read it afterwards does not write it.</summary>
    private static void NobodyReleasesAboveTheirClearance(ReleaseReader who, Handling handling)
    {
        var (level, held) = (handling.Classification.Level, who.Viewer.Clearance);
        if (level > held)
            throw new FaultException(Fault.Of(ClosedContent.ByClearance, "level", ("needed", level), ("marking", handling.Classification.Marking), ("held", held)));
    }

    private void Append(OpenProcess open, string id, object fact, Handling handling) => open.Append(ExchangeRecords.ReleaseStream(id), fact, records.HandlingOf(handling), ExchangeRecords.RetentionOf(id));

    private Task InAsync(string process, ReleaseReader who, string id, ReleaseView view, Func<OpenProcess, Task> body, CancellationToken cancellation) =>
        records.ByAsync(who.Viewer.Actor, process, ExchangeRecords.RetentionOf(id), body, cancellation, view.Gateway);
}

/// <summary>What one partner would see.</summary>
/// <param name="Bytes">What is signed and sealed, and nothing beside it.</param>
/// <param name="Findings">What each rule says.</param>
internal sealed record ReleasePreview(string Partner, byte[] Bytes, IReadOnlyList<ReleaseFinding> Findings)
{
    public string Digest => ReleaseContent.DigestOf(Bytes);

    public bool MayGo => Findings.All(f => f.Holds);
}
