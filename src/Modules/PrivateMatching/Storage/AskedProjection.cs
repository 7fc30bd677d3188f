using Cordon.Journal.Entries;
using Cordon.Kernel.Json;
using Cordon.Modules.PrivateMatching.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>Keeps the questions of partners: what their limits are counted by.</summary>
internal sealed class AskedProjection() : MatchingProjection("matching.asked", AskedLife.Facts)
{
    protected override async Task ApplyAsync(Entry entry, MatchingContext context, CancellationToken cancellation)
    {
        var row = await context.Asked.FindAsync([AskedLife.Of(entry.Data)!], cancellation);
        if (AskedLife.After(row is null ? null : Read<Asked>(row.Json), entry.Data, entry.At) is not { } after)
            return;
        if (row is null)
            context.Asked.Add(row = new AskedRow { Id = after.Id, Partner = after.Partner, Purpose = (int)after.Purpose, At = after.At.UnixMicroseconds, Cost = after.Cost, State = 0, Json = "" });
        (row.State, row.Code, row.Json) = ((int)after.State, after.Code, CanonicalJson.TextOf(after));
    }

    protected override Task ClearAsync(MatchingContext context, CancellationToken cancellation) => context.Asked.ExecuteDeleteAsync(cancellation);
}
