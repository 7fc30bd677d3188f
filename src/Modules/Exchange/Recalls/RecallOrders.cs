using Cordon.Journal.Writing;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Recalls;

/// <summary>Why and how a release is called back.</summary>
/// <param name="Cause">The partner's recall that it follows; null when it is this node's own.</param>
internal sealed record RecallWords(RecallSort Sort, Handling? Handling, string? Replacement, string Text, string Person, string? Cause = null);

/// <summary>Calls releases back, inside the process in which it is said why: what was never tried is taken out, and whoever may hold it gets a tombstone.</summary>
internal sealed class RecallOrders(PartnerPost post, ExchangePolicy policy, IIds ids)
{
    /// <summary>Calls one release back from some of those it was for.</summary>
    public async Task AppendAsync(OpenProcess open, ExchangeRecords records, Release release, IReadOnlyCollection<string> from, RecallWords words, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        var sent = await tables.Outgoing.AsNoTracking().Where(m => m.About == release.Id && m.Kind == MessageKinds.Release && from.Contains(m.Partner)).ToListAsync(cancellation);
        var holders = new List<string>();
        foreach (var row in sent.OrderBy(r => r.Partner, StringComparer.Ordinal))
        {
            // One that goes on under a stricter handling still goes; the tombstone follows it.
            if (words.Handling is not null || !await post.TryVoidAsync(open, row, cancellation))
                holders.Add(row.Partner);
        }

        if (words.Handling is null)
            await TakePartsOutAsync(open, release.Id, from, cancellation);
        await OrderAsync(open, release.Id, holders, words, records.HandlingOf(words.Handling ?? release.View.Handling), cancellation);
    }

    /// <summary>Calls files back that went with a message of another module; the message itself stays where it is.</summary>
    public async Task AppendAsync(OpenProcess open, ExchangeRecords records, SentBundleRow bundle, RecallWords words, CancellationToken cancellation)
    {
        await TakePartsOutAsync(open, bundle.Bundle, [bundle.Partner], cancellation);
        await OrderAsync(open, bundle.Bundle, [bundle.Partner], words, records.Own, cancellation);
    }

    private async Task OrderAsync(OpenProcess open, string of, IReadOnlyList<string> holders, RecallWords words, Handling handling, CancellationToken cancellation)
    {
        var (recall, due) = (ids.Next().ToString("N"), open.Process.At + policy.RecallClock);
        open.Append(ExchangeRecords.ReleaseStream(of), new RecallOrdered(recall, of, words.Sort, holders, due, words.Text, words.Person, words.Handling, words.Replacement, words.Cause), handling, ExchangeRecords.RetentionOf(recall));
        var body = new RecallContent { Format = RecallContent.Version, Recall = recall, Release = of, Sort = words.Sort, Handling = words.Handling, Replacement = words.Replacement, Text = words.Text, Due = due };
        foreach (var holder in holders)
            await post.QueueAsync(open, new OutgoingMessage(holder, MessageKinds.Recall, recall, CanonicalJson.OfRecord(body)), alsoEnding: true, cancellation);
    }

    /// <summary>Parts of its files that were never tried do not go; those that did are erased there with the release.</summary>
    private async Task TakePartsOutAsync(OpenProcess open, string release, IReadOnlyCollection<string> from, CancellationToken cancellation)
    {
        var waiting = await open.Tables.Of<ExchangeContext>().Outgoing.AsNoTracking()
            .Where(m => m.About == release && m.Kind == MessageKinds.ReleasePart && m.State == (int)OutgoingState.Waiting && from.Contains(m.Partner)).OrderBy(m => m.Number).ToListAsync(cancellation);
        foreach (var row in waiting)
            await post.TryVoidAsync(open, row, cancellation);
    }

    /// <summary>Calls back from one partner all that it holds, or all of one group.</summary>
    public async Task AppendAllAsync(OpenProcess open, ExchangeRecords records, string partner, string? group, string text, string person, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        var rows = await tables.Releases.AsNoTracking().Where(r => r.Status == (int)ReleaseStatus.Released).OrderBy(r => r.ChangedAt).ToListAsync(cancellation);
        var before = await tables.RecallsOut.Where(r => r.Partner == partner && r.Sort != (int)RecallSort.Restrict).Select(r => r.Release).ToListAsync(cancellation);
        foreach (var release in rows.Select(r => ExchangeRecords.Read<Release>(r.Json)).Where(r => r.Recipients.Any(p => p.Partner == partner) && !before.Contains(r.Id) && (group is null || r.Group == group)))
            await AppendAsync(open, records, release, [partner], new RecallWords(RecallSort.Membership, null, null, text, person), cancellation);
        foreach (var bundle in group is null ? await tables.SentBundles.AsNoTracking().Where(b => b.Partner == partner && !before.Contains(b.Bundle)).OrderBy(b => b.Bundle).ToListAsync(cancellation) : [])
            await AppendAsync(open, records, bundle, new RecallWords(RecallSort.Membership, null, null, text, person), cancellation);
    }

    /// <summary>Takes out what waits for a partner and was never tried.</summary>
    public async Task TakeOutAsync(OpenProcess open, string partner, CancellationToken cancellation)
    {
        var waiting = await open.Tables.Of<ExchangeContext>().Outgoing.AsNoTracking()
            .Where(m => m.Partner == partner && m.State == (int)OutgoingState.Waiting && m.Kind != MessageKinds.Void && m.Kind != MessageKinds.Recall && m.Kind != MessageKinds.RecallReceipt).OrderBy(m => m.Number).ToListAsync(cancellation);
        foreach (var row in waiting)
            await post.TryVoidAsync(open, row, cancellation);
    }
}
