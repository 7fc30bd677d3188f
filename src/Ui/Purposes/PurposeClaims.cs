using System.Globalization;
using System.Security.Claims;
using Cordon.Kernel.Markings;
using Cordon.Ui.Doors;

namespace Cordon.Ui.Purposes;

/// <summary>What somebody who came in has said about what they are doing.</summary>
public static class PurposeClaims
{
    /// <summary>The task that a purpose was stated for; of programs, their key.</summary>
    public const string Task = "task";

    /// <summary>A purpose of the register, in whose words content is marked, that the task serves.</summary>
    public const string Serves = "serves";

    /// <summary>The level up to which a person is cleared now: 1 to 9. Nobody else has this claim, and no program.</summary>
    public const string Clearance = "clearance";

    /// <summary>The task; null when none was stated.</summary>
    public static string? TaskOf(this ClaimsPrincipal user) => user.FindFirst(Task)?.Value;

    /// <summary>The level up to which somebody is cleared now; 0 for everybody who has no clearance, and for programs.</summary>
    public static int ClearanceOf(this ClaimsPrincipal user) => int.TryParse(user.FindFirst(Clearance)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : 0;

    /// <summary>Who looks, as <see cref="Visibility"/> sees it: with their clearance, the purposes that the task serves, and no others.</summary>
    /// <param name="user">Who came in.</param>
    /// <param name="identity">This node.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="use">What the content is wanted for.</param>
    public static Viewer Viewer(this ClaimsPrincipal user, NodeIdentity identity, TimeProvider clock, PermittedUse use = PermittedUse.Administrative) => new()
    {
        Actor = user.Actor(),
        Authority = identity.Authority,
        Clearance = user.ClearanceOf(),
        Purposes = user.FindAll(Serves).Select(c => c.Value).ToHashSet(StringComparer.Ordinal),
        Use = use,
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
    };
}
