using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Contracts.Bundles;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Bundles;

/// <summary>Says how files stand that go or come with messages of other modules, and opens them.</summary>
internal sealed class BundleBook(ExchangeRecords records, FileContents contents) : IBundleBook
{
    public async Task<IReadOnlyList<BundleFile>> OfAsync(BundleName bundle, IReadOnlyList<ReleaseFile> files, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return bundle.Incoming ? await ComingAsync(tables, bundle, files, cancellation) : await SentAsync(tables, bundle, files, cancellation);
    }

    public async Task<byte[]> OpenAsync(BundleName bundle, string sha256, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var handling = bundle.Incoming ? await HandlingOfWholeAsync(tables, bundle, sha256, cancellation) : await SentAsync(tables, bundle, cancellation) is { } row && Files(row.Json).Any(f => f.Sha256 == sha256) ? records.Own : null;
        return await contents.OpenAsync(sha256, handling ?? throw new FaultException(new Fault("exchange.file.unknown")), cancellation);
    }

    private static IReadOnlyList<ReleaseFile> Files(string json) => ExchangeRecords.Read<BundleFiles>(json).Files;

    private static async Task<SentBundleRow?> SentAsync(ExchangeContext tables, BundleName bundle, CancellationToken cancellation) => await tables.SentBundles.AsNoTracking().SingleOrDefaultAsync(
        b => b.Bundle == bundle.Bundle && b.Partner == bundle.Partner && b.OwnerClass == bundle.Owner.Class && b.Owner == bundle.Owner.Subject, cancellation);

    private static async Task<ComingBundleRow?> ComingAsync(ExchangeContext tables, BundleName bundle, CancellationToken cancellation) => await tables.ComingBundles.AsNoTracking().SingleOrDefaultAsync(
        b => b.Bundle == bundle.Bundle && b.Partner == bundle.Partner && b.OwnerClass == bundle.Owner.Class && b.Owner == bundle.Owner.Subject, cancellation);

    /// <summary>How a partner's file is handled that came whole; null when there is none.</summary>
    private static async Task<Handling?> HandlingOfWholeAsync(ExchangeContext tables, BundleName bundle, string sha256, CancellationToken cancellation) =>
        await ComingAsync(tables, bundle, cancellation) is { Refused: false } row && Files(row.Json).Any(f => f.Sha256 == sha256)
        && await tables.ReceivedFiles.AnyAsync(f => f.Partner == bundle.Partner && f.Release == bundle.Bundle && f.Sha256 == sha256 && f.Whole, cancellation)
            ? ExchangeRecords.Read<BundleFiles>(row.Json).Handling : null;

    private static async Task<IReadOnlyList<BundleFile>> SentAsync(ExchangeContext tables, BundleName bundle, IReadOnlyList<ReleaseFile> files, CancellationToken cancellation)
    {
        var back = await tables.RecallsOut.AnyAsync(r => r.Partner == bundle.Partner && r.Release == bundle.Bundle, cancellation);
        var parts = tables.Outgoing.Where(m => m.Partner == bundle.Partner && m.About == bundle.Bundle && m.Kind == MessageKinds.ReleasePart);
        var came = await parts.CountAsync(m => m.State == (int)OutgoingState.Delivered, cancellation);
        var code = await parts.Where(m => m.State == (int)OutgoingState.Declined).OrderBy(m => m.Number).Select(m => m.Code).FirstOrDefaultAsync(cancellation);
        var asked = await tables.FileDeliveries.Where(d => d.Release == bundle.Bundle && d.Partner == bundle.Partner).Select(d => d.Again).SingleOrDefaultAsync(cancellation) ?? "";
        BundleStanding Stands(ReleaseFile file, bool whole) => back ? BundleStanding.TakenBack
            : whole ? BundleStanding.There
            : code is not null ? BundleStanding.Refused
            : asked.Contains(file.Sha256, StringComparison.Ordinal) ? BundleStanding.AskedAgain : BundleStanding.Coming;
        return [.. Counted(files, asked.Split(' ', StringSplitOptions.RemoveEmptyEntries), came).Select(c => new BundleFile(c.File, Stands(c.File, c.Came == c.Parts), c.Came, c.Parts, code ?? ""))];
    }

    private static async Task<IReadOnlyList<BundleFile>> ComingAsync(ExchangeContext tables, BundleName bundle, IReadOnlyList<ReleaseFile> files, CancellationToken cancellation)
    {
        var row = await ComingAsync(tables, bundle, cancellation);
        var back = await tables.RecallsIn.AnyAsync(r => r.Partner == bundle.Partner && r.Release == bundle.Bundle, cancellation);
        var came = await ExpectedParts.CameAsync(tables, bundle.Partner, bundle.Bundle, long.MaxValue, cancellation);
        var whole = await tables.ReceivedFiles.Where(f => f.Partner == bundle.Partner && f.Release == bundle.Bundle).ToDictionaryAsync(f => f.Sha256, cancellation);
        var asked = await AnnouncedFiles.AgainAsync(tables, bundle.Partner, bundle.Bundle, cancellation);
        BundleStanding Stands(ReleaseFile file) => back ? BundleStanding.TakenBack
            : row is not { Refused: false } ? BundleStanding.Refused
            : !whole.TryGetValue(file.Sha256, out var found) ? BundleStanding.Coming
            : found.Whole ? BundleStanding.There : found is { Asked: not null, CameAgain: false } ? BundleStanding.AskedAgain : BundleStanding.Altered;
        return [.. Counted(files, asked, came).Select(c => new BundleFile(c.File, Stands(c.File), c.Came, c.Parts))];
    }

    /// <summary>How many of each file's parts are among the first so many; of one that goes once more those count that go again.</summary>
    private static IEnumerable<(ReleaseFile File, int Came, int Parts)> Counted(IReadOnlyList<ReleaseFile> files, IEnumerable<string> again, int came)
    {
        var counted = new Dictionary<string, int>();
        foreach (var file in FileParts.WithAgain(files, again.Where(a => files.Any(f => f.Sha256 == a))))
        {
            counted[file.Sha256] = Math.Clamp(came, 0, FileParts.Of(file));
            came -= FileParts.Of(file);
        }

        return files.Select(f => (f, counted[f.Sha256], FileParts.Of(f)));
    }
}
