using Cordon.Journal;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Reference.Jobs;

/// <summary>The jobs as the module's tables have them. One without an end does not run any more: whoever knows better shows it as running.</summary>
internal sealed class JobBook(JournalReader reader)
{
    public async Task<ImportJob?> FindAsync(Guid job, CancellationToken cancellation)
    {
        await using var tables = reader.Tables<ReferenceContext>();
        return await tables.Jobs.SingleOrDefaultAsync(j => j.Id == job, cancellation) is { } row ? Job(row) : null;
    }

    public async Task<IReadOnlyList<ImportJob>> RecentAsync(int most, CancellationToken cancellation)
    {
        await using var tables = reader.Tables<ReferenceContext>();
        return [.. (await tables.Jobs.OrderByDescending(j => j.BegunAt).Take(most).ToListAsync(cancellation)).Select(Job)];
    }

    /// <summary>The ends of jobs that have none, because the node ended first. Nobody else took in the lists of a job while it ran, so what came of each list since is its doing.</summary>
    public async Task<IReadOnlyList<ImportEnded>> CutShortAsync(Instant now, CancellationToken cancellation)
    {
        await using var tables = reader.Tables<ReferenceContext>();
        var cut = new List<ImportEnded>();
        foreach (var job in (await tables.Jobs.Where(j => j.Ended == null).OrderBy(j => j.BegunAt).ToListAsync(cancellation)).Select(Job))
        {
            var lists = await tables.Watchlists.Where(w => job.Datasets.Contains(w.Dataset)).ToDictionaryAsync(w => w.Dataset, cancellation);
            var inForce = lists.Values.Where(l => l.Version is not null).Select(l => l.Version!.Value).ToList();
            var versions = await tables.Versions.Where(v => inForce.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => WatchlistProjection.Record<WatchlistVersion>(v.Json), cancellation);
            var outcomes = job.Datasets.Select(d => lists.TryGetValue(d, out var list) ? OutcomeSince(job.BegunAt, list, versions) : null).OfType<ListOutcome>();
            cut.Add(new(job.Id, ImportEnd.Interrupted, [.. outcomes], now));
        }

        return cut;
    }

    private static ListOutcome? OutcomeSince(Instant begun, WatchlistRow list, Dictionary<Guid, WatchlistVersion> versions)
    {
        if (list.Version is { } id && versions[id].RetrievedAt >= begun)
            return new(list.Dataset, ImportResult.Imported, id);
        if (list.RefusedAt >= begun.UnixMicroseconds && list.Refusal is { } refusal)
            return new(list.Dataset, ImportResult.Refused, list.Version, WatchlistProjection.Record<ListRefusal>(refusal));
        return list.CheckedAt >= begun.UnixMicroseconds ? new(list.Dataset, ImportResult.Unchanged, list.Version) : null;
    }

    private static ImportJob Job(JobRow row)
    {
        var begun = WatchlistProjection.Record<ImportBegun>(row.Begun);
        var job = new ImportJob { Id = begun.Job, Way = begun.Way, Datasets = begun.Datasets, By = Actor.Parse(begun.By), BegunAt = begun.At };
        if (row.Ended is null)
            return job with { End = ImportEnd.Interrupted };
        var ended = WatchlistProjection.Record<ImportEnded>(row.Ended);
        return job with
        {
            End = ended.End,
            EndedAt = ended.At,
            Outcomes = ended.Outcomes,
            CancelledBy = ended.CancelledBy is { } by ? Actor.Parse(by) : null,
            Failure = ended.Failure?.ToFault(),
        };
    }
}
