using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Keeps the files of a release anew that its partner restricts: those that are whole, and parts that wait for others. The old ones are erased with the release.</summary>
internal sealed class RestrictedFiles(ExchangeRecords records, FileContents contents, FileAssembly assembly)
{
    public async Task KeepAnewAsync(ReceivedRelease before, Handling handling, Retention subject, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var (partner, release) = (before.Partner, before.Content.Release);
        foreach (var row in await tables.ReceivedFiles.Where(f => f.Partner == partner && f.Release == release && f.Subject != subject.Subject).ToListAsync(cancellation))
            await assembly.KeepAnewAsync(before, row, row.Whole ? await contents.OpenAsync(row.Sha256, before.Handling, cancellation) : null, handling, subject, cancellation);
        var parts = await tables.FileParts.Where(p => p.Partner == partner && p.Release == release && p.Subject != subject.Subject).OrderBy(p => p.Sha256).ThenBy(p => p.Number).ToListAsync(cancellation);
        if (parts.Count == 0)
            return;
        await records.BySystemAsync(ExchangeJournal.Restrict, open =>
        {
            foreach (var part in parts)
                open.Append(ExchangeRecords.StreamOf(partner), new ContentReceived(part.Message, partner, MessageKinds.ReleasePart, release, part.Letter), handling, subject);
            return Task.CompletedTask;
        }, cancellation);
    }
}
