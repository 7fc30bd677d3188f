using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Hits.Storage;

/// <summary>Keeps the table of hits. One that is erased goes whole: what happened to it stays in the log, what it said does not.</summary>
internal sealed class HitProjection : IProjection
{
    public string Name => "hits.hits";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(HitOpened), typeof(HitSighted), typeof(HitCeased), typeof(HitReopened), typeof(ListingDescribed), typeof(HitsReviewed), typeof(HitDecided), typeof(HitConfirmed),
        typeof(HitReturned), typeof(HitUndone), typeof(EvidenceAdded), typeof(Erased),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<HitsContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
            await ApplyAsync(entry, context, cancellation);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<HitsContext>();
        await context.Hits.ExecuteDeleteAsync(cancellation);
        await context.Reviews.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    internal static Hit Read(HitRow row) => JsonSerializer.Deserialize<Hit>(row.Json, StrictJson.Options)!;

    private static async Task ApplyAsync(Entry entry, HitsContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case HitsReviewed reviewed:
                var review = await context.Reviews.FindAsync([reviewed.Dataset], cancellation) ?? context.Reviews.Add(new() { Dataset = reviewed.Dataset, Version = 0 }).Entity;
                review.Version = reviewed.Version;
                break;
            case Erased { Class: HitRecords.Class, Subject: var hit }:
                await context.SaveChangesAsync(cancellation);
                await context.Hits.Where(h => h.Hit == hit).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
            case Erased:
                break;
            case { } fact:
                var row = await context.Hits.FindAsync([HitOf(fact)], cancellation);
                if (HitLife.After(row is null ? null : Read(row), HitFact.Of(entry)) is not { } after)
                    break;
                if (row is null)
                    context.Hits.Add(row = New(after));
                Take(row, after);
                break;
        }
    }

    private static string HitOf(object fact) => fact switch
    {
        HitOpened f => f.Hit,
        HitSighted f => f.Hit,
        HitCeased f => f.Hit,
        HitReopened f => f.Hit,
        ListingDescribed f => f.Hit,
        HitDecided f => f.Hit,
        HitConfirmed f => f.Hit,
        HitReturned f => f.Hit,
        HitUndone f => f.Hit,
        EvidenceAdded f => f.Hit,
        _ => throw new ArgumentException($"{fact.GetType().Name} is no fact about a hit", nameof(fact)),
    };

    private static HitRow New(Hit hit) => new()
    {
        Hit = hit.Id, Pair = hit.Pair, Entity = hit.Judgement.Candidate.Id, Dataset = hit.Judgement.Candidate.Dataset, Status = 0, Version = 0, Described = false, Since = 0, Json = "",
    };

    private static void Take(HitRow row, Hit hit)
    {
        (row.Status, row.Version, row.Described) = ((int)hit.Status, hit.Version, hit.IsDescribed);
        row.Until = hit.Status == HitStatus.FalseMatch ? hit.Decision?.Until?.UnixMicroseconds : null;
        row.Since = (hit.Decision?.At ?? hit.Since).UnixMicroseconds;
        row.Json = CanonicalJson.TextOf(hit);
    }
}
