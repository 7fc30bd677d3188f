namespace Cordon.Modules.People.Contracts;

/// <summary>A person signed in.</summary>
/// <param name="Person">Who.</param>
/// <param name="Session">Opaque id of the session.</param>
/// <param name="Methods">By what: <c>password</c>, <c>code</c>, <c>recovery</c>, <c>passkey</c>, <c>link</c>, <c>directory</c>, and <c>directory-second</c> beside it when the directory saw a second factor; <c>sample</c> in the sample State alone.</param>
public sealed record SignedIn(string Person, string Session, IReadOnlyList<string> Methods);

/// <summary>A person with a session showed once more that it is them.</summary>
/// <param name="Person">Who.</param>
/// <param name="Session">Which session.</param>
/// <param name="Method">By what.</param>
public sealed record SteppedUp(string Person, string Session, string Method);

/// <summary>A session ended otherwise than by its time.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Session">Which session.</param>
/// <param name="Why"><c>left</c>, <c>ended</c> by the person from another session, <c>administrator</c>, <c>locked</c>, <c>credentials</c> that changed, or <c>too-many</c> when an eleventh began.</param>
public sealed record SessionEnded(string Person, string Session, string Why);

/// <summary>Somebody was not let in. What was typed is nowhere recorded.</summary>
/// <param name="Why">
/// <c>unknown</c>, <c>password</c>, <c>code</c>, <c>passkey</c>, <c>link</c>, <c>locked</c> by an administrator, <c>waiting</c> after too many failures, or <c>throttled</c>;
/// of the authority's directory <c>directory-</c> and what its answer lacked: <c>unknown</c>, <c>duties</c>, <c>nonce</c>, <c>expired</c>, <c>unreachable</c>, and others.
/// </param>
/// <param name="Times">How often since the last such entry; 1 or more.</param>
/// <param name="Person">Whose account it was about; null when it was nobody's.</param>
public sealed record SignInRefused(string Why, int Times, string? Person = null);

/// <summary>Somebody who is known was not let through a door.</summary>
/// <param name="Actor">Who, as an actor.</param>
/// <param name="Door">Method and pattern of the route.</param>
/// <param name="Permission">The permission that was lacking.</param>
/// <param name="Times">How often since the last such entry; 1 or more.</param>
public sealed record AccessDenied(string Actor, string Door, string Permission, int Times);
