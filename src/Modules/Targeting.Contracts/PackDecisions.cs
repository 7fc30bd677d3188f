namespace Cordon.Modules.Targeting.Contracts;

/// <summary>A second person put an offer in force: from now on it judges.</summary>
/// <param name="Digest">The offer.</param>
/// <param name="OfferedBy">The first person.</param>
/// <param name="Person">The second, who is another one.</param>
/// <param name="Reason">Why, in the second person's own words; may be empty where nothing becomes weaker.</param>
/// <param name="Test">The entry of the back-test that both have seen.</param>
/// <param name="InForce">What judges from now on, the pack first and then its overlays.</param>
/// <param name="Ended">Digests of what judged until now and does no longer.</param>
public sealed record PackAdopted(string Digest, string OfferedBy, string Person, string Reason, Guid Test, IReadOnlyList<PackIdentity> InForce, IReadOnlyList<string> Ended);

/// <summary>A second person did not put an offer in force.</summary>
/// <param name="Digest">The offer.</param>
/// <param name="Person">Who.</param>
/// <param name="Reason">Why, in the person's own words.</param>
public sealed record PackRefused(string Digest, string Person, string Reason);

/// <summary>Who offered a pack or overlay took it back.</summary>
/// <param name="Digest">The offer.</param>
/// <param name="Person">Who.</param>
public sealed record PackWithdrawn(string Digest, string Person);
