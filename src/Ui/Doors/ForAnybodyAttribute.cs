using Microsoft.AspNetCore.Authorization;

namespace Cordon.Ui.Doors;

/// <summary>A page that anybody may open: <c>@attribute [ForAnybody("here a session begins")]</c>.</summary>
/// <param name="why">The reason, read by the test that lists all routes.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForAnybodyAttribute(string why) : DoorAttribute(Door.Public, "", why), IAllowAnonymous;
