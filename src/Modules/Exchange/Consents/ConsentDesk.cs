using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Consents;

/// <summary>Persons ask the originator of a release whether it may be passed on, and answer partners who ask this node.</summary>
internal sealed class ConsentDesk(ExchangeRecords records, ReceivedDesk received, PartnerPost post, IIds ids)
{
    /// <summary>Asks the originator.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="name"><c>PARTNER:RELEASE</c>.</param>
    /// <param name="recipients">Names of partners of this node.</param>
    /// <param name="text">Why.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>exchange.consent.not-direct</c>, <c>exchange.consent.recipients</c>, <c>exchange.text…</c>, <c>exchange.received…</c></exception>
    public async Task<string> AskAsync(ReleaseReader who, string name, IReadOnlyList<string> recipients, string? text, CancellationToken cancellation)
    {
        var (one, said) = (await received.FindAsync(name, who, cancellation), ExchangeWords.Needed(text));
        OnlyItsOriginatorIsAsked(one);
        var (joined, to) = ((await records.PartnersAsync(cancellation)).Where(p => p.Status == PartnerStatus.Joined && p.Id != one.Partner).Select(p => p.Id), recipients.Distinct().Order(StringComparer.Ordinal).ToList());
        if (to.Count == 0 || to.Except(joined).Any())
            throw new FaultException(new Fault("exchange.consent.recipients", "recipients"));
        var (request, release) = (ids.Next().ToString("N"), one.Content.Release);
        var content = new ConsentRequestContent { Format = ConsentRequestContent.Version, Request = request, Release = release, Recipients = to, Text = said };
        await records.ByAsync(who.Viewer.Actor, ExchangeJournal.AskConsent, ExchangeRecords.RetentionOf(request), async open =>
        {
            open.Append(ExchangeRecords.StreamOf(one.Partner), new ConsentAsked(request, one.Partner, release, to, said, who.Person), records.Own, ExchangeRecords.RetentionOf(request));
            await post.QueueAsync(open, new OutgoingMessage(one.Partner, MessageKinds.ConsentRequest, request, CanonicalJson.OfRecord(content)), cancellation);
        }, cancellation);
        return request;
    }

    /// <summary>What passes something on that was passed on already is not this node's to ask for: only those who got it from its originator know whom to ask.</summary>
    private static void OnlyItsOriginatorIsAsked(ReceivedRelease one)
    {
        if (one.Content.Onward is not null)
            throw new FaultException(Fault.Of("exchange.consent.not-direct", "", ("originator", one.Content.Onward.Partner)));
    }

    /// <summary>Answers a partner, for the originator.</summary>
    /// <exception cref="FaultException"><c>exchange.consent.unknown</c>, <c>exchange.consent.decided</c>, <c>exchange.consent.recipients</c>, <c>exchange.consent.gone</c>, <c>exchange.text…</c></exception>
    public async Task AnswerAsync(ReleaseReader who, string id, IReadOnlyList<string> granted, string? text, CancellationToken cancellation)
    {
        var (one, said, to) = (await FindAsync(id, cancellation), ExchangeWords.Needed(text), granted.Distinct().Order(StringComparer.Ordinal).ToList());
        if (!one.Incoming)
            throw new FaultException(new Fault("exchange.consent.unknown"));
        if (to.Except(one.Recipients).Any())
            throw new FaultException(new Fault("exchange.consent.recipients", "recipients"));
        var subject = ExchangeRecords.RetentionOf(one.Partner, one.Request);
        await records.ByAsync(who.Viewer.Actor, ExchangeJournal.AnswerConsent, subject, async open =>
        {
            var tables = open.Tables.Of<ExchangeContext>();
            if (ExchangeRecords.Read<Consent>((await tables.Consents.AsNoTracking().SingleAsync(c => c.Id == id, cancellation)).Json).Answer is not null)
                throw new FaultException(new Fault("exchange.consent.decided"));
            // Consent is given only to what is out, and is this partner's to pass on; nobody decides about what they may not read.
            var held = Opened(await HeldAsync(tables, one, cancellation), who);
            if (to.Count > 0 && held is not { Status: ReleaseStatus.Released })
                throw new FaultException(new Fault("exchange.consent.gone"));
            open.Append(ExchangeRecords.StreamOf(one.Partner), new ConsentDecided(one.Request, one.Partner, to, said, who.Person), records.Own, subject);
            open.Append(ExchangeRecords.StreamOf(one.Partner), ExchangeWork.ConsentDone(id, to.Count > 0 ? "granted" : "refused"), records.Own, subject);
            var content = new ConsentAnswerContent { Format = ConsentAnswerContent.Version, Request = one.Request, Release = one.Release, Granted = to, Text = said };
            await post.QueueAsync(open, new OutgoingMessage(one.Partner, MessageKinds.ConsentAnswer, one.Request, CanonicalJson.OfRecord(content)), cancellation);
        }, cancellation);
    }

    /// <summary>Takes note of the originator's answer.</summary>
    /// <exception cref="FaultException"><c>exchange.consent.unknown</c></exception>
    public async Task NoteAsync(ReleaseReader who, string id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is not { Incoming: false, Answer: not null } one)
            throw new FaultException(new Fault("exchange.consent.unknown"));
        var subject = ExchangeRecords.RetentionOf(one.Request);
        await records.ByAsync(who.Viewer.Actor, ExchangeJournal.NoteConsent, subject, open =>
        {
            open.Append(ExchangeRecords.StreamOf(one.Partner), ExchangeWork.ConsentDone(id, "noted"), records.Own, subject);
            return Task.CompletedTask;
        }, cancellation);
    }

    /// <exception cref="FaultException"><c>exchange.consent.unknown</c></exception>
    public async Task<Consent> FindAsync(string id, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.Consents.SingleOrDefaultAsync(c => c.Id == id, cancellation) is { } row ? ExchangeRecords.Read<Consent>(row.Json) : throw new FaultException(new Fault("exchange.consent.unknown"));
    }

    /// <summary>The release of this node that a partner wants to pass on, if it is one and the partner has it.</summary>
    /// <exception cref="FaultException"><c>exchange.release.unknown</c>, <c>visibility.clearance</c>: the reader may not see it</exception>
    public async Task<Release?> HeldAsync(Consent one, ReleaseReader who, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return Opened(await HeldAsync(tables, one, cancellation), who);
    }

    private Release? Opened(Release? held, ReleaseReader who) => held is null ? null : ClosedContent.OpenedTo(who.Viewer, held, r => records.HandlingOf(r.View.Handling), "exchange.release.unknown");

    /// <summary>Requests about a release that a partner released here, or this node to partners; the latest first.</summary>
    public async Task<IReadOnlyList<Consent>> OfAsync(string release, string? originator, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await tables.Consents.Where(c => c.Release == release && (originator == null ? c.Incoming : !c.Incoming && c.Partner == originator)).OrderByDescending(c => c.At).ToListAsync(cancellation);
        return [.. rows.Select(r => ExchangeRecords.Read<Consent>(r.Json))];
    }

    /// <summary>To whom the originator lets a release go.</summary>
    public static async Task<IReadOnlySet<string>> GrantedAsync(ExchangeContext tables, OnwardSource source, CancellationToken cancellation)
    {
        var rows = await tables.Consents.AsNoTracking().Where(c => !c.Incoming && c.Partner == source.Partner && c.Release == source.Release).ToListAsync(cancellation);
        return rows.SelectMany(r => ExchangeRecords.Read<Consent>(r.Json).Answer?.Granted ?? []).ToHashSet();
    }

    private static async Task<Release?> HeldAsync(ExchangeContext tables, Consent one, CancellationToken cancellation) =>
        await tables.Releases.AsNoTracking().SingleOrDefaultAsync(r => r.Id == one.Release, cancellation) is { } row && ExchangeRecords.Read<Release>(row.Json) is var release && release.Recipients.Any(r => r.Partner == one.Partner) ? release : null;
}
