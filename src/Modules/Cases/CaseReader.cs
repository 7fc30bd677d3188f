using System.Security.Claims;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Cases.Life;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.Cases;

/// <summary>Somebody before the cases: they see those they take part in, or all of them, as far as handling allows; no other, not even that it is there.</summary>
/// <param name="Viewer">As handling sees them.</param>
/// <param name="SeesAll">Whether they see cases that they take no part in.</param>
public sealed record CaseReader(Viewer Viewer, bool SeesAll)
{
    public Actor Actor => Viewer.Actor;

    public string Person => Viewer.Actor.Id;

    internal static CaseReader Of(ClaimsPrincipal user, NodeIdentity identity, TimeProvider clock) => new(user.Viewer(identity, clock), user.May(CasePermissions.SeeAll));

    /// <summary>Whether the case is any business of theirs.</summary>
    public bool Takes(Case one) => SeesAll || one.Has(Person);

    public bool MaySee(Case one) => Takes(one) && Visibility.Allows(Viewer, one.Handling);
}
