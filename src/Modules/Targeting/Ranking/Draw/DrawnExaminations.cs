using Cordon.Engines.Foresight.Inspection;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Orders;

namespace Cordon.Modules.Targeting.Ranking.Draw;

/// <summary>Has a declaration examined that a draw chose. Those who carry it out get the same order as for any examination: it says neither why nor by whom.</summary>
internal sealed class DrawnExaminations(TargetingRecords records, TargetingPolicy policy, Issuer issuer, IIds ids)
{
    /// <summary>Whether the draw chose it; what was chosen before is not recorded again.</summary>
    public async Task<bool> DrawAsync(Actor actor, DeclarationState state, DateOnly day, byte[] seed, decimal percent, CancellationToken cancellation)
    {
        if (state.Drawn is { } before)
            return before.Day == day;
        // One that was judged before the node drew at all, and changed since.
        if (state.FirstContent is not { } content || DailyDraw.Ticket(seed, Convert.FromHexString(content)) is var ticket && !DailyDraw.IsDrawn(ticket, percent))
            return false;
        var id = state.Assessed.Id;
        await records.ActAsync(RankerJournal.Draw, actor, viewer: null, id, (now, open) => Task.FromResult<IReadOnlyList<object>>(now.Drawn is not null ? [] :
        [
            new ExaminationDrawn(id, day, ticket),
            .. now.Last is null ? new object[] { ControlOrder.Of(now, new DeclarationDecided(id, ControlDecision.Examine, "", actor.Id), ids.Next().ToString("N"), issuer, policy.Orders, open.Process.At) } : [],
        ]), cancellation);
        return true;
    }
}
