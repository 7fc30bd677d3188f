using Cordon.Journal.Entries;
using Cordon.Kernel.Json;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>Keeps alarms about partners and what came of them.</summary>
internal sealed class ConcernProjection() : MatchingProjection("matching.concerns", [typeof(PartnerSetDisputed), typeof(EnumerationSuspected), typeof(MatchConcernNoted)])
{
    protected override async Task ApplyAsync(Entry entry, MatchingContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case PartnerSetDisputed f:
                await AddAsync(context, Concern.Of(f, entry.At), cancellation);
                break;
            case EnumerationSuspected f:
                await AddAsync(context, Concern.Of(f, entry.At), cancellation);
                break;
            case MatchConcernNoted f when await context.Concerns.FindAsync([f.Concern], cancellation) is { } row:
                row.Json = CanonicalJson.TextOf(Read<Concern>(row.Json) with { Noted = f.Text });
                break;
        }
    }

    protected override Task ClearAsync(MatchingContext context, CancellationToken cancellation) => context.Concerns.ExecuteDeleteAsync(cancellation);

    private static async Task AddAsync(MatchingContext context, Concern concern, CancellationToken cancellation)
    {
        if (await context.Concerns.FindAsync([concern.Id], cancellation) is null)
            context.Concerns.Add(new ConcernRow { Id = concern.Id, At = concern.At.UnixMicroseconds, Json = CanonicalJson.TextOf(concern) });
    }
}
