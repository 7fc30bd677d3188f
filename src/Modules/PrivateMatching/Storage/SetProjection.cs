using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Ui.Forms;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.PrivateMatching.Storage;

/// <summary>Keeps the sets of this node, with what became of them, and what partners stand by.</summary>
internal sealed class SetProjection() : MatchingProjection("matching.sets", [typeof(MatchingOpened), typeof(MatchingClosed), typeof(MatchSetCommitted), typeof(MatchSetRetired), typeof(PartnerSetAnnounced)])
{
    protected override async Task ApplyAsync(Entry entry, MatchingContext context, CancellationToken cancellation)
    {
        var at = entry.At.UnixMicroseconds;
        switch (entry.Data)
        {
            case MatchingOpened opened when await LatestAsync(context, opened.Partner, opened.Purpose, cancellation) is { IsAway: false } again:
                again.Ended = null;
                break;
            case MatchingClosed closed when await LatestAsync(context, closed.Partner, closed.Purpose, cancellation) is { } last:
                last.Ended ??= at;
                break;
            case MatchSetCommitted { Commitment: var made } committed:
                if (await LatestAsync(context, committed.Partner, made.Purpose, cancellation) is { } before)
                    before.Ended ??= at;
                context.OwnSets.Add(new OwnSetRow { Partner = committed.Partner, Purpose = (int)made.Purpose, Number = made.Number, Sha256 = committed.Sha256, Seed = committed.Seed, Json = CanonicalJson.TextOf(made) });
                break;
            case MatchSetRetired retired when await context.OwnSets.FindAsync([retired.Partner, (int)retired.Purpose, retired.Number], cancellation) is { } row:
                row.Retired = at;
                break;
            case PartnerSetAnnounced { Commitment: var theirs } announced:
                context.TheirSets.Add(new TheirSetRow { Partner = announced.Partner, Purpose = (int)theirs.Purpose, Number = theirs.Number, Json = CanonicalJson.TextOf(theirs) });
                break;
        }
    }

    protected override async Task ClearAsync(MatchingContext context, CancellationToken cancellation)
    {
        await context.OwnSets.ExecuteDeleteAsync(cancellation);
        await context.TheirSets.ExecuteDeleteAsync(cancellation);
    }

    protected override async Task EraseAsync(Erased erased, Instant at, MatchingContext context, CancellationToken cancellation)
    {
        if (erased.Class != MatchingPurpose.Sets || erased.Subject.Split('.') is not [.. { Length: > 0 } partner, var word, var digits] || FormWords.Choice<MatchPurpose>(word) is not { } purpose || !int.TryParse(digits, out var number))
            return;
        var name = string.Join('.', partner);
        await context.OwnSets.Where(s => s.Partner == name && s.Purpose == (int)purpose && s.Number == number).ExecuteUpdateAsync(set => set.SetProperty(s => s.Cleared, at.UnixMicroseconds), cancellation);
    }

    private static Task<OwnSetRow?> LatestAsync(MatchingContext context, string partner, MatchPurpose purpose, CancellationToken cancellation) =>
        context.OwnSets.Where(s => s.Partner == partner && s.Purpose == (int)purpose).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellation);
}
