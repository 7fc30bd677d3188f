using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Files that somebody puts to what they write: a release, or a message of another module. From the moment it is proposed or sent nothing of it changes any more.</summary>
internal sealed class DraftFiles(ExchangeRecords records, ExchangePolicy policy)
{
    /// <exception cref="FaultException"><c>exchange.file.twice</c>, <c>.many</c>, <c>.late</c></exception>
    public async Task AddAsync(Actor person, string draft, TakenFile taken, Classification classification, CancellationToken cancellation)
    {
        using var content = new MemoryStream(taken.Content, writable: false);
        var (staged, retention, handling) = (await records.Journal.Blobs.StageAsync(content, cancellation), ExchangeRecords.RetentionOf(draft), records.Own with { Classification = classification });
        try
        {
            await records.ByAsync(person, ExchangeJournal.AddFile, retention, async open =>
            {
                var now = await BeingWrittenAsync(open, person, draft, cancellation);
                if (now.Any(f => f.Sha256 == taken.Sha256))
                    throw new FaultException(Fault.Of("exchange.file.twice", "files", ("name", taken.Name)));
                if (now.Count >= policy.FilesOfRelease)
                    throw new FaultException(Fault.Of("exchange.file.many", "files", ("most", policy.FilesOfRelease)));
                await open.AttachAsync(staged, taken.Type, handling, retention);
                open.Append(ExchangeRecords.ReleaseStream(draft), new ReleaseFileAdded(draft, new ReleaseFile(taken.Name, taken.Type, taken.Size, taken.Sha256), taken.Stripped, person.Id), handling, retention);
            }, cancellation);
        }
        catch (FaultException refused) when (!refused.Fault.Code.StartsWith("journal.", StringComparison.Ordinal))
        {
            records.Journal.Blobs.Discard(staged);
            throw;
        }
    }

    /// <exception cref="FaultException"><c>exchange.file.unknown</c>, <c>exchange.file.late</c></exception>
    public Task RemoveAsync(Actor person, string draft, string sha256, CancellationToken cancellation)
    {
        var retention = ExchangeRecords.RetentionOf(draft);
        return records.ByAsync(person, ExchangeJournal.RemoveFile, retention, async open =>
        {
            if ((await BeingWrittenAsync(open, person, draft, cancellation)).All(f => f.Sha256 != sha256))
                throw new FaultException(new Fault("exchange.file.unknown", "files"));
            open.Append(ExchangeRecords.ReleaseStream(draft), new ReleaseFileRemoved(draft, sha256, person.Id), records.Own, retention);
        }, cancellation);
    }

    /// <summary>What the person has put to what they write; nothing for anybody else.</summary>
    public async Task<IReadOnlyList<FileRow>> OfAsync(Actor person, string draft, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return [.. (await OfAsync(tables, draft, cancellation)).Where(f => f.Person == person.Id)];
    }

    public static async Task<List<FileRow>> OfAsync(ExchangeContext tables, string draft, CancellationToken cancellation) =>
        await tables.Files.AsNoTracking().Where(f => f.Release == draft).OrderBy(f => f.At).ThenBy(f => f.Name).ToListAsync(cancellation);

    /// <summary>Whether it was proposed or sent.</summary>
    public static async Task<bool> IsClosedAsync(ExchangeContext tables, string draft, CancellationToken cancellation) =>
        await tables.Releases.AnyAsync(r => r.Id == draft, cancellation) || await tables.SentBundles.AnyAsync(b => b.Bundle == draft, cancellation);

    public static ReleaseFile Announced(FileRow row) => new(row.Name, row.Type, row.Size, row.Sha256);

    /// <summary>Its files, when the person writes it.</summary>
    /// <exception cref="FaultException"><c>exchange.file.late</c>: it was proposed or sent, or is somebody else's</exception>
    public static async Task<List<FileRow>> BeingWrittenAsync(OpenProcess open, Actor person, string draft, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        var files = await OfAsync(tables, draft, cancellation);
        if (!Name.IsWellFormed(draft) || files.Any(f => f.Person != person.Id) || await IsClosedAsync(tables, draft, cancellation))
            throw new FaultException(new Fault("exchange.file.late", "files"));
        return files;
    }
}
