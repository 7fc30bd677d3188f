namespace Cordon.Modules.Targeting.Contracts;

/// <summary>A person proposes to release what is proposed to be held, or is held. Nothing changes until a second one confirms.</summary>
/// <param name="Id">The declaration on this node.</param>
/// <param name="Reason">Why, in the person's own words.</param>
/// <param name="Person">Who.</param>
public sealed record ReleaseProposed(string Id, string Reason, string Person);

/// <summary>A second person confirms a release.</summary>
/// <param name="Id">The declaration on this node.</param>
/// <param name="Person">Who; never the one who proposed it.</param>
/// <param name="Text">What the second person says to it; may be empty.</param>
public sealed record ReleaseConfirmed(string Id, string Person, string Text);

/// <summary>A second person does not confirm a release: it is for the first to think again.</summary>
/// <param name="Id">The declaration on this node.</param>
/// <param name="Person">Who; never the one who proposed it.</param>
/// <param name="Reason">Why.</param>
public sealed record ReleaseReturned(string Id, string Person, string Reason);
