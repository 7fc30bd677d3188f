namespace Cordon.Ui.Navigation;

/// <summary>Where a person who may enter it comes to after signing in, when they did not ask for another page; a module registers its own.</summary>
/// <param name="Address">Path of the page.</param>
/// <param name="Permission">The page's own row of the permission matrix.</param>
public sealed record LandingPage(string Address, string Permission);
