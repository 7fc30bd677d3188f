namespace Cordon.Ui.Navigation;

/// <summary>Where the search field of the top bar leads, for those who may; a node has one or none.</summary>
/// <param name="Address">Path of the page; it is asked with <c>q</c>.</param>
/// <param name="Permission">The page's own row of the permission matrix.</param>
public sealed record SearchPage(string Address, string Permission);
