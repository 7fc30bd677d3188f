using System.Globalization;
using System.Security.Claims;
using Cordon.Kernel.Faults;

namespace Cordon.Modules.People.OwnDirectory;

/// <summary>Somebody as the directory's token tells.</summary>
/// <param name="Issuer">The directory.</param>
/// <param name="Subject">Never given to anybody else there.</param>
/// <param name="Name">What the claim that names persons says.</param>
/// <param name="FullName">How the person is called, where the directory says it.</param>
/// <param name="Groups">Where the person belongs.</param>
/// <param name="SecondFactor">Whether the directory says in the agreed words that it saw a second factor.</param>
/// <param name="Authenticated">When the person showed the directory that it is them, Unix seconds; null where it does not say.</param>
internal sealed record DirectoryPerson(string Issuer, string Subject, string Name, string? FullName, IReadOnlyList<string> Groups, bool SecondFactor, long? Authenticated)
{
    private const int Longest = 300;

    /// <exception cref="FaultException"><c>people.directory.claim</c>: the token does not name anybody</exception>
    public static DirectoryPerson Of(ClaimsPrincipal token, DirectorySettings settings)
    {
        string? One(string type) => token.FindAll(type).Select(c => c.Value.Trim()).ToList() is [{ Length: > 0 and <= Longest } only] && !only.Any(char.IsControl) ? only : null;
        if (One("sub") is not { } subject || One(settings.Claim) is not { } name)
            throw new FaultException(Fault.Of("people.directory.claim", "", ("claim", settings.Claim)));
        return new(
            settings.Issuer,
            subject,
            name,
            One("name"),
            [.. token.FindAll(settings.GroupsClaim).Select(c => c.Value)],
            token.FindAll(c => c.Type is "acr" or "amr").Any(c => settings.SecondFactor.Contains(c.Value, StringComparer.Ordinal)),
            long.TryParse(One("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null);
    }
}
