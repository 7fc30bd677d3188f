using System.CommandLine;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Cli.Lists;

/// <summary><c>cordon lists list [DATASET]</c>: where every list stands, or the versions of one.</summary>
internal static class ListLists
{
    public static Command Create()
    {
        var dataset = new Argument<string>("DATASET") { Description = "shows the versions of this list", Arity = ArgumentArity.ZeroOrOne };
        var format = OutputFormat.Option();
        var data = new DataFolder();
        var verb = new Command("list", "Shows which lists are in force, how old they are, and what was refused.") { dataset, format };
        data.AddTo(verb);
        verb.SetAction(async (parsed, cancellation) =>
        {
            var watchlists = await data.ReadAsync(parsed, cancellation);
            if (parsed.GetValue(dataset) is { } one)
                await VersionsAsync(one, watchlists, parsed.GetValue(format)!, cancellation);
            else
                await StatesAsync(watchlists, parsed.GetValue(format)!, cancellation);
            return ExitCode.Done;
        });
        return verb;
    }

    private static async Task StatesAsync(IWatchlists? watchlists, string format, CancellationToken cancellation)
    {
        var states = watchlists is null
            ? [.. ReferenceModule.Shipped.Select(l => new WatchlistState(l, null, null, null, Freshness.Missing))]
            : await watchlists.StatesAsync(cancellation);
        var rows = new Rows(format, "dataset", "state", "version", "published", "checked", "entities", "names", "title");
        foreach (var state in states)
        {
            rows.Add(
                state.List.Dataset, state.Freshness.ToString().ToLowerInvariant(), state.Current?.Number, Day(state.Current?.PublishedAt), Minute(state.CheckedAt),
                state.Current?.EntityCount, state.Current?.Names, state.List.Title);
            if (state.LastRefusal is { } refusal)
                Console.Error.WriteLine($"cordon: {state.List.Dataset}: the last attempt was refused: {refusal}");
        }

        rows.End();
    }

    private static async Task VersionsAsync(string dataset, IWatchlists? watchlists, string format, CancellationToken cancellation)
    {
        var versions = watchlists is null ? [] : await watchlists.VersionsAsync(dataset, cancellation);
        if (versions.Count == 0 && ReferenceModule.Shipped.All(l => l.Dataset != dataset))
            throw new FaultException(Fault.Of("watchlist.unknown", "", ("text", dataset)));
        var rows = new Rows(format, "version", "published", "retrieved", "entities", "names", "added", "removed", "changed", "rejected", "digest", "id");
        foreach (var version in versions)
        {
            rows.Add(
                version.Number, Day(version.PublishedAt), Minute(version.RetrievedAt), version.EntityCount, version.Names, version.Change.Added, version.Change.Removed,
                version.Change.Changed, version.Rejected, version.ContentDigest, version.Id.ToString("D"));
        }

        rows.End();
    }

    private static string? Day(Instant? instant) => instant?.UtcDay.ToString("yyyy-MM-dd");

    private static string? Minute(Instant? instant) => instant?.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm'Z'");
}
