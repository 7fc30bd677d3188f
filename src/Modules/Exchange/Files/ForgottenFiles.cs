using Cordon.Journal.Erasure;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Files that were put to a release which nobody proposed are erased after two days: what was meant to leave and did not is kept nowhere.</summary>
internal sealed class ForgottenFiles(ExchangeRecords records, TimeProvider clock)
{
    private const int AtOnce = 20;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);
    private static readonly ProcessWords Erasing = new(EraseProcess.Name, Actor.System("exchange"), ExchangePurpose.Words, "the release it was put to was never proposed");

    public async Task KeepAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var before = (Instant.Now(clock) + -Kept).UnixMicroseconds;
        var forgotten = await tables.Files.Where(f => f.At < before && !tables.Releases.Any(r => r.Id == f.Release) && !tables.Files.Any(o => o.Release == f.Release && o.At >= before)).Select(f => f.Release).Distinct().Take(AtOnce).ToListAsync(cancellation);
        foreach (var release in forgotten)
            await EraseAsync(release, cancellation);
    }

    private async Task EraseAsync(string release, CancellationToken cancellation)
    {
        try
        {
            await records.Journal.EraseAsync(ExchangeRecords.RetentionOf(release), Erasing.LegalBasis, Erasing, records.Own, cancellation);
        }
        catch (FaultException held) when (held.Fault.Code == "journal.erase.held")
        {
            // A hold keeps it; when that is lifted it is tried again.
        }
    }
}
