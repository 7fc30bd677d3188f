using System.Security.Claims;
using Cordon.Kernel.Markings;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Exchange.Releases;

/// <summary>Somebody before what is released and received.</summary>
internal sealed record ReleaseReader(Viewer Viewer)
{
    public string Person => Viewer.Actor.Id;

    public static ReleaseReader Of(ClaimsPrincipal user, NodeIdentity identity, TimeProvider clock) => new(user.Viewer(identity, clock, PermittedUse.Intelligence));

    public bool MaySee(Handling handling) => Visibility.Allows(Viewer, handling);
}
