using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Ranking.Storage;

/// <summary>Keeps the table of draws.</summary>
internal sealed class DrawProjection : IProjection
{
    /// <summary>Millionths in a percent.</summary>
    public const int Parts = 10_000;

    public string Name => "targeting.draws";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(DrawCommitted), typeof(DrawRevealed) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<TargetingContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (entry.Data is DrawCommitted committed)
                context.Draws.Add(new DrawRow { Day = committed.Day.DayNumber, Commitment = committed.Commitment, Share = (long)Math.Round(committed.Percent * Parts), CommittedAt = entry.At.UnixMicroseconds });
            else if (entry.Data is DrawRevealed revealed && await context.Draws.FindAsync([revealed.Day.DayNumber], cancellation) is { } row)
                (row.Seed, row.Eligible, row.Drawn) = (revealed.Seed ?? "", revealed.Eligible, revealed.Drawn);
        }

        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        await tables.Of<TargetingContext>().Draws.ExecuteDeleteAsync(cancellation);
        tables.Of<TargetingContext>().ChangeTracker.Clear();
    }
}
