using Cordon.Kernel.Markings;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Files;

/// <summary>What a partner said comes: with a release, or with a message of another module.</summary>
/// <param name="Partner">Who.</param>
/// <param name="About">The release, or the bundle.</param>
/// <param name="Files">In the order in which their parts come; one that was asked for once more stands again at the end.</param>
/// <param name="Handling">How they are handled.</param>
/// <param name="Subject">Under which they are kept.</param>
/// <param name="Address">The page of what they belong to.</param>
/// <param name="OfMessage">Whether it is a message of another module.</param>
internal sealed record AnnouncedFiles(string Partner, string About, IReadOnlyList<ReleaseFile> Files, Handling Handling, Retention Subject, string Address, bool OfMessage = false)
{
    /// <summary>Null when nothing was announced, or none of it is taken, or it was taken back. What is shut away is there, and nothing more of it is taken.</summary>
    public static async Task<AnnouncedFiles?> FindAsync(ExchangeContext tables, string partner, string about, bool alsoShutAway, CancellationToken cancellation)
    {
        if (await tables.Received.AsNoTracking().SingleOrDefaultAsync(r => r.Partner == partner && r.Release == about, cancellation) is { } release)
            return release.Status == (int)ReceivedStatus.Quarantined && !alsoShutAway ? null : Of(ExchangeRecords.Read<ReceivedRelease>(release.Json));
        return await tables.ComingBundles.AsNoTracking().SingleOrDefaultAsync(b => b.Partner == partner && b.Bundle == about && !b.Refused, cancellation) is { } bundle ? Of(bundle, await AgainAsync(tables, partner, about, cancellation)) : null;
    }

    public static AnnouncedFiles Of(ReceivedRelease one) =>
        new(one.Partner, one.Content.Release, one.Content.Files ?? [], one.Handling, new Retention(ExchangePurpose.Class, one.Subject), ExchangeAddresses.Received(one.Partner, one.Content.Release));

    /// <summary>Those that were asked for once more, in their order: they come behind all others.</summary>
    public static Task<List<string>> AgainAsync(ExchangeContext tables, string partner, string about, CancellationToken cancellation) =>
        tables.ReceivedFiles.Where(f => f.Partner == partner && f.Release == about && f.Asked != null).OrderBy(f => f.Asked).Select(f => f.Sha256).ToListAsync(cancellation);

    private static AnnouncedFiles Of(ComingBundleRow row, IReadOnlyList<string> again)
    {
        var announced = ExchangeRecords.Read<BundleFiles>(row.Json);
        return new(row.Partner, row.Bundle, FileParts.WithAgain(announced.Files, again), announced.Handling, new Retention(ExchangePurpose.Class, row.Subject), row.Address, OfMessage: true);
    }
}
