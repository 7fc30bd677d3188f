using System.Security.Claims;
using Cordon.Kernel.Markings;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Hotline;

/// <summary>Somebody before the calls: what is a lead only is for them too.</summary>
internal static class HotlineViewer
{
    public static Viewer OnTheLine(this ClaimsPrincipal user, NodeIdentity identity, TimeProvider clock) => user.Viewer(identity, clock, PermittedUse.Intelligence);
}
