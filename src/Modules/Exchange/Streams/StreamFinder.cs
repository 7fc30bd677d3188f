using Cordon.Modules.Exchange.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Streams;

/// <summary>Records once that a stream stands otherwise at a partner's node than here.</summary>
internal sealed class StreamFinder(ExchangeRecords records)
{
    /// <param name="partner">The partner.</param>
    /// <param name="incoming">Whether it is the stream from it.</param>
    /// <param name="here">The number that would come next by what stands here.</param>
    /// <param name="there">The number that its node has or expects; 0 when it did not say.</param>
    public async Task FoundAsync(string partner, bool incoming, long here, long there)
    {
        await using var tables = records.Tables();
        // One that falls further back says more than the one before.
        if (await tables.StreamTroubles.AnyAsync(t => t.Partner == partner && t.Incoming == incoming && t.There <= there, CancellationToken.None))
            return;
        await records.BySystemAsync(ExchangeJournal.FindStream, open =>
        {
            var found = new StreamDiffers(partner, incoming, here, there);
            open.Append(ExchangeRecords.StreamOf(partner), found, records.Own, ExchangeRecords.TransportRetention);
            open.Append(ExchangeRecords.StreamOf(partner), ExchangeWork.StreamDiffers(found), records.Own, ExchangeRecords.TransportRetention);
            return Task.CompletedTask;
        }, CancellationToken.None);
    }
}
