using Cordon.Journal.Entries;
using Cordon.Kernel.Json;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>Keeps who may ask for what, the sets of this node, and what partners stand by.</summary>
internal sealed class SetProjection() : MatchingProjection("matching.sets", [typeof(MatchingOpened), typeof(MatchingClosed), typeof(MatchSetRenewed), typeof(MatchSetCommitted), typeof(PartnerSetAnnounced)])
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
            case MatchSetCommitted { Commitment: var made } committed:
                context.OwnSets.Add(new OwnSetRow { Partner = committed.Partner, Purpose = (int)made.Purpose, Number = made.Number, Sha256 = committed.Sha256, Json = CanonicalJson.TextOf(made) });
                if (await context.Openings.FindAsync([committed.Partner, (int)made.Purpose], cancellation) is { } opening)
                    opening.Json = CanonicalJson.TextOf(Read<Opening>(opening.Json) with { Renew = false });
                break;
            case PartnerSetAnnounced { Commitment: var theirs } announced:
                context.TheirSets.Add(new TheirSetRow { Partner = announced.Partner, Purpose = (int)theirs.Purpose, Number = theirs.Number, Json = CanonicalJson.TextOf(theirs) });
                break;
        }
    }

    protected override async Task ClearAsync(MatchingContext context, CancellationToken cancellation)
    {
        await context.Openings.ExecuteDeleteAsync(cancellation);
        await context.OwnSets.ExecuteDeleteAsync(cancellation);
        await context.TheirSets.ExecuteDeleteAsync(cancellation);
    }

    private static async Task PutAsync(MatchingContext context, Opening opening, CancellationToken cancellation)
    {
        var json = CanonicalJson.TextOf(opening);
        if (await context.Openings.FindAsync([opening.Partner, (int)opening.Purpose], cancellation) is { } known)
            known.Json = json;
        else
            context.Openings.Add(new OpeningRow { Partner = opening.Partner, Purpose = (int)opening.Purpose, Json = json });
    }
}
