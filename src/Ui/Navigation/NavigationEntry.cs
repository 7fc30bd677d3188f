using System.Reflection;

namespace Cordon.Ui.Navigation;

/// <summary>What a page is for, which is how the rail on the left is parted.</summary>
public enum NavigationGroup
{
    /// <summary>What waits, and what is asked all day.</summary>
    Work,

    /// <summary>What is known: lists and the like.</summary>
    Reference,

    /// <summary>What was done, and how anybody can see that it was.</summary>
    Accountability,

    /// <summary>Who may do what, and how the node is set.</summary>
    Administration,
}

/// <summary>A page in the navigation, shown to those who may enter it; a module registers its own.</summary>
/// <param name="Title">What the link says: the key of a text.</param>
/// <param name="Address">Path of the page.</param>
/// <param name="Order">Small numbers come first in their group.</param>
/// <param name="Permission">The page's own row of the permission matrix.</param>
/// <param name="Group">What the page is for.</param>
public sealed record NavigationEntry(string Title, string Address, int Order, string Permission, NavigationGroup Group);

/// <summary>An assembly with pages; a module registers its own.</summary>
/// <param name="Assembly">The assembly.</param>
public sealed record PageAssembly(Assembly Assembly);
