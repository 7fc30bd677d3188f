using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Lists;
using Cordon.Modules.Screening.Lists;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible.Reconcile;

/// <summary>What a person who types in OpenRefine is offered: entities, types, properties.</summary>
internal static class SuggestDoor
{
    private const int UsualMost = 10;
    private const int Most = 100;

    public static async Task<IResult> EntitiesAsync(string dataset, HttpContext http, ListsInForce lists, CancellationToken cancellation)
    {
        var snapshot = await lists.NowAsync(cancellation);
        var scope = DatasetScope.Of(dataset, [], [], snapshot);
        var (prefix, first) = (Prefix(http), QueryNumber.Whole(http.Request.Query, "cursor", 0, 0, SearchDoor.LastOffset));
        var found = snapshot.Entities.Where(e => prefix.Length > 0 && scope.Contains(e.Dataset) && Begins(e, prefix)).OrderBy(e => e.Party.Caption, StringComparer.Ordinal).ThenBy(e => e.Id, StringComparer.Ordinal);
        return Results.Json(new JsonObject { ["result"] = new JsonArray([.. found.Skip(first).Take(UsualMost).Select(e => (JsonNode)Entity(e))]) });
    }

    public static IResult Types(HttpContext http) => Words(FtmWords.Types, http);

    public static IResult Properties(HttpContext http) => Words(FtmWords.Properties, http);

    /// <summary>The properties by which a table can be extended.</summary>
    public static IResult Extensions(HttpContext http)
    {
        var limit = QueryNumber.Whole(http.Request.Query, "limit", FtmWords.Properties.Count, 1, Most);
        return Results.Json(new JsonObject { ["limit"] = limit, ["type"] = http.Request.Query["type"].ToString(), ["properties"] = FtmWords.Json(FtmWords.Properties.Take(limit)) });
    }

    private static IResult Words(IReadOnlyList<(string Id, string Name)> words, HttpContext http) => Results.Json(new JsonObject
    {
        ["result"] = FtmWords.Json(words.Where(w => w.Id.StartsWith(Prefix(http), StringComparison.OrdinalIgnoreCase) || w.Name.StartsWith(Prefix(http), StringComparison.OrdinalIgnoreCase))),
    });

    private static string Prefix(HttpContext http) => http.Request.Query["prefix"].ToString().Trim();

    /// <summary>True when a name, or a word of one, begins like that.</summary>
    private static bool Begins(ListedEntity entity, string prefix) => entity.Party.Names.Any(n =>
    {
        for (var at = n.Text.IndexOf(prefix, StringComparison.OrdinalIgnoreCase); at >= 0; at = n.Text.IndexOf(prefix, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(n.Text[at - 1]))
                return true;
        }

        return false;
    });

    private static JsonObject Entity(ListedEntity entity)
    {
        var schema = FtmEntity.SchemaOf(entity.Party.Kind);
        return new JsonObject
        {
            ["id"] = entity.Id,
            ["name"] = entity.Party.Caption,
            ["description"] = entity.Dataset,
            ["notable"] = new JsonArray(FtmWords.Json((schema, FtmWords.NameOf(FtmWords.Types, schema)))),
        };
    }
}
