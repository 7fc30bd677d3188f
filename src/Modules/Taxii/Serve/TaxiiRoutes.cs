using Cordon.Kernel.Faults;
using Cordon.Modules.Taxii.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Modules.Taxii.Serve;

/// <summary>The addresses of TAXII 2.1. Each is found with and without a slash at its end.</summary>
internal static class TaxiiRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete];

    public static void Map(IEndpointRouteBuilder routes, TaxiiPolicy policy)
    {
        var door = Group(routes, TaxiiAddresses.Door);
        door.MapGet("/", DescribingDoors.ServerAsync);
        MapRoot(door);
        door.MapMethods("/{**rest}", Methods, NobodyIsHere);
        if (policy.RootsAtTop)
            MapRoot(Group(routes, ""));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string prefix)
    {
        var group = routes.MapGroup(prefix).ExcludeFromDescription();
        group.AddEndpointFilter(new TaxiiRefusals());
        group.WithMetadata(new TaxiiDoorAttribute());
        return group;
    }

    private static void MapRoot(RouteGroupBuilder door)
    {
        door.MapGet("/{root}", DescribingDoors.RootAsync);
        door.MapGet("/{root}/status/{status}", (string root, string status, HttpContext http, ChangingDoors doors) => doors.StatusAsync(root, status, http));
        door.MapGet("/{root}/collections", DescribingDoors.CollectionsAsync);
        door.MapGet("/{root}/collections/{collection}", DescribingDoors.CollectionAsync);
        door.MapGet("/{root}/collections/{collection}/manifest", (string root, string collection, HttpContext http, ReadingDoors doors) => doors.ManifestAsync(root, collection, http));
        door.MapGet("/{root}/collections/{collection}/objects", (string root, string collection, HttpContext http, ReadingDoors doors) => doors.ObjectsAsync(root, collection, http));
        door.MapPost("/{root}/collections/{collection}/objects", (string root, string collection, HttpContext http, ChangingDoors doors) => doors.AddAsync(root, collection, http));
        door.MapGet("/{root}/collections/{collection}/objects/{id}", (string root, string collection, string id, HttpContext http, ReadingDoors doors) => doors.ObjectAsync(root, collection, id, http));
        door.MapDelete("/{root}/collections/{collection}/objects/{id}", (string root, string collection, string id, HttpContext http, ChangingDoors doors) => doors.DeleteAsync(root, collection, id, http));
        door.MapGet("/{root}/collections/{collection}/objects/{id}/versions", (string root, string collection, string id, HttpContext http, ReadingDoors doors) => doors.VersionsAsync(root, collection, id, http));
    }

    private static Task NobodyIsHere(HttpContext http) => throw new FaultException(Fault.Of("taxii.address.unknown", "", ("address", http.Request.Path.Value)));
}
