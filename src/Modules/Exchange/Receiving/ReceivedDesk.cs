using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Releases;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Receiving;

/// <summary>What partners released, as persons read it and take note of it.</summary>
internal sealed class ReceivedDesk(ExchangeRecords records)
{
    /// <summary>Partner and release of a name such as <c>belmora:7f3c</c>.</summary>
    public static (string Partner, string Release) Split(string name) => name.LastIndexOf(':') is var at and > 0 ? (name[..at], name[(at + 1)..]) : ("", name);

    /// <exception cref="FaultException"><c>exchange.received.unknown</c>: there is none, or the reader may not see it; <c>exchange.received.quarantined</c></exception>
    public async Task<ReceivedRelease> FindAsync(string name, ReleaseReader who, CancellationToken cancellation)
    {
        var (partner, release) = Split(name);
        await using var tables = records.Tables();
        var row = await tables.Received.SingleOrDefaultAsync(r => r.Partner == partner && r.Release == release, cancellation);
        var one = ClosedContent.OpenedTo(who.Viewer, row is null ? null : ExchangeRecords.Read<ReceivedRelease>(row.Json), r => r.Handling, "exchange.received.unknown");
        return one.Status == ReceivedStatus.Quarantined ? throw new FaultException(new Fault("exchange.received.quarantined")) : one;
    }

    /// <summary>Files of it that have come, by their SHA-256: whether each is what was announced.</summary>
    public async Task<IReadOnlyDictionary<string, bool>> FilesAsync(ReceivedRelease one, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await tables.ReceivedFiles.Where(f => f.Partner == one.Partner && f.Release == one.Content.Release).ToDictionaryAsync(f => f.Sha256, f => f.Whole, cancellation);
    }

    public async Task NoteAsync(ReleaseReader who, string name, string? text, CancellationToken cancellation)
    {
        var (one, said) = (await FindAsync(name, who, cancellation), ExchangeWords.Said(text));
        if (one.Status != ReceivedStatus.New)
            throw new FaultException(new Fault("exchange.received.noted"));
        var retention = new Kernel.Markings.Retention(ExchangePurpose.Class, one.Subject);
        await records.ByAsync(who.Viewer.Actor, ExchangeJournal.NoteRelease, retention, open =>
        {
            open.Append(ExchangeRecords.StreamOf(one.Partner), new PartnerReleaseNoted(one.Partner, one.Content.Release, said, who.Person), records.Own, retention);
            open.Append(ExchangeRecords.StreamOf(one.Partner), ExchangeWork.ReceivedDone(one.Partner, one.Content.Release, "noted"), records.Own, retention);
            return Task.CompletedTask;
        }, cancellation);
    }
}
