using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Modules.People.ApiKeys;

/// <summary>What a key can open at all: the permissions that doors for programs ask for.</summary>
internal static class ProgramPermissions
{
    public static IReadOnlyList<string> Of(EndpointDataSource doors) =>
    [
        .. doors.Endpoints.Select(e => e.Metadata.GetMetadata<DoorAttribute>()).Where(d => d?.Door is Door.Program or Door.Either).Select(d => d!.Permission).Distinct().Order(StringComparer.Ordinal),
    ];
}
