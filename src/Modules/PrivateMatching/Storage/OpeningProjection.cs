using Cordon.Journal.Entries;
using Cordon.Kernel.Json;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>Keeps who may ask for what, and what waits for a second person.</summary>
internal sealed class OpeningProjection()
    : MatchingProjection("matching.openings", [typeof(MatchingProposed), typeof(MatchingProposalReturned), typeof(MatchingOpened), typeof(MatchingClosed), typeof(MatchSetRenewed), typeof(MatchSetCommitted)])
{
    protected override async Task ApplyAsync(Entry entry, MatchingContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case MatchingProposed f:
                await DropAsync(context, f.Partner, f.Purpose, cancellation);
                var proposal = new LettingProposal(f.Proposal, f.Partner, f.Purpose, f.Kinds, f.LegalBasis, f.Person, entry.At, f.ADay);
                context.Proposals.Add(new ProposalRow { Partner = f.Partner, Purpose = (int)f.Purpose, Json = CanonicalJson.TextOf(proposal) });
                break;
            case MatchingProposalReturned f:
                await DropAsync(context, f.Partner, f.Purpose, cancellation);
                break;
            case MatchingOpened f:
                await DropAsync(context, f.Partner, f.Purpose, cancellation);
                // A new set follows, since another may have been in force with other sorts of identifier.
                await PutAsync(context, new Opening(f.Partner, f.Purpose, f.Kinds, f.LegalBasis, f.Person, entry.At, true, f.Second, f.ADay), cancellation);
                break;
            case MatchingClosed f when await context.Openings.FindAsync([f.Partner, (int)f.Purpose], cancellation) is { } row:
                context.Openings.Remove(row);
                break;
            case MatchSetRenewed f when await context.Openings.FindAsync([f.Partner, (int)f.Purpose], cancellation) is { } row:
                row.Json = CanonicalJson.TextOf(Read<Opening>(row.Json) with { Renew = true });
                break;
            case MatchSetCommitted f when await context.Openings.FindAsync([f.Partner, (int)f.Commitment.Purpose], cancellation) is { } row:
                row.Json = CanonicalJson.TextOf(Read<Opening>(row.Json) with { Renew = false });
                break;
        }
    }

    protected override async Task ClearAsync(MatchingContext context, CancellationToken cancellation)
    {
        await context.Openings.ExecuteDeleteAsync(cancellation);
        await context.Proposals.ExecuteDeleteAsync(cancellation);
    }

    private static async Task DropAsync(MatchingContext context, string partner, MatchPurpose purpose, CancellationToken cancellation)
    {
        if (await context.Proposals.FindAsync([partner, (int)purpose], cancellation) is not { } row)
            return;
        context.Proposals.Remove(row);
        await context.SaveChangesAsync(cancellation);
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
