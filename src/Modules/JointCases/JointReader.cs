using System.Security.Claims;
using Cordon.Kernel.Markings;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Storage;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;

namespace Cordon.Modules.JointCases;

/// <summary>Somebody before the joint cases: they see those on which they work, or all of them; whoever answers invitations sees what is not answered. No other, not even that it is there.</summary>
/// <param name="Viewer">As handling sees them.</param>
/// <param name="SeesAll">Whether they see cases on which they do not work.</param>
/// <param name="Answers">Whether they see invitations.</param>
internal sealed record JointReader(Viewer Viewer, bool SeesAll, bool Answers)
{
    public string Person => Viewer.Actor.Id;

    public static JointReader Of(ClaimsPrincipal user, NodeIdentity identity, TimeProvider clock) =>
        new(user.Viewer(identity, clock, PermittedUse.Intelligence), user.May(JointPermissions.SeeAll), user.May(JointPermissions.Answer));

    public bool MaySee(JointDossier one) => Takes(one) && MaySeeHowItBegan(one);

    /// <summary>Whether the case is any business of theirs.</summary>
    public bool Takes(JointDossier one) => SeesAll || one.People.Contains(Person) || (Answers && one.Standing == MemberStanding.Invited);

    public bool MaySee(FactRow row) => Visibility.Allows(Viewer, JointFacts.HandlingOf(row));

    /// <summary>What a case is called and is for stands in its first fact; as long as that has not come, any other will do.</summary>
    private bool MaySeeHowItBegan(JointDossier one) =>
        one.Rows.Where(r => r.Number == 1 && r.Author == CaseName.OpenerOf(one.Id)).ToList() is { Count: > 0 } first ? first.TrueForAll(MaySee) : one.Rows.Any(MaySee);
}
