using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Parties;
using Cordon.Modules.Screening.Lists;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Screening.Compatible;

/// <summary><c>GET /search/{dataset}</c> as clients of yente use it: looking around, not screening, and so not recorded as an answer.</summary>
internal static class SearchDoor
{
    public const int MostFound = 500;
    public const int LastOffset = 9_499;
    private const double LeastShown = 0.05;

    public static async Task<IResult> SearchAsync(string dataset, HttpContext http, ListsInForce lists, CancellationToken cancellation)
    {
        var query = http.Request.Query;
        var snapshot = await lists.NowAsync(cancellation);
        var scope = DatasetScope.Of(dataset, query["include_dataset"], query["exclude_dataset"], snapshot);
        var fit = new EntityFit(query, snapshot);
        var (limit, offset) = (QueryNumber.Whole(query, "limit", 10, 0, MostFound), QueryNumber.Whole(query, "offset", 0, 0, LastOffset));
        var found = Found(query["q"].ToString().Trim(), snapshot).Where(e => scope.Contains(e.Dataset) && fit.Fits(e)).ToList();
        var order = EntityOrder.Of(query["sort"]);
        var results = order.IsNone
            ? found.Skip(offset).Take(limit).Select(e => FtmEntity.Of(e, snapshot))
            : order.Sorted(found.Select(e => FtmEntity.Of(e, snapshot))).Skip(offset).Take(limit);
        return Results.Json(new JsonObject
        {
            ["limit"] = limit,
            ["offset"] = offset,
            ["total"] = new JsonObject { ["value"] = found.Count, ["relation"] = found.Count == MostFound ? "gte" : "eq" },
            ["results"] = new JsonArray([.. results]),
            ["facets"] = Facets(found, query["facets"]),
        });
    }

    /// <summary>By likeness of the name; without a text, all by id.</summary>
    private static IEnumerable<ListedEntity> Found(string text, ListsSnapshot snapshot) => text.Length == 0
        ? snapshot.Entities.OrderBy(e => e.Id, StringComparer.Ordinal)
        : snapshot.Index.Search(new Party { Names = [new(text)] }, MostFound, LeastShown).Select(m => snapshot.Find(m.Party.Id!)!);

    private static JsonObject Facets(List<ListedEntity> found, Microsoft.Extensions.Primitives.StringValues asked)
    {
        var values = new Dictionary<string, Func<ListedEntity, IEnumerable<string>>>
        {
            ["countries"] = e => e.Party.Countries,
            ["topics"] = e => e.IsListed ? [FtmEntity.Topic] : [],
            ["datasets"] = e => [e.Dataset],
            ["schema"] = e => [FtmEntity.SchemaOf(e.Party.Kind)],
            ["identifiers"] = e => e.Party.Identifiers.Select(i => i.Value),
            ["genders"] = e => e.Party.Gender is PartyGender.Unknown ? [] : [e.Party.Gender.ToString().ToLowerInvariant()],
        };
        string[] wanted = asked.Count == 0 ? ["countries", "topics", "datasets"] : [.. asked.Where(a => a is not null && values.ContainsKey(a))!];
        return new JsonObject(wanted.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject
        {
            ["label"] = name,
            ["values"] = new JsonArray([.. found.SelectMany(values[name]).CountBy(v => v).OrderByDescending(c => c.Value).Take(20)
                .Select(c => (JsonNode)new JsonObject { ["name"] = c.Key, ["label"] = c.Key, ["count"] = c.Value })]),
        })));
    }
}
