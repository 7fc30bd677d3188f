using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>Keeps canaries, those planted here and those of partners. One that is erased goes whole.</summary>
internal sealed class CanaryProjection() : MatchingProjection("matching.canaries", [typeof(CanaryPlanted), typeof(CanaryRegistered), typeof(CanaryChecked), typeof(CanaryDropped)])
{
    protected override async Task ApplyAsync(Entry entry, MatchingContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case CanaryPlanted f:
                Add(context, new Canary(f.Canary, true, f.Partner, f.Purpose, f.Identifier, 0, f.Person, entry.At));
                break;
            case CanaryRegistered f:
                Add(context, new Canary(f.Canary, false, f.Partner, f.Purpose, f.Identifier, f.FromSet, f.Person, entry.At));
                break;
            case CanaryChecked f when await context.Canaries.FindAsync([f.Canary], cancellation) is { } row:
                row.Json = CanonicalJson.TextOf(Read<Canary>(row.Json) with { CheckedAt = entry.At, Hit = f.Hit });
                break;
            case CanaryDropped f when await context.Canaries.FindAsync([f.Canary], cancellation) is { } row:
                row.Json = CanonicalJson.TextOf(Read<Canary>(row.Json) with { Dropped = true });
                break;
        }
    }

    protected override Task ClearAsync(MatchingContext context, CancellationToken cancellation) => context.Canaries.ExecuteDeleteAsync(cancellation);

    protected override Task EraseAsync(Erased erased, Instant at, MatchingContext context, CancellationToken cancellation) =>
        erased.Class == MatchingPurpose.Canaries ? context.Canaries.Where(c => c.Id == erased.Subject).ExecuteDeleteAsync(cancellation) : Task.CompletedTask;

    private static void Add(MatchingContext context, Canary canary) =>
        context.Canaries.Add(new CanaryRow { Id = canary.Id, Partner = canary.Partner, Purpose = (int)canary.Purpose, Ours = canary.Ours, Json = CanonicalJson.TextOf(canary) });
}
