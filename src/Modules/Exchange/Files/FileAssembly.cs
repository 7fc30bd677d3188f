using System.Security.Cryptography;
using Cordon.Journal.Blobs;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Web.Files;
using Cordon.Modules.Exchange.Bundles;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Files;

/// <summary>Puts files of partners together when all their parts have come, and looks whether they are what was announced; before that nobody is shown any of it.</summary>
internal sealed class FileAssembly(ExchangeRecords records, PartnerPost post)
{
    private const int AtOnce = 20;

    public async Task KeepAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var begun = await tables.FileParts.GroupBy(p => new { p.Partner, p.Release, p.Sha256 }).Select(g => new { g.Key.Partner, g.Key.Release, g.Key.Sha256, Count = g.Count() }).ToListAsync(cancellation);
        foreach (var one in begun.Take(AtOnce * AtOnce))
        {
            if (await AnnouncedFiles.FindAsync(tables, one.Partner, one.Release, alsoShutAway: true, cancellation) is { } announced
                && announced.Files.FirstOrDefault(f => f.Sha256 == one.Sha256) is { } file && one.Count == FileParts.Of(file))
                await AssembleAsync(tables, announced, file, cancellation);
        }
    }

    /// <summary>Keeps a file, or that it was not whole, anew under another subject and a stricter handling.</summary>
    public async Task KeepAnewAsync(ReceivedRelease before, ReceivedFileRow row, byte[]? content, Handling handling, Retention subject, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content ?? [], writable: false);
        var staged = content is null ? null : await records.Journal.Blobs.StageAsync(stream, cancellation);
        await RecordAsync(AnnouncedFiles.Of(before) with { Handling = handling, Subject = subject }, row.Sha256, row.Type, staged, cancellation);
    }

    private async Task AssembleAsync(ExchangeContext tables, AnnouncedFiles announced, ReleaseFile file, CancellationToken cancellation)
    {
        using var content = new MemoryStream((int)file.Size);
        await foreach (var letter in tables.FileParts.Where(p => p.Partner == announced.Partner && p.Release == announced.About && p.Sha256 == file.Sha256).OrderBy(p => p.Number).Select(p => p.Letter).AsAsyncEnumerable().WithCancellation(cancellation))
            content.Write(FilePartContent.Read(new ContentReceived("", announced.Partner, "", "", letter).Body()).Bytes());
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        var whole = bytes.Length == file.Size && Convert.ToHexStringLower(SHA256.HashData(bytes.Span)) == file.Sha256;
        content.Position = 0;
        var staged = whole ? await records.Journal.Blobs.StageAsync(content, cancellation) : null;
        await RecordAsync(announced, file.Sha256, whole ? FileTypes.Of(bytes.Span) : "", staged, cancellation);
    }

    private static async Task<bool> MayAskAsync(ExchangeContext tables, AnnouncedFiles of, string sha256, CancellationToken cancellation) =>
        await tables.Partners.AnyAsync(p => p.Id == of.Partner && p.Status == (int)Partners.PartnerStatus.Joined, cancellation)
        && !await tables.ReceivedFiles.AnyAsync(f => f.Partner == of.Partner && f.Release == of.About && f.Sha256 == sha256, cancellation);

    private Task RecordAsync(AnnouncedFiles of, string sha256, string type, StagedBlob? staged, CancellationToken cancellation) => records.BySystemAsync(ExchangeJournal.CheckFile, async open =>
    {
        // Once: who sends it otherwise twice does not mean to send it.
        var again = staged is null && of.OfMessage && await MayAskAsync(open.Tables.Of<ExchangeContext>(), of, sha256, cancellation);
        if (staged is not null)
            await open.AttachAsync(staged, type, of.Handling, of.Subject);
        open.Append(ExchangeRecords.StreamOf(of.Partner), new ReceivedFileChecked(of.Partner, of.About, sha256, staged is not null, type, again), of.Handling, of.Subject);
        if (again)
            await post.QueueAsync(open, new OutgoingMessage(of.Partner, MessageKinds.FilesAgain, of.About, new FilesAgainContent { Format = FilesAgainContent.Version, Bundle = of.About, File = sha256 }.ToBytes()), cancellation);
        else if (staged is null)
            open.Append(ExchangeRecords.StreamOf(of.Partner), ExchangeWork.FileBroken(of.Partner, sha256, of.Address), records.Own, of.Subject);
    }, cancellation);
}
