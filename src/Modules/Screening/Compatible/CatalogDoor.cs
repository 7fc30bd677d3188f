using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Cordon.Modules.Screening.Compatible;

/// <summary><c>GET /catalog</c> and <c>GET /algorithms</c>.</summary>
internal static class CatalogDoor
{
    public static async Task<IResult> CatalogAsync(HttpContext http, ListsInForce lists, CancellationToken cancellation)
    {
        var snapshot = await lists.NowAsync(cancellation);
        var datasets = snapshot.Lists.Values.OrderBy(l => l.Dataset, StringComparer.Ordinal).ToList();
        var catalog = new JsonObject
        {
            ["datasets"] = new JsonArray([.. datasets.Select(l => (JsonNode)new JsonObject
            {
                ["name"] = l.Dataset, ["title"] = l.Dataset, ["version"] = $"{l.Version}-{l.ContentDigest[..12]}", ["index_version"] = $"{l.Version}-{l.ContentDigest[..12]}",
                ["index_current"] = true, ["load"] = true, ["children"] = new JsonArray(), ["entity_count"] = l.Entities, ["last_export"] = l.RetrievedAt.ToString(), ["stale"] = l.Stale,
            }), new JsonObject
            {
                ["name"] = "default", ["title"] = "Every list of this node", ["load"] = false, ["index_current"] = true,
                ["children"] = new JsonArray([.. datasets.Select(l => (JsonNode)l.Dataset!)]), ["entity_count"] = datasets.Sum(l => l.Entities),
            }]),
            ["current"] = new JsonArray([.. datasets.Where(l => !l.Stale).Select(l => (JsonNode)l.Dataset!)]),
            ["outdated"] = new JsonArray([.. datasets.Where(l => l.Stale).Select(l => (JsonNode)l.Dataset!)]),
            ["index_stale"] = datasets.Exists(l => l.Stale),
        };
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(catalog.ToJsonString())))[..32]}\"";
        http.Response.Headers[HeaderNames.ETag] = tag;
        http.Response.Headers[HeaderNames.CacheControl] = "private, max-age=300";
        return http.Request.Headers[HeaderNames.IfNoneMatch].Contains(tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Json(catalog);
    }

    public static IResult Algorithms()
    {
        var algorithm = Screener.Algorithm;
        (string Feature, string Says)[] features =
        [
            ("name", "alignment of words by spelling, sound, script, meaning and rarity; a fitted logistic combination"),
            ("birthDate", "dates with the precision they are known to"), ("country", "countries in common"), ("gender", "contradicting gender"),
            ("identifier", "the same number, with check digits where there are any"), ("address", "words and numbers of addresses in common"),
        ];
        return Results.Json(new JsonObject
        {
            ["algorithms"] = new JsonArray(new JsonObject
            {
                ["name"] = algorithm.Name,
                ["description"] = $"Cordon's own matcher, version {algorithm.Version}, tables {algorithm.Digest[..12]}",
                ["features"] = new JsonObject(features.Select(f => KeyValuePair.Create(f.Feature, (JsonNode?)new JsonObject { ["description"] = f.Says }))),
                ["docs"] = new JsonObject { ["name"] = algorithm.Name, ["description"] = "see the handbook, page screening", ["config"] = new JsonObject() },
            }),
            ["default"] = algorithm.Name,
            ["best"] = algorithm.Name,
        });
    }
}
