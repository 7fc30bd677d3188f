using Cordon.Kernel.Time;

namespace Cordon.Modules.People.Contracts;

/// <summary>An account was opened for a person.</summary>
/// <param name="Person">Opaque id; the actor of what the person does is <c>person/</c> and this.</param>
/// <param name="UserName">What the person types to sign in; lower case.</param>
/// <param name="Name">How colleagues know the person.</param>
/// <param name="Duties">Names of duties, at least one, in the order of the matrix.</param>
public sealed record AccountOpened(string Person, string UserName, string Name, IReadOnlyList<string> Duties);

/// <summary>A one-time link was made by which a person sets a password, at first or again. The link itself is nowhere recorded.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Until">When it ends by itself.</param>
public sealed record LinkMade(string Person, Instant Until);

/// <summary>The duties of a person changed.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Duties">From now on.</param>
/// <param name="Before">Until now.</param>
public sealed record DutiesChanged(string Person, IReadOnlyList<string> Duties, IReadOnlyList<string> Before);

/// <summary>An account was locked by an administrator: all its sessions ended, and it opens no other.</summary>
/// <param name="Person">Whose.</param>
public sealed record AccountLocked(string Person);

/// <summary>A locked account may be used again.</summary>
/// <param name="Person">Whose.</param>
public sealed record AccountUnlocked(string Person);

/// <summary>Something by which a person signs in was set, added or removed. What it is by which they do is nowhere recorded.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Change">What changed.</param>
/// <param name="Label">The name the person gave a passkey; empty for all else.</param>
public sealed record CredentialChanged(string Person, CredentialChange Change, string Label);

/// <summary>What changed about how a person signs in.</summary>
public enum CredentialChange
{
    /// <summary>A password was set by a one-time link; what was there before no longer works.</summary>
    PasswordSet,

    /// <summary>The person changed the password.</summary>
    PasswordChanged,

    /// <summary>An authenticator app was set up, or replaced.</summary>
    AuthenticatorSet,

    /// <summary>The authenticator app was removed.</summary>
    AuthenticatorRemoved,

    /// <summary>New recovery codes were made; the old ones no longer work.</summary>
    RecoveryCodesMade,

    /// <summary>A recovery code was used up.</summary>
    RecoveryCodeUsed,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,
}
