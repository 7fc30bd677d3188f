using Cordon.Modules.People.Credentials;
using Microsoft.AspNetCore.Authentication;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>What is remembered of somebody who was sent to the directory. The browser carries a ticket only, and each is good for one answer: an address that was recorded is worth nothing the second time.</summary>
internal sealed class SentStates(Challenges challenges) : ISecureDataFormat<AuthenticationProperties>
{
    private const string Mark = "directory";
    private static readonly PropertiesSerializer Serializer = PropertiesSerializer.Default;

    /// <exception cref="Kernel.Faults.FaultException"><c>people.sign-in.throttled</c>: too many are on their way</exception>
    public string Protect(AuthenticationProperties data) =>
        challenges.Keep(Convert.ToBase64String(Serializer.Serialize(data)), Mark) ?? throw new Kernel.Faults.FaultException(new Kernel.Faults.Fault("people.sign-in.throttled"));

    public string Protect(AuthenticationProperties data, string? purpose) => Protect(data);

    public AuthenticationProperties? Unprotect(string? protectedText) =>
        protectedText is not null && challenges.TryTake(protectedText, Mark, out var state) ? Serializer.Deserialize(Convert.FromBase64String(state)) : null;

    public AuthenticationProperties? Unprotect(string? protectedText, string? purpose) => Unprotect(protectedText);
}
