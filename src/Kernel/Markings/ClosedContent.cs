using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Markings;

/// <summary>
/// What somebody is told who asks for one thing by its address and may not see it: that there is none, as anybody is told who has no business with it.
/// Whoever lacks nothing but the clearance is told that, with both levels, since they have to know whom to ask.
/// </summary>
public static class ClosedContent
{
    /// <summary>The code of the refusal that names the clearance; arguments <c>needed</c>, <c>marking</c>, <c>held</c>.</summary>
    public const string ByClearance = "visibility.clearance";

    /// <summary>What was looked for, if the viewer may see it.</summary>
    /// <param name="viewer">Who asks.</param>
    /// <param name="found">What was found; null when there is none.</param>
    /// <param name="handlingOf">How it is handled.</param>
    /// <param name="unknown">The code that says that there is none.</param>
    /// <exception cref="FaultException"><paramref name="unknown"/>, or <see cref="ByClearance"/></exception>
    public static T OpenedTo<T>(Viewer viewer, T? found, Func<T, Handling> handlingOf, string unknown)
        where T : class
    {
        if (found is null)
            throw new FaultException(new Fault(unknown));
        var handling = handlingOf(found);
        return Visibility.Allows(viewer, handling) ? found : throw To(viewer, handling, unknown);
    }

    /// <summary>The refusal for a viewer.</summary>
    /// <param name="viewer">Who asks; they may not see it.</param>
    /// <param name="handling">Of what they ask for.</param>
    /// <param name="unknown">The code that says that there is none.</param>
    public static FaultException To(Viewer viewer, Handling handling, string unknown) => new(IsForLackOfClearanceAlone(viewer, handling)
        ? Fault.Of(ByClearance, "", ("needed", handling.Classification.Level), ("marking", handling.Classification.Marking), ("held", viewer.Clearance))
        : new Fault(unknown));

    /// <summary>Whether a refusal says that something is not there for somebody, in either way.</summary>
    /// <param name="fault">The refusal.</param>
    /// <param name="unknown">The code that says that there is none.</param>
    public static bool IsSaidBy(Fault fault, string unknown) => fault.Code == unknown || fault.Code == ByClearance;

    private static bool IsForLackOfClearanceAlone(Viewer viewer, Handling handling) =>
        Visibility.Explain(viewer, handling).Where(f => !f.Holds).Select(f => f.Rule).SequenceEqual([VisibilityRule.Clearance]);
}
