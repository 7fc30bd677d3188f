using Cordon.Kernel.Faults;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Cli.Lists;

/// <summary>What came of imports, one row a list; refusals and what was left out also on stderr, in sentences.</summary>
internal static class Outcomes
{
    public static async Task<int> WriteAsync(IReadOnlyList<ImportOutcome> outcomes, IWatchlists watchlists, string format, CancellationToken cancellation)
    {
        var rows = new Rows(format, "dataset", "result", "version", "published", "entities", "names", "added", "removed", "changed", "rejected", "refusal");
        foreach (var outcome in outcomes)
        {
            var version = outcome.Version;
            var change = outcome.Result == ImportResult.Imported ? version!.Change : null;
            rows.Add(
                outcome.Dataset, outcome.Result.ToString().ToLowerInvariant(), version?.Number, version?.PublishedAt?.UtcDay.ToString("yyyy-MM-dd"), version?.EntityCount, version?.Names,
                change?.Added, change?.Removed, change?.Changed, version?.Rejected, outcome.Refusal?.Code);
            if (outcome.Refusal is { } refusal)
                Console.Error.WriteLine($"cordon: {outcome.Dataset} is refused{(version is null ? "" : $", version {version.Number} stays in force")}: {refusal}");
            else if (outcome is { Result: ImportResult.Imported, Version: { } imported })
                await NoteAsync(imported, watchlists, cancellation);
        }

        rows.End();
        return outcomes.Any(o => o.Result == ImportResult.Refused) ? ExitCode.BadInput : ExitCode.Done;
    }

    private static async Task NoteAsync(WatchlistVersion version, IWatchlists watchlists, CancellationToken cancellation)
    {
        var report = await watchlists.ReportAsync(version.Id, cancellation);
        if (report.Rejected.Count > 0)
            Console.Error.WriteLine($"cordon: {version.Dataset}: {report.Rejected.Count} rows left out, the first: {report.Rejected[0]}");
        foreach (var notice in report.Noticed)
            Console.Error.WriteLine($"cordon: {version.Dataset}: noticed {notice.Count} times: {FaultTexts.Say(notice.Examples[0])} ({notice.Examples[0].Where})");
    }
}
