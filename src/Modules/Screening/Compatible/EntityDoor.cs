using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Lists;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible;

/// <summary><c>GET /entities/{id}</c> and <c>GET /entities/{id}/adjacent</c> as clients of yente use them.</summary>
internal static class EntityDoor
{
    /// <summary>The entity; with its ties among its properties unless <c>nested=false</c>.</summary>
    public static Task<IResult> EntityAsync(string id, HttpContext http, ListsInForce lists, CancellationToken cancellation) =>
        FoundAsync(id, lists, (entity, snapshot) => http.Request.Query["nested"].ToString() is "false" or "False" or "0" ? FtmEntity.Of(entity, snapshot) : EntityTies.Nested(entity, snapshot), cancellation);

    /// <summary>The entity, and its ties by property, each in pages.</summary>
    public static Task<IResult> AdjacentAsync(string id, HttpContext http, ListsInForce lists, CancellationToken cancellation) =>
        FoundAsync(id, lists, (entity, snapshot) => new JsonObject
        {
            ["entity"] = FtmEntity.Of(entity, snapshot),
            ["adjacent"] = new JsonObject(EntityTies.Of(entity, snapshot).GroupBy(t => t.Property, t => t.Tie).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => KeyValuePair.Create(g.Key, (JsonNode?)Page([.. g], http.Request.Query)))),
        }, cancellation);

    /// <summary>The ties under one property.</summary>
    public static Task<IResult> AdjacentByAsync(string id, string property, HttpContext http, ListsInForce lists, CancellationToken cancellation) =>
        FoundAsync(id, lists, (entity, snapshot) => Page([.. EntityTies.Of(entity, snapshot).Where(t => t.Property == property).Select(t => t.Tie)], http.Request.Query), cancellation);

    private static JsonObject Page(List<JsonObject> ties, IQueryCollection query)
    {
        var (limit, offset) = (QueryNumber.Whole(query, "limit", 10, 0, SearchDoor.MostFound), QueryNumber.Whole(query, "offset", 0, 0, SearchDoor.LastOffset));
        return new JsonObject
        {
            ["results"] = new JsonArray([.. EntityOrder.Of(query["sort"]).Sorted(ties).Skip(offset).Take(limit)]),
            ["total"] = new JsonObject { ["value"] = ties.Count, ["relation"] = "eq" },
            ["limit"] = limit,
            ["offset"] = offset,
        };
    }

    private static async Task<IResult> FoundAsync(string id, ListsInForce lists, Func<ListedEntity, ListsSnapshot, JsonObject> reply, CancellationToken cancellation)
    {
        var snapshot = await lists.NowAsync(cancellation);
        // A slash in an id comes encoded, and the router leaves it so.
        id = id.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return Results.Json(reply(snapshot.Find(id) ?? throw new FaultException(Fault.Of("screening.entity.unknown", "id", ("id", id))), snapshot));
    }
}
