using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace Cordon.Ui.Purposes;

/// <summary>
/// A door to restricted content: besides the permission it asks, once for a task, what for and on which legal basis. Programs have stated it with their key.
/// On a page: <c>@attribute [AsksPurpose]</c>; on a route: <c>.AsksPurpose()</c>. What is shown behind it is read as <see cref="PurposeClaims.Viewer"/> and noted
/// by <see cref="IRestrictedReads"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AsksPurposeAttribute : Attribute, IAuthorizationRequirementData
{
    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new ClaimsAuthorizationRequirement(PurposeClaims.Task, allowedValues: null)];
}
