using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Receiving;
using Cordon.Modules.Exchange.Releases;
using Cordon.Modules.Exchange.Storage;
using Cordon.Modules.Exchange.Streams;
using Cordon.Modules.Exchange.Transport;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Exchange.Comparing;

/// <summary>What of a stream there should be on the other side, and what there is on this one.</summary>
internal static class HeldByPartner
{
    /// <summary>The last number up to which a partner has answered everything.</summary>
    public static async Task<long> AnsweredAsync(ExchangeContext tables, string partner, CancellationToken cancellation)
    {
        var open = tables.Outgoing.Where(m => m.Partner == partner && (m.State == (int)OutgoingState.Waiting || m.State == (int)OutgoingState.Kept));
        return await open.OrderBy(m => m.Number).Select(m => (long?)m.Number).FirstOrDefaultAsync(cancellation) - 1 ?? await tables.Outgoing.Where(m => m.Partner == partner).MaxAsync(m => (long?)m.Number, cancellation) ?? 0;
    }

    public static async Task<IReadOnlyList<string>> SentPartsAsync(ExchangeContext tables, string partner, long upTo, CancellationToken cancellation) =>
        StreamDigest.Parts((await tables.Outgoing.Where(m => m.Partner == partner && m.Number <= upTo).OrderBy(m => m.Number).Select(m => new { m.Number, m.Message }).ToListAsync(cancellation)).Select(m => (m.Number, m.Message)), upTo);

    public static async Task<IReadOnlyList<string>> CamePartsAsync(ExchangeContext tables, string partner, long upTo, CancellationToken cancellation) =>
        StreamDigest.Parts((await StreamNumbers.OfAsync(tables, partner, cancellation)).AsCounted([.. (await tables.Incoming.Where(m => m.Partner == partner).OrderBy(m => m.Number).Select(m => new { m.Number, m.Message }).ToListAsync(cancellation)).Select(m => (m.Number, m.Message))]).Where(m => m.Number <= upTo), upTo);

    /// <summary>Releases of this node that a partner took in and that were not called back, and their files that came there whole.</summary>
    public static async Task<IReadOnlyList<string>> BelievedAsync(ExchangeContext tables, string partner, long upTo, CancellationToken cancellation)
    {
        var releases = await BelievedReleasesAsync(tables, partner, upTo, cancellation);
        var parts = await PartsThereAsync(tables, partner, upTo, cancellation);
        return [.. releases, .. await BelievedFilesAsync(tables, releases, parts, cancellation), .. await BelievedBundlesAsync(tables, partner, parts, cancellation)];
    }

    private static async Task<IReadOnlyList<string>> BelievedReleasesAsync(ExchangeContext tables, string partner, long upTo, CancellationToken cancellation) =>
        await tables.Outgoing.Where(m => m.Partner == partner && m.Number <= upTo && m.Kind == MessageKinds.Release && m.State == (int)OutgoingState.Delivered)
            .Where(m => !tables.RecallsOut.Any(r => r.Partner == partner && r.Release == m.About && r.Sort != (int)RecallSort.Restrict)).Select(m => m.About).Distinct().ToListAsync(cancellation);

    private static async Task<IReadOnlyList<string>> BelievedFilesAsync(ExchangeContext tables, IReadOnlyCollection<string> releases, Dictionary<string, int> parts, CancellationToken cancellation)
    {
        var counted = parts.Where(c => releases.Contains(c.Key)).ToDictionary();
        var rows = await tables.Releases.Where(r => counted.Keys.Contains(r.Id)).ToListAsync(cancellation);
        return [.. rows.SelectMany(r => FileParts.Within(ExchangeRecords.Read<Release>(r.Json).View.Files, counted[r.Id]).Select(f => NameOf(r.Id, f)))];
    }

    /// <summary>Files that went with messages of other modules and were not called back.</summary>
    private static async Task<IReadOnlyList<string>> BelievedBundlesAsync(ExchangeContext tables, string partner, Dictionary<string, int> counted, CancellationToken cancellation)
    {
        var rows = await tables.SentBundles.Where(b => b.Partner == partner && counted.Keys.Contains(b.Bundle) && !tables.RecallsOut.Any(r => r.Partner == partner && r.Release == b.Bundle)).ToListAsync(cancellation);
        return [.. rows.SelectMany(b => FileParts.Within(ExchangeRecords.Read<BundleFiles>(b.Json).Files, counted[b.Bundle]).Select(f => NameOf(b.Bundle, f)))];
    }

    private static async Task<Dictionary<string, int>> PartsThereAsync(ExchangeContext tables, string partner, long upTo, CancellationToken cancellation) =>
        await tables.Outgoing.Where(m => m.Partner == partner && m.Number <= upTo && m.Kind == MessageKinds.ReleasePart && m.State == (int)OutgoingState.Delivered).GroupBy(m => m.About).Select(g => new { About = g.Key, Parts = g.Count() }).ToDictionaryAsync(g => g.About, g => g.Parts, cancellation);

    private static async Task<Dictionary<string, int>> PartsHereAsync(ExchangeContext tables, string partner, long upTo, CancellationToken cancellation) =>
        await tables.Incoming.Where(m => m.Partner == partner && m.Number <= upTo && m.Kind == MessageKinds.ReleasePart && m.Outcome == (int)MessageOutcome.Taken).GroupBy(m => m.About).Select(g => new { About = g.Key, Parts = g.Count() }).ToDictionaryAsync(g => g.About, g => g.Parts, cancellation);

    /// <summary>A file as it stands among releases that are compared.</summary>
    private static string NameOf(string release, ReleaseFile file) => $"{release}:{file.Sha256}";

    /// <summary>Releases of a partner that this node has, and their files that came whole, as they stood when the partner asked: what it called back since counts as held.</summary>
    /// <param name="tables">This node's.</param>
    /// <param name="partner">Whose.</param>
    /// <param name="upTo">The last message that is compared.</param>
    /// <param name="asked">The number of the message by which it asked.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<IReadOnlyList<string>> HeldAsync(ExchangeContext tables, string partner, long upTo, long asked, CancellationToken cancellation)
    {
        var came = await tables.Incoming.Where(m => m.Partner == partner && m.Number <= upTo && m.Kind == MessageKinds.Release && m.Outcome == (int)MessageOutcome.Taken).Select(m => m.About).Distinct().ToListAsync(cancellation);
        var held = (await tables.Received.Where(r => r.Partner == partner).Select(r => r.Release).ToListAsync(cancellation)).ToHashSet();
        var recalls = await tables.RecallsIn.Where(r => r.Partner == partner).Join(tables.Incoming.Where(m => m.Partner == partner), r => r.Recall, m => m.About, (r, m) => new { r.Release, r.Json, m.Number }).ToListAsync(cancellation);
        var before = recalls.Where(r => r.Number < asked && ExchangeRecords.Read<RecallContent>(r.Json).Handling is null).Select(r => r.Release).ToHashSet();
        var since = recalls.Where(r => r.Number > asked).Select(r => r.Release).ToHashSet();
        var still = came.Where(r => !before.Contains(r) && (held.Contains(r) || since.Contains(r))).ToList();
        return [.. still, .. await HeldFilesAsync(tables, partner, still, before, upTo, cancellation)];
    }

    private static async Task<IReadOnlyList<string>> HeldFilesAsync(ExchangeContext tables, string partner, List<string> releases, HashSet<string> calledBack, long upTo, CancellationToken cancellation)
    {
        var counted = await PartsHereAsync(tables, partner, upTo, cancellation);
        var broken = (await tables.ReceivedFiles.Where(f => f.Partner == partner && !f.Whole).Select(f => f.Release + ":" + f.Sha256).ToListAsync(cancellation)).ToHashSet();
        var received = await tables.Received.Where(r => r.Partner == partner && releases.Contains(r.Release) && counted.Keys.Contains(r.Release)).ToListAsync(cancellation);
        var bundles = await tables.ComingBundles.Where(b => b.Partner == partner && !b.Refused && counted.Keys.Contains(b.Bundle) && !calledBack.Contains(b.Bundle)).ToListAsync(cancellation);
        var held = received.Select(r => (About: r.Release, ExchangeRecords.Read<ReceivedRelease>(r.Json).Content.Files)).Concat(bundles.Select(b => (About: b.Bundle, Files: (IReadOnlyList<ReleaseFile>?)ExchangeRecords.Read<BundleFiles>(b.Json).Files)));
        return [.. held.SelectMany(h => FileParts.Within(h.Files, counted[h.About]).Select(f => NameOf(h.About, f))).Where(n => !broken.Contains(n))];
    }
}
