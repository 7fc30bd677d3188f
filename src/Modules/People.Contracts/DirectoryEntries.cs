namespace Cordon.Modules.People.Contracts;

/// <summary>A person of the authority's own directory is a person here.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">What the directory says in the claim that names persons, exactly.</param>
/// <param name="FollowsGroups">Whether the account was opened by the directory's groups, and its duties follow them.</param>
/// <param name="Issuer">The directory; null until the person came by it.</param>
/// <param name="Subject">What the directory never gives to another person (<c>sub</c>); null until the person came by it.</param>
public sealed record DirectoryLinked(string Person, string Name, bool FollowsGroups, string? Issuer = null, string? Subject = null);

/// <summary>The directory lets a person in no more.</summary>
/// <param name="Person">Who.</param>
public sealed record DirectoryUnlinked(string Person);
