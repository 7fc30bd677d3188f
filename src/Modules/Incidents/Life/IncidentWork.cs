using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Ui.Forms;

namespace Cordon.Modules.Incidents.Life;

/// <summary>What an incident asks of the desk: that the point of contact gets the latest revision, and that a second person looks at a lowering. Pure.</summary>
internal static class IncidentWork
{
    public const string HandOverKind = "incidents.hand-over";
    public const string ConfirmKind = "incidents.confirm";

    private const int PriorityOfOne = 90;
    private const int PriorityOfTwo = 75;
    private const int Plain = 55;

    /// <summary>How long a proposed lowering may wait for its second person before it is overdue.</summary>
    private static readonly TimeSpan ProposalWaits = TimeSpan.FromDays(3);

    /// <summary>What has to be said to the desk after something happened.</summary>
    public static IEnumerable<object> Changes(Incident? before, Incident after) => new[]
    {
        Change(before is null ? null : HandingOver(before), HandingOver(after), $"incident-{after.Id}-hand-over", FormWords.Key(after.Stage)),
        Change(before is null ? null : Confirming(before), Confirming(after), $"incident-{after.Id}-confirm", FormWords.Key(after.Group)),
    }.OfType<object>();

    private static object? Change(WorkPut? had, WorkPut? has, string work, string outcome)
    {
        if (has is null)
            return had is null ? null : new WorkSettled(work, outcome);
        return had is not null && has.Reasons.SequenceEqual(had.Reasons) && has with { Reasons = had.Reasons } == had ? null : has;
    }

    private static WorkPut? HandingOver(Incident one) => one.Due is not { } due ? null : new WorkPut(
        $"incident-{one.Id}-hand-over", HandOverKind, IncidentAddresses.Of(one.Id), DeskText.Of("incidents.work.hand-over", ("title", one.Latest.Notice.Title), ("revision", $"{one.Latest.Number}")),
        Priority(one.Group), [DeskText.Of($"incidents.reason.{FormWords.Key(one.Group)}"), DeskText.Of(one.HandOvers.Count == 0 ? "incidents.reason.first" : "incidents.reason.newer")], IncidentPermissions.HandOver, due);

    private static WorkPut? Confirming(Incident one) => one.Proposal is not { } proposal ? null : new WorkPut(
        $"incident-{one.Id}-confirm", ConfirmKind, IncidentAddresses.Confirm(one.Id), DeskText.Of("incidents.work.confirm", ("title", one.Latest.Notice.Title)),
        Priority(one.Group), [DeskText.Of($"incidents.reason.lower.{FormWords.Key(proposal.To)}")], IncidentPermissions.Confirm, proposal.At + ProposalWaits);

    private static int Priority(IncidentGroup group) => group switch { IncidentGroup.One => PriorityOfOne, IncidentGroup.Two => PriorityOfTwo, _ => Plain };
}
