using Cordon.Kernel.Faults;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Files;

/// <summary>
/// Puts the parts of files into the streams to partners, a few at a time: what is urgent never waits behind more than these. They begin when the partner has taken in what announces them, or with a packet that takes
/// both along, and end when it is called back or a part is declined.
/// </summary>
internal sealed class FileDelivery(ExchangeRecords records, FileContents contents, PartnerPost post)
{
    /// <summary>Parts on their way to one partner at once.</summary>
    public const int AtOnce = 16;

    /// <returns>Whether there was anything to put.</returns>
    public async Task<bool> KeepAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var open = await tables.FileDeliveries.Where(d => d.Open)
            .Where(d => tables.Partners.Any(p => p.Id == d.Partner && p.Status == (int)Partners.PartnerStatus.Joined))
            .Where(d => d.Message == null
                ? tables.Outgoing.Any(m => m.Partner == d.Partner && m.About == d.Release && m.Kind == MessageKinds.Release && m.State == (int)OutgoingState.Delivered)
                : tables.Outgoing.Any(m => m.Partner == d.Partner && m.Message == d.Message && m.Kind != MessageKinds.Void && m.State == (int)OutgoingState.Delivered))
            .Where(d => !tables.Outgoing.Any(m => m.Partner == d.Partner && m.About == d.Release && m.Kind == MessageKinds.ReleasePart && m.State == (int)OutgoingState.Declined))
            .Where(d => !tables.Outgoing.Any(m => m.Partner == d.Partner && m.Kind == MessageKinds.ReleasePart && (m.State == (int)OutgoingState.Waiting || m.State == (int)OutgoingState.Kept)))
            .OrderBy(d => d.Message == null).ThenBy(d => d.Release).ToListAsync(cancellation);
        // One release after the other to each partner, and before them what goes with messages, which are urgent.
        foreach (var delivery in open.DistinctBy(d => d.Partner))
            await TryPutAsync(tables, delivery, cancellation);

        return open.Count > 0;
    }

    private async Task TryPutAsync(ExchangeContext tables, FileDeliveryRow delivery, CancellationToken cancellation)
    {
        try
        {
            await PutAsync(tables, delivery, cancellation);
        }
        catch (FaultException changed) when (changed.Fault.Code == "exchange.changed")
        {
            // It was called back since: the next round finds it closed.
        }
    }

    /// <summary>
    /// Puts the first parts of files that go with messages behind them at once, for a packet that is about to be made: whoever takes it along takes both. Where the partner's node does answer
    /// meanwhile, they come in the same order.
    /// </summary>
    public async Task PutForPacketAsync(string partner, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var waiting = await tables.FileDeliveries.Where(d => d.Open && d.Partner == partner && d.Message != null && d.Queued == 0)
            .Where(d => tables.Partners.Any(p => p.Id == d.Partner && p.Status == (int)Partners.PartnerStatus.Joined))
            .Where(d => tables.Outgoing.Any(m => m.Partner == d.Partner && m.Message == d.Message && m.Kind != MessageKinds.Void && (m.State == (int)OutgoingState.Waiting || m.State == (int)OutgoingState.Kept)))
            .Where(d => !tables.Outgoing.Any(m => m.Partner == d.Partner && m.Kind == MessageKinds.ReleasePart && (m.State == (int)OutgoingState.Waiting || m.State == (int)OutgoingState.Kept)))
            .OrderBy(d => d.Release).FirstOrDefaultAsync(cancellation);
        if (waiting is not null)
            await TryPutAsync(tables, waiting, cancellation);
    }

    private static async Task<IReadOnlyList<ReleaseFile>?> FilesAsync(ExchangeContext tables, FileDeliveryRow delivery, CancellationToken cancellation) => delivery.Message is null
        ? await tables.Releases.SingleOrDefaultAsync(r => r.Id == delivery.Release, cancellation) is { } release ? ExchangeRecords.Read<Release>(release.Json).View.Files : null
        : await tables.SentBundles.SingleOrDefaultAsync(b => b.Bundle == delivery.Release, cancellation) is { } bundle ? FileParts.WithAgain(ExchangeRecords.Read<BundleFiles>(bundle.Json).Files, delivery.Again.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : null;

    private async Task PutAsync(ExchangeContext tables, FileDeliveryRow delivery, CancellationToken cancellation)
    {
        if (await FilesAsync(tables, delivery, cancellation) is not { } files)
            return;
        var parts = new List<FilePartContent>();
        var (opened, content) = ("", Array.Empty<byte>());
        for (var index = delivery.Queued; parts.Count < AtOnce && FileParts.At(files, index) is var (file, number); index++)
        {
            if (opened != file.Sha256)
                (opened, content) = (file.Sha256, await contents.OpenAsync(file.Sha256, records.Own, cancellation));
            var bytes = content.AsSpan((number - 1) * FileParts.Size, FileParts.Length(file, number));
            parts.Add(new FilePartContent { Format = FilePartContent.Version, Release = delivery.Release, File = file.Sha256, Number = number, Content = Convert.ToBase64String(bytes) });
        }

        await records.BySystemAsync(ExchangeJournal.SendFile, async process =>
        {
            var now = await process.Tables.Of<ExchangeContext>().FileDeliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Release == delivery.Release && d.Partner == delivery.Partner, cancellation);
            // It may have been called back since.
            if (now is not { Open: true } || now.Queued != delivery.Queued)
                throw new FaultException(new Fault("exchange.changed"));
            foreach (var part in parts)
                await post.QueueAsync(process, new OutgoingMessage(delivery.Partner, MessageKinds.ReleasePart, delivery.Release, part.ToBytes()), cancellation);
        }, cancellation);
    }
}
