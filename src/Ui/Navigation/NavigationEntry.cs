using System.Reflection;

namespace Cordon.Ui.Navigation;

/// <summary>A page in the navigation of every page; a module registers its own.</summary>
/// <param name="Title">What the link says.</param>
/// <param name="Address">Path of the page.</param>
/// <param name="Order">Small numbers come first.</param>
public sealed record NavigationEntry(string Title, string Address, int Order);

/// <summary>An assembly with pages; a module registers its own.</summary>
/// <param name="Assembly">The assembly.</param>
public sealed record PageAssembly(Assembly Assembly);
