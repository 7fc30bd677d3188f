using Cordon.Kernel.Markings;

namespace Cordon.Engines.Formats.Stix.Markings;

/// <summary>Why something is not shown to a program; the first that holds.</summary>
public enum Withheld
{
    /// <summary>It is shown.</summary>
    No,

    /// <summary>It is classified, and programs are never cleared.</summary>
    Classified,

    /// <summary>It is marked by something that nobody here understands.</summary>
    Unassessed,

    /// <summary>It was not released to the authority that the program stands for.</summary>
    NotReleased,

    /// <summary>It is marked by a stricter colour than the program is shown.</summary>
    Colour,
}

/// <summary>A program to which objects may be shown.</summary>
/// <param name="Tlp">The strictest colour that it is shown.</param>
/// <param name="Identity">The identity of the authority for which it stands; null for nobody, who is shown only what may go to everybody.</param>
/// <param name="Unassessed">Whether it is shown what is marked by something that nobody here understands.</param>
public sealed record ReachReader(Tlp Tlp, string? Identity, bool Unassessed = false)
{
    /// <summary>Whether it is shown what goes so far.</summary>
    public bool Sees(Reach reach) => Why(reach) == Withheld.No;

    /// <summary>Why it is not shown what goes so far.</summary>
    public Withheld Why(Reach reach)
    {
        if (reach.Level > 0)
            return Withheld.Classified;
        if (!reach.IsAssessed && !Unassessed)
            return Withheld.Unassessed;
        if (reach.Identities is { } named && (Identity is null || !named.Contains(Identity)))
            return Withheld.NotReleased;
        return reach.Tlp > Tlp ? Withheld.Colour : Withheld.No;
    }
}
