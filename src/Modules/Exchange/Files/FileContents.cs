using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Opens files of releases: for persons, who may see the release, and for the node itself, which sends them on.</summary>
internal sealed class FileContents(ExchangeRecords records, ReleaseDesk releases, ReceivedDesk received, TimeProvider clock)
{
    /// <summary>A file of a release of this node, or of one that the reader is writing.</summary>
    /// <exception cref="FaultException"><c>exchange.file.unknown</c>, <c>journal.blob…</c></exception>
    public async Task<(ReleaseFile File, byte[] Content)> SentAsync(ReleaseReader who, string release, string sha256, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        IReadOnlyList<ReleaseFile>? files = await tables.Releases.AnyAsync(r => r.Id == release, cancellation)
            ? (await releases.FindAsync(release, who, cancellation)).View.Files
            : ReleaseFilesDesk.Announced([.. (await DraftFiles.OfAsync(tables, release, cancellation)).Where(f => f.Person == who.Person)]);
        var file = files?.FirstOrDefault(f => f.Sha256 == sha256) ?? throw Unknown();
        return (file, await OpenAsync(sha256, records.Own, cancellation));
    }

    /// <summary>A whole file of a partner's release.</summary>
    /// <exception cref="FaultException"><c>exchange.file.unknown</c>, <c>exchange.received…</c>, <c>journal.blob…</c></exception>
    public async Task<(ReleaseFile File, byte[] Content)> ReceivedAsync(ReleaseReader who, string name, string sha256, CancellationToken cancellation)
    {
        var one = await received.FindAsync(name, who, cancellation);
        await using var tables = records.Tables();
        var row = await tables.ReceivedFiles.SingleOrDefaultAsync(f => f.Partner == one.Partner && f.Release == one.Content.Release && f.Sha256 == sha256 && f.Whole, cancellation) ?? throw Unknown();
        var file = one.Content.Files?.FirstOrDefault(f => f.Sha256 == sha256) ?? throw Unknown();
        return (file with { Type = row.Type }, await OpenAsync(sha256, one.Handling, cancellation));
    }

    /// <summary>The content of a file that is handled so. Whether a person may see it was asked before.</summary>
    public async Task<byte[]> OpenAsync(string sha256, Handling handling, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await records.Journal.Reader.ReadBlobAsync(Convert.FromHexString(sha256), records.Itself(handling, clock), content, cancellation);
        return content.ToArray();
    }

    private static FaultException Unknown() => new(new Fault("exchange.file.unknown"));
}
