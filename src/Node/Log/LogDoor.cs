using System.Text;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Journal;
using Cordon.Ui.Doors;
using Microsoft.Net.Http.Headers;

namespace Cordon.Node.Log;

/// <summary>The log as c2sp.org/tlog-tiles prescribes it, read-only, below <c>/log/</c>. Nothing is served that no checkpoint covers yet: it might still be replaced.</summary>
internal static class LogDoor
{
    public const string Prefix = LogAddress.Page;
    public const string Tag = "Log";
    private const string Why = "the log holds commitments only, and is there to be verified by anybody";
    private const string Octets = "application/octet-stream";
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string AMoment = "public, max-age=1";

    public static void MapLog(this IEndpointRouteBuilder routes)
    {
        var log = routes.MapGroup(Prefix).WithTags(Tag).ForAnybody(Why);
        log.MapGet("/" + CheckpointPublisher.Path, CheckpointAsync).WithSummary("The newest signed checkpoint (c2sp.org/tlog-checkpoint).");
        log.MapGet("/vkey", (JournalWriter journal, HttpResponse response) => Text(response, Encoding.UTF8.GetBytes($"{journal.LogKey}\n"))).WithSummary("The log's verifier key, to compare with the one that was got by another way.");
        log.MapGet("/tile/{**path}", TileAsync).WithSummary("A tile or entry bundle (c2sp.org/tlog-tiles): LEVEL/INDEX[.p/WIDTH] or entries/INDEX[.p/WIDTH].");
    }

    private static async Task<IResult> CheckpointAsync(JournalWriter journal, HttpResponse response, CancellationToken cancellation) =>
        await journal.Reader.Log.ReadAsync(CheckpointPublisher.Path, cancellation) is { } checkpoint ? Text(response, checkpoint) : Results.NotFound();

    private static async Task<IResult> TileAsync(string path, JournalWriter journal, HttpResponse response, CancellationToken cancellation)
    {
        if (!TileName.TryParse($"tile/{path}", out var name) || name.Width > TileLayout.Width(name.Level, name.Index, journal.Checkpoint?.Checkpoint.Head.Size ?? 0))
            return Results.NotFound();
        if (await journal.Reader.Log.ReadAsync(name.ToString(), cancellation) is not { } content)
            return Results.NotFound();
        Open(response, ForEver);
        return Results.Bytes(content, Octets);
    }

    private static IResult Text(HttpResponse response, ReadOnlyMemory<byte> text)
    {
        Open(response, AMoment);
        return Results.Bytes(text, "text/plain; charset=utf-8");
    }

    /// <summary>A verifier may run in a page of any site, and caches may keep what never changes.</summary>
    private static void Open(HttpResponse response, string caching)
    {
        response.Headers[HeaderNames.CacheControl] = caching;
        response.Headers[HeaderNames.AccessControlAllowOrigin] = "*";
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }
}
