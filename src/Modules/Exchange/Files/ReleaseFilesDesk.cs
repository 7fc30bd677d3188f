using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Persons put files to a release that they write, and take them out again. From the moment it is proposed nothing of it changes any more.</summary>
internal sealed class ReleaseFilesDesk(ExchangeRecords records, FileContents contents, ExchangePolicy policy)
{
    /// <exception cref="FaultException"><c>exchange.file…</c>, <c>exchange.release.unseen</c></exception>
    public async Task AddAsync(ReleaseReader who, string release, IReadOnlyList<IFormFile> files, CancellationToken cancellation)
    {
        foreach (var file in files.Where(f => f.Length > 0 || f.FileName.Length > 0))
        {
            if (file.Length > policy.FileSize)
                throw FileLimits.TooLarge(policy);
            using var content = new MemoryStream((int)file.Length);
            await file.CopyToAsync(content, cancellation);
            await AddAsync(who, release, TakenFile.Of(file.FileName, content.ToArray(), policy), cancellation);
        }
    }

    public async Task AddAsync(ReleaseReader who, string release, TakenFile taken, CancellationToken cancellation)
    {
        using var content = new MemoryStream(taken.Content, writable: false);
        var (staged, retention) = (await records.Journal.Blobs.StageAsync(content, cancellation), ExchangeRecords.RetentionOf(release));
        try
        {
            await records.ByAsync(who.Viewer.Actor, ExchangeJournal.AddFile, retention, async open =>
            {
                var now = await BeingWrittenAsync(open, who, release, cancellation);
                if (now.Any(f => f.Sha256 == taken.File.Sha256))
                    throw new FaultException(Fault.Of("exchange.file.twice", "files", ("name", taken.File.Name)));
                if (now.Count >= policy.FilesOfRelease)
                    throw new FaultException(Fault.Of("exchange.file.many", "files", ("most", policy.FilesOfRelease)));
                await open.AttachAsync(staged, taken.File.Type, records.Own, retention);
                open.Append(ExchangeRecords.ReleaseStream(release), new ReleaseFileAdded(release, taken.File, taken.Stripped, who.Person), records.Own, retention);
            }, cancellation);
        }
        catch (FaultException refused) when (!refused.Fault.Code.StartsWith("journal.", StringComparison.Ordinal))
        {
            records.Journal.Blobs.Discard(staged);
            throw;
        }
    }

    /// <summary>Puts the files of a partner's release to one that passes it on, as they came; those that are there already stay.</summary>
    /// <exception cref="FaultException"><c>exchange.file.unknown</c>: one has not come whole; <c>exchange.received…</c></exception>
    public async Task CopyAsync(ReleaseReader who, string release, OnwardSource from, IReadOnlyList<ReleaseFile> files, CancellationToken cancellation)
    {
        var there = (await OfDraftAsync(who, release, cancellation)).Select(f => f.Sha256).ToHashSet();
        foreach (var file in files.Where(f => !there.Contains(f.Sha256)))
            await AddAsync(who, release, new TakenFile(file, (await contents.ReceivedAsync(who, ReceivedRelease.RecordOf(from.Partner, from.Release), file.Sha256, cancellation)).Content, 0), cancellation);
    }

    public Task RemoveAsync(ReleaseReader who, string release, string sha256, CancellationToken cancellation)
    {
        var retention = ExchangeRecords.RetentionOf(release);
        return records.ByAsync(who.Viewer.Actor, ExchangeJournal.RemoveFile, retention, async open =>
        {
            if ((await BeingWrittenAsync(open, who, release, cancellation)).All(f => f.Sha256 != sha256))
                throw new FaultException(new Fault("exchange.file.unknown", "files"));
            open.Append(ExchangeRecords.ReleaseStream(release), new ReleaseFileRemoved(release, sha256, who.Person), records.Own, retention);
        }, cancellation);
    }

    /// <summary>What stands with a release that somebody is writing; nothing for anybody else.</summary>
    public async Task<IReadOnlyList<FileRow>> OfDraftAsync(ReleaseReader who, string release, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return [.. (await OfAsync(tables, release, cancellation)).Where(f => f.Person == who.Person)];
    }

    public static async Task<List<FileRow>> OfAsync(ExchangeContext tables, string release, CancellationToken cancellation) =>
        await tables.Files.AsNoTracking().Where(f => f.Release == release).OrderBy(f => f.At).ThenBy(f => f.Name).ToListAsync(cancellation);

    public static IReadOnlyList<ReleaseFile>? Announced(IReadOnlyCollection<FileRow> rows) => rows.Count == 0 ? null : [.. rows.Select(r => new ReleaseFile(r.Name, r.Type, r.Size, r.Sha256))];

    private static async Task<List<FileRow>> BeingWrittenAsync(OpenProcess open, ReleaseReader who, string release, CancellationToken cancellation)
    {
        var tables = open.Tables.Of<ExchangeContext>();
        var files = await OfAsync(tables, release, cancellation);
        if (!Name.IsWellFormed(release) || files.Any(f => f.Person != who.Person) || await tables.Releases.AnyAsync(r => r.Id == release, cancellation))
            throw new FaultException(new Fault("exchange.file.late", "files"));
        return files;
    }
}
