using Cordon.Engines.Rules.Packs.Document;
using Cordon.Journal;
using Cordon.Journal.Blobs;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Storage;

namespace Cordon.Modules.Targeting.Adoption.Offering;

/// <summary>Takes packs and overlays in. Whatever is wrong with one is said at once, and nothing of it is kept.</summary>
internal sealed class PackOffers(JournalWriter journal, PackRecords records, PackShelf shelf, ShippedPack shipped, PackIssuers issuers, TimeProvider clock)
{
    private const string OfPack = "application/json";
    private const string OfList = "text/tab-separated-values";

    /// <summary>Offers a document that came from outside.</summary>
    /// <param name="person">Who.</param>
    /// <param name="file">The document.</param>
    /// <param name="lists">Files of lists that it names.</param>
    /// <param name="reason">Why, in the person's own words; needed when something becomes weaker.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The digest by which the offer is named.</returns>
    /// <exception cref="FaultException">everything that is wrong, each with its place</exception>
    public Task<string> OfferAsync(Actor person, byte[] file, PackLists lists, string? reason, CancellationToken cancellation) =>
        OfferAsync(person, ReadOffer.Of(file), PackOrigin.Issued, [lists], reason, cancellation);

    /// <summary>Offers the pack of the program, so that it stays in force when a later program ships another.</summary>
    /// <exception cref="FaultException"><c>targeting.pack.missing</c>, <c>targeting.pack.refused</c>, and as for any</exception>
    public Task<string> OfferShippedAsync(Actor person, string? reason, CancellationToken cancellation) =>
        shipped.Content is { } content ? OfferAsync(person, ReadOffer.Of(content), PackOrigin.Shipped, [], reason, cancellation) : throw new FaultException(shipped.Refused!);

    private async Task<string> OfferAsync(Actor person, ReadOffer offer, PackOrigin origin, IReadOnlyList<PackLists> lists, string? reason, CancellationToken cancellation)
    {
        var said = PackReasons.Said(reason);
        var inForce = await shelf.InForceAsync(cancellation);
        AdoptionRules.WhatIsOnOfferOrJudgesIsNotOfferedAgain(await shelf.FindAsync(offer.Digest, cancellation));
        var (check, pack) = await CheckedAsync(offer, origin, lists, said, inForce, cancellation);
        if (check.Faults.Count > 0)
            throw new FaultException(check.Faults);

        // What is staged and attached to nothing goes at the next start.
        var staged = new List<(StagedBlob Blob, string Type)> { (await records.StageAsync(offer.File, cancellation), OfPack) };
        foreach (var list in check.Lists.Values)
            staged.Add((await records.StageAsync(list, cancellation), OfList));
        var offered = new PackOffered(
            offer.Digest, offer.Kind, offer.Id, offer.Version, offer.Issuer, origin, Convert.ToHexStringLower(staged[0].Blob.Sha256.Span), pack!.Lists.ToDictionary(l => l.Key, l => l.Value.Digest.ToLowerInvariant()),
            [.. check.Findings.Select(RefusedBecause.Of)], said, person.Id, origin == PackOrigin.Issued ? offer.Key : null);
        await records.InAsync(PackJournal.Offer, person, open => RecordAsync(open, offered, inForce, staged, cancellation), cancellation);
        return offer.Digest;
    }

    private async Task<(OfferCheck Check, RulePack? Pack)> CheckedAsync(
        ReadOffer offer, PackOrigin origin, IReadOnlyList<PackLists> lists, string reason, IReadOnlyList<PackState> inForce, CancellationToken cancellation)
    {
        var check = new OfferCheck(issuers);
        if (origin == PackOrigin.Issued)
            check.Trust(offer);
        check.Version(offer, await BeforeAsync(offer.Id, inForce.Count == 0, cancellation));
        var beneath = PackShelf.Beneath(inForce, offer.Kind, offer.Id);
        if (offer.Kind == PackKind.Overlay && beneath.Count == 0)
            throw new FaultException([.. check.Faults, new Fault("targeting.packs.base-shipped", "/base")]);
        var under = beneath.Count == 0 ? null : await shelf.LaidAsync(beneath, cancellation);
        // Off the thread of the request: a large pack is tried with all its vectors.
        var pack = await Task.Run(() => check.Laid(offer, under?.Read), cancellation);
        if (pack is null)
            return (check, null);
        check.Day(pack.Pack, Instant.Now(clock).UtcDay);
        check.Contents(pack.Pack, [.. lists, .. new[] { under?.Lists, shipped.Pack?.Lists }.OfType<PackLists>()]);
        check.Reason(reason);
        return (check, pack.Pack);
    }

    /// <summary>What an offer must not be older than: every version that has judged, and as long as the shipped pack judges, that one.</summary>
    private async Task<IEnumerable<PackIdentity>> BeforeAsync(string id, bool shippedJudges, CancellationToken cancellation)
    {
        await using var tables = journal.Reader.Tables<TargetingContext>();
        var judged = await PackRecords.HadInForceAsync(tables, id, cancellation);
        return shippedJudges && shipped.Pack is { } pack ? [.. judged, .. pack.Layers] : judged;
    }

    private async Task RecordAsync(OpenProcess open, PackOffered offered, IReadOnlyList<PackState> checkedUpon, List<(StagedBlob Blob, string Type)> files, CancellationToken cancellation)
    {
        AdoptionRules.WhatIsOnOfferOrJudgesIsNotOfferedAgain(await PackRecords.FindAsync(open, offered.Digest, cancellation));
        var now = await PackShelf.InForceAsync(open.Tables.Of<TargetingContext>(), cancellation);
        if (!now.Select(s => s.Identity).SequenceEqual(checkedUpon.Select(s => s.Identity)))
            throw new FaultException(new Fault("targeting.packs.changed"));
        foreach (var (blob, type) in files)
            await records.AttachAsync(open, blob, type);
        records.Append(open, offered.Digest, offered);
        records.Append(open, offered.Digest, PackWork.Of(offered, open.Process.At));
    }
}
