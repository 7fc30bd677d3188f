using System.Security.Claims;
using Cordon.Kernel.Processes;

namespace Cordon.Ui.Doors;

/// <summary>What is known of somebody who has come in.</summary>
public static class DoorClaims
{
    /// <summary>Holds one permission of the matrix.</summary>
    public const string Permission = "permission";

    /// <summary>Has one duty; persons only.</summary>
    public const string Duty = "duty";

    /// <summary>The person showed a few minutes ago that it is them.</summary>
    public const string Fresh = "fresh";

    /// <summary>Whether somebody has a permission: for parts of a page, since the page itself is behind a door.</summary>
    public static bool May(this ClaimsPrincipal user, string permission) => user.HasClaim(Permission, permission);

    /// <summary>Who it is, as an actor of processes: the person of a session, or the key of a program.</summary>
    /// <exception cref="InvalidOperationException">nobody came in</exception>
    public static Actor Actor(this ClaimsPrincipal user)
    {
        var identity = user.Identities.FirstOrDefault(i => i.IsAuthenticated) ?? throw new InvalidOperationException("nobody came in by this door");
        var id = identity.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? throw new InvalidOperationException("who came in has no id");
        return identity.AuthenticationType == DoorSchemes.ApiKey ? Kernel.Processes.Actor.System($"key-{id}") : Kernel.Processes.Actor.Person(id);
    }
}
