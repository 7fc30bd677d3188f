using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Markings;

/// <summary>The outcome of one rule for one viewer.</summary>
/// <param name="Rule">Which rule.</param>
/// <param name="Holds">Whether it lets the viewer see.</param>
/// <param name="Why">The reason as a code with arguments, both when it holds and when it does not.</param>
public sealed record VisibilityFinding(VisibilityRule Rule, bool Holds, Fault Why)
{
    internal static VisibilityFinding Of(VisibilityRule rule, bool holds, Viewer viewer, Handling handling)
    {
        var outcome = holds ? "holds" : "fails";
        return new(rule, holds, rule switch
        {
            VisibilityRule.Clearance => Fault.Of($"visibility.clearance.{outcome}", "", ("needed", handling.Classification.Level), ("marking", handling.Classification.Marking), ("held", viewer.Clearance)),
            VisibilityRule.Caveats => Fault.Of($"visibility.caveats.{outcome}", "", ("missing", string.Join(", ", handling.Caveats.Where(c => !viewer.Caveats.Contains(c))))),
            VisibilityRule.Release => Fault.Of($"visibility.release.{outcome}", "", ("originator", handling.Originator), ("authority", viewer.Authority), ("tlp", Colour(handling.Tlp))),
            VisibilityRule.Purpose => Fault.Of($"visibility.purpose.{outcome}", "", ("purpose", handling.Purpose)),
            VisibilityRule.Use => Fault.Of($"visibility.use.{outcome}", "", ("wanted", viewer.Use), ("permitted", handling.PermittedUse)),
            _ => Fault.Of($"visibility.retention.{outcome}", "", ("last", handling.RetainUntil?.ToString("yyyy-MM-dd"))),
        });
    }

    private static string Colour(Tlp tlp) => tlp == Tlp.AmberStrict ? "TLP:AMBER+STRICT" : "TLP:" + tlp.ToString().ToUpperInvariant();
}
