using Cordon.Journal.Erasure;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Files that were put to what nobody proposed or sent are erased after two days: what was meant to leave and did not is kept nowhere. And so are those that went or came with a record, once that is erased.</summary>
internal sealed class ForgottenFiles(ExchangeRecords records, TimeProvider clock)
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);
    private static readonly ProcessWords Erasing = new(EraseProcess.Name, Actor.System("exchange"), ExchangePurpose.Words, "what it was put to never went");
    private static readonly ProcessWords WithItsRecord = Erasing with { LegalBasis = "the record to which it belonged was erased" };

    public async Task KeepAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var before = (Instant.Now(clock) + -Kept).UnixMicroseconds;
        var forgotten = await tables.Files.Where(f => f.At < before && !tables.Releases.Any(r => r.Id == f.Release) && !tables.SentBundles.Any(b => b.Bundle == f.Release) && !tables.Files.Any(o => o.Release == f.Release && o.At >= before)).Select(f => f.Release).Distinct().Take(AtOnce).ToListAsync(cancellation);
        foreach (var release in forgotten)
            await EraseAsync(ExchangeRecords.RetentionOf(release), Erasing, cancellation);
        foreach (var bundle in await tables.SentBundles.Where(b => b.OwnerGone).Select(b => b.Bundle).Take(AtOnce).ToListAsync(cancellation))
            await EraseAsync(ExchangeRecords.RetentionOf(bundle), WithItsRecord, cancellation);
        foreach (var subject in await tables.ComingBundles.Where(b => b.OwnerGone).Select(b => b.Subject).Take(AtOnce).ToListAsync(cancellation))
            await EraseAsync(new Retention(ExchangePurpose.Class, subject), WithItsRecord, cancellation);
    }

    private async Task EraseAsync(Retention subject, ProcessWords words, CancellationToken cancellation)
    {
        try
        {
            await records.Journal.EraseAsync(subject, words.LegalBasis, words, records.Own, cancellation);
        }
        catch (FaultException held) when (held.Fault.Code == "journal.erase.held")
        {
            // A hold keeps it; when that is lifted it is tried again.
        }
    }
}
