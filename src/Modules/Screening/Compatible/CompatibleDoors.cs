using System.Globalization;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Compatible.Reconcile;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>The doors that clients written for yente, motiva and OpenRefine expect.</summary>
internal static class CompatibleDoors
{
    public static void MapCompatible(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/match/{dataset}", MatchDoor.MatchAsync).WithDetailErrors().WithSummary("Match as clients of yente ask it.").ForPrograms(Permissions.Ask);
        routes.MapGet("/search/{dataset}", SearchDoor.SearchAsync).WithDetailErrors().WithSummary("Search in the lists.").ForPrograms(Permissions.SeeLists);
        routes.MapGet("/entities/{id}", EntityDoor.EntityAsync).WithDetailErrors().WithSummary("One listed entity.").ForPrograms(Permissions.SeeLists);
        routes.MapGet("/entities/{id}/adjacent", EntityDoor.AdjacentAsync).WithDetailErrors().WithSummary("Its ties to other entities.").ForPrograms(Permissions.SeeLists);
        routes.MapGet("/entities/{id}/adjacent/{property}", EntityDoor.AdjacentByAsync).WithDetailErrors().WithSummary("Its ties of one sort.").ForPrograms(Permissions.SeeLists);
        routes.MapGet("/catalog", CatalogDoor.CatalogAsync).WithSummary("The lists of this node.").ForPrograms(Permissions.SeeLists);
        routes.MapGet("/manifest", CatalogDoor.CatalogAsync).WithSummary("The lists of this node, by its older name.").ForPrograms(Permissions.SeeLists);
        routes.MapMethods("/reconcile/{dataset}", ["GET", "POST"], ReconcileDoor.ReconcileAsync).WithDetailErrors().WithSummary("The Reconciliation Service API 0.2, as OpenRefine asks it.").ForPrograms(Permissions.Ask);
        var reconcile = routes.MapGroup("/reconcile/{dataset}");
        reconcile.MapGet("/suggest/entity", SuggestDoor.EntitiesAsync).WithDetailErrors().WithSummary("Entities whose names begin like that.").ForPrograms(Permissions.SeeLists);
        reconcile.MapGet("/suggest/type", SuggestDoor.Types).WithSummary("Sorts of party.").ForPrograms(Permissions.SeeLists);
        reconcile.MapGet("/suggest/property", SuggestDoor.Properties).WithSummary("Properties of parties.").ForPrograms(Permissions.SeeLists);
        reconcile.MapGet("/extend/property", SuggestDoor.Extensions).WithDetailErrors().WithSummary("Properties by which a table can be extended.").ForPrograms(Permissions.SeeLists);
        routes.MapGet("/algorithms", CatalogDoor.Algorithms).WithSummary("What compares.").ForPrograms(Permissions.SeeLists);
    }

    /// <summary>Names the entries of an answer in the header that these doors have for it.</summary>
    public static void Name(this HttpResponse response, RecordedScreening recorded) =>
        response.Headers["x-cordon-entry"] = string.Join(", ", recorded.Parts.Select(p => p.Entry.ToString("D", CultureInfo.InvariantCulture)));
}
