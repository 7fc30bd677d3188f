using Cordon.Journal.Erasure;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Recalls;

/// <summary>Does what partners ask who called something back, and looks after the clocks of what this node called back. Each step may be done again after a crash and comes to the same.</summary>
internal sealed class RecallKeeper(ExchangeRecords records, RecallOrders orders, PartnerPost post, RestrictedFiles files, TimeProvider clock)
{
    private const int AtOnce = 100;

    private static readonly ProcessWords Erasing = new(EraseProcess.Name, Actor.System("exchange"), ExchangePurpose.Words, "the partner that released it called it back");

    private readonly OnwardRecalls _onward = new(records, post, clock);

    public async Task KeepAsync(CancellationToken cancellation)
    {
        await FindOverdueAsync(cancellation);
        await using var tables = records.Tables();
        foreach (var row in await tables.RecallsIn.Where(r => r.Deed == null).OrderBy(r => r.At).Take(AtOnce).ToListAsync(cancellation))
            await ApplyAsync(tables, row, cancellation);
        // Only what no case holds any more: what is shut away for long must not stand before what is new.
        var free = tables.RecallsIn.Where(r => r.Deed == (int)RecallDeed.Quarantined && !tables.Dependences.Any(d => d.Record == r.Partner + ":" + r.Release)).OrderBy(r => r.At).Take(AtOnce);
        foreach (var row in await free.ToListAsync(cancellation))
            await ApplyAsync(tables, row, cancellation);
        await _onward.KeepAsync(EraseAsync, cancellation);
    }

    private async Task FindOverdueAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var now = Instant.Now(clock).UnixMicroseconds;
        var late = await tables.RecallsOut.Where(r => r.Deed == null && !r.Overdue && r.Due <= now).OrderBy(r => r.Due).Take(AtOnce).ToListAsync(cancellation);
        if (late.Count == 0)
            return;
        var of = late.Select(r => r.Release).ToList();
        var pages = await tables.SentBundles.Where(b => of.Contains(b.Bundle)).ToDictionaryAsync(b => b.Bundle, b => b.Address, cancellation);
        await records.BySystemAsync(ExchangeJournal.FindOverdue, open =>
        {
            foreach (var row in late)
            {
                open.Append(ExchangeRecords.ReleaseStream(row.Release), new RecallOverdue(row.Recall, row.Partner), records.Own, ExchangeRecords.TransportRetention);
                var address = pages.GetValueOrDefault(row.Release) ?? ExchangeAddresses.Release(row.Release);
                open.Append(ExchangeRecords.ReleaseStream(row.Release), ExchangeWork.Overdue(row.Recall, row.Partner, address, new Instant(row.Due)), records.Own, ExchangeRecords.TransportRetention);
            }

            return Task.CompletedTask;
        }, cancellation);
    }

    private async Task ApplyAsync(ExchangeContext tables, RecallInRow row, CancellationToken cancellation)
    {
        var recall = ExchangeRecords.Read<RecallContent>(row.Json);
        var received = await tables.Received.SingleOrDefaultAsync(r => r.Partner == row.Partner && r.Release == row.Release, cancellation);
        var deed = received is null ? await PurgeBundleAsync(tables, row, cancellation) : recall.Handling is { } handling ? await RestrictAsync(received, recall, handling, cancellation) : await PurgeAsync(tables, received, cancellation);
        if (deed != (RecallDeed?)row.Deed)
            await AnswerAsync(row, recall, deed, cancellation);
    }

    /// <summary>Keeps it anew under the stricter handling, and forgets it under the one before.</summary>
    private async Task<RecallDeed> RestrictAsync(ReceivedRow row, RecallContent recall, Handling asked, CancellationToken cancellation)
    {
        var (before, subject) = (ExchangeRecords.Read<ReceivedRelease>(row.Json), ExchangeRecords.RetentionOf(row.Partner, recall.Recall));
        if (row.Subject != subject.Subject)
        {
            var handling = Stricter(before.Handling, asked);
            // Before the release itself, by which it is known that all was kept anew.
            await files.KeepAnewAsync(before, handling, subject, cancellation);
            await records.BySystemAsync(ExchangeJournal.Restrict, open =>
            {
                open.Append(ExchangeRecords.StreamOf(row.Partner), new ContentReceived(before.Message, row.Partner, MessageKinds.Release, row.Release, before.Letter), handling, subject);
                return Task.CompletedTask;
            }, cancellation);
        }

        await EraseAsync(ExchangeRecords.RetentionOf(row.Partner, row.Release), cancellation);
        return RecallDeed.Restricted;
    }

    /// <summary>A restriction only ever takes away: what a partner calls one and is not stays as it was.</summary>
    internal static Handling Stricter(Handling before, Handling asked) => before with
    {
        Tlp = asked.Tlp > before.Tlp ? asked.Tlp : before.Tlp,
        PermittedUse = asked.PermittedUse < before.PermittedUse ? asked.PermittedUse : before.PermittedUse,
        Classification = asked.Classification.Level > before.Classification.Level ? asked.Classification : before.Classification,
        Caveats = [.. before.Caveats, .. asked.Caveats],
        RetainUntil = asked.RetainUntil is { } last && (before.RetainUntil is not { } now || last < now) ? last : before.RetainUntil,
    };

    private async Task<RecallDeed> PurgeAsync(ExchangeContext tables, ReceivedRow row, CancellationToken cancellation)
    {
        var record = ReceivedRelease.RecordOf(row.Partner, row.Release);
        if (await tables.Dependences.AnyAsync(d => d.Record == record, cancellation))
            return RecallDeed.Quarantined;
        // Parts of its files that came after it was restricted stand under its first subject.
        if (ExchangeRecords.RetentionOf(row.Partner, row.Release) is var first && first.Subject != row.Subject && !await EraseAsync(first, cancellation))
            return RecallDeed.Quarantined;
        var at = row.Subject.IndexOf('/', StringComparison.Ordinal);
        return await EraseAsync(ExchangeRecords.RetentionOf(row.Subject[..at], row.Subject[(at + 1)..]), cancellation) ? RecallDeed.Purged : RecallDeed.Quarantined;
    }

    /// <summary>Files of a message of another module: whatever is asked of them, they go.</summary>
    private async Task<RecallDeed> PurgeBundleAsync(ExchangeContext tables, RecallInRow row, CancellationToken cancellation) =>
        !await tables.ComingBundles.AnyAsync(b => b.Partner == row.Partner && b.Bundle == row.Release, cancellation) ? RecallDeed.NotHeld
        : await EraseAsync(ExchangeRecords.RetentionOf(row.Partner, row.Release), cancellation) ? RecallDeed.Purged : RecallDeed.Quarantined;

    /// <returns>False when a hold keeps it.</returns>
    private async Task<bool> EraseAsync(Retention subject, CancellationToken cancellation)
    {
        try
        {
            await records.Journal.EraseAsync(subject, Erasing.LegalBasis, Erasing, records.Own, cancellation);
            return true;
        }
        catch (FaultException refused) when (refused.Fault.Code is "journal.erase.nothing" or "journal.erase.held")
        {
            return refused.Fault.Code == "journal.erase.nothing";
        }
    }

    private async Task AnswerAsync(RecallInRow row, RecallContent recall, RecallDeed deed, CancellationToken cancellation) => await records.BySystemAsync(ExchangeJournal.ApplyRecall, async open =>
    {
        var (tables, record, cause) = (open.Tables.Of<ExchangeContext>(), OnwardRecalls.RecordOf(row.Partner, row.Release), ReceivedRelease.RecordOf(row.Partner, row.Recall));
        var passed = await tables.Releases.AsNoTracking().Where(r => r.Status == (int)ReleaseStatus.Released && r.Record == record).ToListAsync(cancellation);
        var onward = passed.Select(r => ExchangeRecords.Read<Release>(r.Json)).ToList();
        foreach (var release in onward)
            await orders.AppendAsync(open, records, release, [.. release.Recipients.Select(p => p.Partner)], recall.Handling is { } handling
                ? new RecallWords(RecallSort.Restrict, Stricter(release.View.Handling, handling), null, recall.Text, "", cause)
                : new RecallWords(RecallSort.Withdraw, null, null, recall.Text, "", cause), cancellation);
        open.Append(ExchangeRecords.StreamOf(row.Partner), new RecallApplied(row.Recall, row.Partner, row.Release, deed), records.Own, ExchangeRecords.TransportRetention);
        var receipt = new RecallReceiptContent
        {
            Format = RecallReceiptContent.Version, Recall = row.Recall, Release = row.Release, Deed = deed, Onward = [.. onward.SelectMany(r => r.Recipients).Select(p => p.Partner).Distinct().Order(StringComparer.Ordinal)],
        };
        await post.QueueAsync(open, new OutgoingMessage(row.Partner, MessageKinds.RecallReceipt, row.Recall, CanonicalJson.OfRecord(receipt)), alsoEnding: true, cancellation);
    }, cancellation);
}
