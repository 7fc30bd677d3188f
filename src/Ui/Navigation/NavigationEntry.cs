using System.Reflection;

namespace Cordon.Ui.Navigation;

/// <summary>A page in the navigation, shown to those who may enter it; a module registers its own.</summary>
/// <param name="Title">What the link says: the key of a text.</param>
/// <param name="Address">Path of the page.</param>
/// <param name="Order">Small numbers come first.</param>
/// <param name="Permission">The page's own row of the permission matrix.</param>
public sealed record NavigationEntry(string Title, string Address, int Order, string Permission);

/// <summary>An assembly with pages; a module registers its own.</summary>
/// <param name="Assembly">The assembly.</param>
public sealed record PageAssembly(Assembly Assembly);
