using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace Cordon.Ui.Doors;

/// <summary>
/// A door for decisions: besides the permission it asks that the person showed a few minutes ago that it is them.
/// On a page: <c>@attribute [AfterStepUp]</c>; on a route: <c>.AfterStepUp()</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AfterStepUpAttribute : Attribute, IAuthorizationRequirementData
{
    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new ClaimsAuthorizationRequirement(DoorClaims.Fresh, [DoorClaims.Fresh])];
}
