using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Partners;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>What a release is judged by, beside the release itself.</summary>
/// <param name="Node">Name of this node.</param>
/// <param name="Now">When.</param>
/// <param name="Today">How many releases went to the partner today.</param>
/// <param name="Consent">Whether the originator, where it is another, agreed that it goes to this partner.</param>
internal sealed record ReleaseMoment(string Node, Instant Now, int Today, bool Consent);

/// <summary>The one rule of what may go to which partner, and why. Pure; asked when somebody proposes, again when somebody approves, and by the recipient of what comes in.</summary>
internal static class ReleasePolicy
{
    private static readonly ReleaseRule[] Rules = Enum.GetValues<ReleaseRule>();

    public static bool Allows(Partner partner, ReleaseView view, ReleaseMoment moment) => Array.TrueForAll(Rules, r => Holds(r, partner, view, moment));

    /// <summary>Every rule with its outcome.</summary>
    public static IReadOnlyList<ReleaseFinding> Explain(Partner partner, ReleaseView view, ReleaseMoment moment) => [.. Rules.Select(r => Finding(r, Holds(r, partner, view, moment), partner, view, moment))];

    /// <exception cref="FaultException">the first rule that does not hold</exception>
    public static void Demand(Partner partner, ReleaseView view, ReleaseMoment moment)
    {
        if (Explain(partner, view, moment).FirstOrDefault(f => !f.Holds) is { } failed)
            throw new FaultException(failed.Why with { Where = "recipients" });
    }

    private static bool Holds(ReleaseRule rule, Partner partner, ReleaseView view, ReleaseMoment moment) => (rule, partner.Agreement, view.Handling) switch
    {
        (ReleaseRule.Partner, not null, _) => partner.Status == PartnerStatus.Joined && partner.Signed.Card.IsValidAt(moment.Now),
        (ReleaseRule.Kind, { } agreed, _) => agreed.Kinds.Contains(view.Kind),
        (ReleaseRule.Level, { } agreed, var handling) => handling.Classification.Level <= agreed.Level,
        // TLP:RED is for persons who are named, and a node is none. A compartment here means nothing there.
        (ReleaseRule.Colour, _, var handling) => handling.Tlp != Tlp.Red && handling.Caveats.Count == 0,
        (ReleaseRule.Originator, _, var handling) => handling.Originator == moment.Node || moment.Consent,
        (ReleaseRule.Named, _, var handling) => handling.ReleasableTo.Contains($"authority/{partner.Id}"),
        (ReleaseRule.Use, { } agreed, var handling) => handling.PermittedUse != PermittedUse.None && handling.PermittedUse <= agreed.Use,
        (ReleaseRule.Purpose, { } agreed, var handling) => agreed.Purposes.Contains(handling.Purpose),
        (ReleaseRule.Retention, _, var handling) => handling.RetainUntil is not { } last || moment.Now.UtcDay <= last,
        (ReleaseRule.Quota, { } agreed, _) => moment.Today < agreed.ADay,
        _ => false,
    };

    private static ReleaseFinding Finding(ReleaseRule rule, bool holds, Partner partner, ReleaseView view, ReleaseMoment moment) => new(rule, holds, Fault.Of(
        $"exchange.rule.{rule.ToString().ToLowerInvariant()}.{(holds ? "holds" : "fails")}", "",
        ("partner", partner.Id), ("level", view.Handling.Classification.Level), ("agreed", partner.Agreement?.Level), ("kind", view.Kind), ("tlp", view.Handling.Tlp), ("originator", view.Handling.Originator),
        ("use", view.Handling.PermittedUse), ("limit", partner.Agreement?.Use), ("purpose", view.Handling.Purpose), ("last", view.Handling.RetainUntil?.ToString("yyyy-MM-dd")), ("today", moment.Today), ("most", partner.Agreement?.ADay)));
}
