using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Ranking.Adoption;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Ranking.Storage;

/// <summary>Keeps the table of rankers.</summary>
internal sealed class RankerProjection : IProjection
{
    public string Name => "targeting.rankers";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type> { typeof(RankerOffered), typeof(RankerAdopted), typeof(RankerRefused), typeof(RankerWithdrawn), typeof(RankerEnded) };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<TargetingContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
            await ApplyAsync(entry, context.Rankers, cancellation);
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        await tables.Of<TargetingContext>().Rankers.ExecuteDeleteAsync(cancellation);
        tables.Of<TargetingContext>().ChangeTracker.Clear();
    }

    internal static RankerState Read(RankerRow row) => JsonSerializer.Deserialize<RankerState>(row.Json, StrictJson.Options)!;

    private static async Task ApplyAsync(Entry entry, DbSet<RankerRow> rankers, CancellationToken cancellation)
    {
        Task Decided(string digest, PackStatus status, string person, string reason) =>
            ChangeAsync(rankers, digest, s => s with { Status = status, Decided = new PackDecision(person, reason, entry.At) }, cancellation);
        switch (entry.Data)
        {
            case RankerOffered offered:
                var row = await rankers.FindAsync([offered.Digest], cancellation);
                var state = new RankerState(offered, entry.At, PackStatus.Offered, row is null ? 1 : Read(row).Acts + 1);
                if (row is null)
                    rankers.Add(new RankerRow { Digest = offered.Digest, At = entry.At.UnixMicroseconds, Status = (int)state.Status, Json = CanonicalJson.TextOf(state) });
                else
                    (row.At, row.Status, row.Json) = (entry.At.UnixMicroseconds, (int)state.Status, CanonicalJson.TextOf(state));
                break;
            case RankerAdopted { Ended: var ended } adopted:
                if (ended is not null)
                    await ChangeAsync(rankers, ended, s => s with { Status = PackStatus.Replaced }, cancellation);
                await Decided(adopted.Digest, PackStatus.InForce, adopted.Person, adopted.Reason);
                break;
            case RankerRefused refused:
                await Decided(refused.Digest, PackStatus.Refused, refused.Person, refused.Reason);
                break;
            case RankerWithdrawn withdrawn:
                await Decided(withdrawn.Digest, PackStatus.Withdrawn, withdrawn.Person, "");
                break;
            case RankerEnded ended:
                await Decided(ended.Digest, PackStatus.Replaced, ended.Person, ended.Reason);
                break;
        }
    }

    private static async Task ChangeAsync(DbSet<RankerRow> rankers, string digest, Func<RankerState, RankerState> change, CancellationToken cancellation)
    {
        if (await rankers.FindAsync([digest], cancellation) is not { } row)
            return;
        var state = change(Read(row));
        state = state with { Acts = state.Acts + 1 };
        (row.Status, row.Json) = ((int)state.Status, CanonicalJson.TextOf(state));
    }
}
