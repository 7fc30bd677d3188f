using System.Security.Claims;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Desk.List;

/// <summary>Who stands before the desk: they see the work that their permissions and their clearance open, and no other; not even its number.</summary>
internal sealed record DeskPerson(string Id, IReadOnlyList<string> Duties, IReadOnlyList<string> Permissions, int Clearance = 0)
{
    public static DeskPerson Of(ClaimsPrincipal user) =>
        new(user.Actor().Id, [.. user.FindAll(DoorClaims.Duty).Select(c => c.Value)], [.. user.FindAll(DoorClaims.Permission).Select(c => c.Value)], user.ClearanceOf());
}
