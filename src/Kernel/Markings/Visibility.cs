namespace Cordon.Kernel.Markings;

/// <summary>
/// The one rule of who may see what, and why. The journal holds the same rule as an SQL predicate; a property test keeps the two alike.
/// Every rule must hold; none overrides another.
/// </summary>
public static class Visibility
{
    private static readonly VisibilityRule[] Rules = Enum.GetValues<VisibilityRule>();

    /// <summary>True when every rule holds.</summary>
    public static bool Allows(Viewer viewer, Handling handling) =>
        Array.TrueForAll(Rules, rule => Holds(rule, viewer, handling));

    /// <summary>Every rule with its outcome, in the order of <see cref="VisibilityRule"/>.</summary>
    public static IReadOnlyList<VisibilityFinding> Explain(Viewer viewer, Handling handling) =>
        [.. Rules.Select(rule => VisibilityFinding.Of(rule, Holds(rule, viewer, handling), viewer, handling))];

    private static bool Holds(VisibilityRule rule, Viewer viewer, Handling handling) => rule switch
    {
        VisibilityRule.Clearance => handling.Classification.Level <= viewer.Clearance,
        VisibilityRule.Caveats => handling.Caveats.All(viewer.Caveats.Contains),
        VisibilityRule.Release => Released(viewer, handling),
        VisibilityRule.Purpose => viewer.Purposes.Contains(handling.Purpose),
        VisibilityRule.Use => viewer.Use != PermittedUse.None && viewer.Use <= handling.PermittedUse,
        VisibilityRule.Retention => handling.RetainUntil is not { } last || viewer.Today <= last,
        _ => false,
    };

    private static bool Released(Viewer viewer, Handling handling)
    {
        var named = handling.ReleasableTo.Contains(viewer.Actor.ToString());
        var ours = handling.Originator == viewer.Authority || handling.ReleasableTo.Contains("authority/" + viewer.Authority);
        return handling.Tlp switch
        {
            Tlp.Red => named,
            Tlp.Amber or Tlp.AmberStrict => named || ours,
            _ when handling.Classification.Level > 0 => named || ours,
            Tlp.Green => named || ours || viewer.InCommunity,
            Tlp.Clear => true,
            _ => false,
        };
    }
}

/// <summary>The rules of <see cref="Visibility"/>.</summary>
public enum VisibilityRule
{
    /// <summary>The viewer is cleared for the level of classification.</summary>
    Clearance,

    /// <summary>The viewer is admitted to every caveat.</summary>
    Caveats,

    /// <summary>The viewer belongs to the originator, to an authority it was released to, or to the circle its TLP colour opens; TLP:RED needs the person's name, and a classified document never travels by colour alone.</summary>
    Release,

    /// <summary>One of the viewer's duties serves the purpose it was collected for.</summary>
    Purpose,

    /// <summary>The use the viewer has in mind is permitted.</summary>
    Use,

    /// <summary>It may still be kept.</summary>
    Retention,
}
