using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace Cordon.Ui.Doors;

/// <summary>
/// The declaration as it stands on a route: who, and with which permission of the matrix. The permission is asked by the
/// framework's own authorization, so that a route cannot declare one and forget to ask for it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class DoorAttribute(Door door, string permission, string why = "") : Attribute, IAuthorizeData, IAuthorizationRequirementData
{
    /// <summary>Who.</summary>
    public Door Door { get; } = door;

    /// <summary>The row of the permission matrix; empty when anybody may.</summary>
    public string Permission { get; } = permission;

    /// <summary>Why anybody may, when anybody may; else empty.</summary>
    public string Why { get; } = why;

    /// <inheritdoc/>
    public string? Policy { get; set; }

    /// <inheritdoc/>
    public string? Roles { get; set; }

    /// <inheritdoc/>
    public string? AuthenticationSchemes { get; set; } = door switch
    {
        Door.Person => DoorSchemes.Session,
        Door.Program => DoorSchemes.ApiKey,
        Door.Either => $"{DoorSchemes.ApiKey},{DoorSchemes.Session}",
        // Who comes in by an open door with a session is known there too: the form tokens of pages are bound to the person.
        _ => DoorSchemes.Session,
    };

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() =>
        [Door == Door.Public ? new AssertionRequirement(_ => true) : new ClaimsAuthorizationRequirement(DoorClaims.Permission, [Permission])];
}

/// <summary>A page for persons: <c>@attribute [ForPersons("lists.see")]</c>.</summary>
/// <param name="permission">The row of the permission matrix.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForPersonsAttribute(string permission) : DoorAttribute(Door.Person, permission);
