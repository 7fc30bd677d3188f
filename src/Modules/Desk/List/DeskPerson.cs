using System.Security.Claims;
using Cordon.Ui.Doors;

namespace Cordon.Modules.Desk.List;

/// <summary>Who stands before the desk: they see the work that their permissions open, and no other; not even its number.</summary>
internal sealed record DeskPerson(string Id, IReadOnlyList<string> Duties, IReadOnlyList<string> Permissions)
{
    public static DeskPerson Of(ClaimsPrincipal user) =>
        new(user.Actor().Id, [.. user.FindAll(DoorClaims.Duty).Select(c => c.Value)], [.. user.FindAll(DoorClaims.Permission).Select(c => c.Value)]);
}
