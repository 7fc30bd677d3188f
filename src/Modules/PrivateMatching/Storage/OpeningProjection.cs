using Cordon.Journal.Entries;
using Cordon.Kernel.Json;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>Keeps who may ask for what.</summary>
internal sealed class OpeningProjection() : MatchingProjection("matching.openings", [typeof(MatchingOpened), typeof(MatchingClosed), typeof(MatchSetRenewed), typeof(MatchSetCommitted)])
{
    protected override async Task ApplyAsync(Entry entry, MatchingContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case MatchingOpened opened:
                // A new set follows, since another may have been in force with other sorts of identifier.
                await PutAsync(context, new Opening(opened.Partner, opened.Purpose, opened.Kinds, opened.LegalBasis, opened.Person, entry.At, true), cancellation);
                break;
            case MatchingClosed closed when await context.Openings.FindAsync([closed.Partner, (int)closed.Purpose], cancellation) is { } row:
                context.Openings.Remove(row);
                break;
            case MatchSetRenewed renewed when await context.Openings.FindAsync([renewed.Partner, (int)renewed.Purpose], cancellation) is { } row:
                row.Json = CanonicalJson.TextOf(Read<Opening>(row.Json) with { Renew = true });
                break;
            case MatchSetCommitted committed when await context.Openings.FindAsync([committed.Partner, (int)committed.Commitment.Purpose], cancellation) is { } row:
                row.Json = CanonicalJson.TextOf(Read<Opening>(row.Json) with { Renew = false });
                break;
        }
    }

    protected override Task ClearAsync(MatchingContext context, CancellationToken cancellation) => context.Openings.ExecuteDeleteAsync(cancellation);

    private static async Task PutAsync(MatchingContext context, Opening opening, CancellationToken cancellation)
    {
        var json = CanonicalJson.TextOf(opening);
        if (await context.Openings.FindAsync([opening.Partner, (int)opening.Purpose], cancellation) is { } known)
            known.Json = json;
        else
            context.Openings.Add(new OpeningRow { Partner = opening.Partner, Purpose = (int)opening.Purpose, Json = json });
    }
}
