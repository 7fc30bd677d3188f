namespace Cordon.Modules.People.Credentials;

/// <summary>A person as Identity's passkey code knows them.</summary>
/// <param name="Person">Opaque id; the user handle of passkeys.</param>
/// <param name="UserName">User name.</param>
internal sealed record PasskeyUser(string Person, string UserName);
