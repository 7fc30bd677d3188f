using System.Text.Json.Nodes;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Registry;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Http;

namespace Cordon.Modules.Taxii.Serve;

/// <summary>The server, its API roots, and the collections that a client sees (TAXII 2.1, sections 4.1, 4.2, 5.1 and 5.2).</summary>
internal static class DescribingDoors
{
    public static async Task ServerAsync(HttpContext http, TaxiiRegistry registry, TaxiiPolicy policy, NodeIdentity identity)
    {
        var known = await registry.NowAsync(http.RequestAborted);
        var body = new JsonObject { ["title"] = known.Server?.Title is { Length: > 0 } title ? title : $"Cordon, node of {identity.Authority}" };
        Add(body, "description", known.Server?.Description);
        Add(body, "contact", known.Server?.Contact);
        if (known.Server?.Default is { } first && known.Roots.Any(r => r.Root == first))
            body["default"] = AddressOf(http, policy, first);
        body["api_roots"] = new JsonArray([.. known.Roots.Select(r => JsonValue.Create(AddressOf(http, policy, r.Root)))]);
        await TaxiiAnswers.WriteAsync(http, StatusCodes.Status200OK, body);
    }

    public static async Task RootAsync(string root, HttpContext http, TaxiiRegistry registry)
    {
        var found = (await registry.NowAsync(http.RequestAborted)).Root(root);
        var body = new JsonObject { ["title"] = found.Title };
        Add(body, "description", found.Description);
        body["versions"] = new JsonArray(TaxiiMedia.Taxii);
        body["max_content_length"] = found.MaxContentLength;
        await TaxiiAnswers.WriteAsync(http, StatusCodes.Status200OK, body);
    }

    public static async Task CollectionsAsync(string root, HttpContext http, TaxiiRegistry registry)
    {
        var client = TaxiiRequest.ClientOf(http);
        var found = (await registry.NowAsync(http.RequestAborted)).CollectionsOf(root, client).Select(c => Described(c, client.In(c)!)).ToArray<JsonNode>();
        await TaxiiAnswers.WriteAsync(http, StatusCodes.Status200OK, found.Length == 0 ? [] : new JsonObject { ["collections"] = new JsonArray(found) });
    }

    public static async Task CollectionAsync(string root, string collection, HttpContext http, TaxiiRegistry registry)
    {
        var asked = await TaxiiRequest.OfAsync(http, registry, root, collection);
        await TaxiiAnswers.WriteAsync(http, StatusCodes.Status200OK, Described(asked.Collection, asked.Grant));
    }

    private static JsonObject Described(KnownCollection collection, TaxiiGrant grant)
    {
        var body = new JsonObject { ["id"] = collection.Id, ["title"] = collection.Title };
        Add(body, "description", collection.Description);
        Add(body, "alias", collection.Alias);
        body["can_read"] = grant.Read;
        body["can_write"] = grant.Write;
        body["media_types"] = new JsonArray(TaxiiMedia.Stix);
        return body;
    }

    private static void Add(JsonObject body, string member, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            body[member] = text;
    }

    private static string AddressOf(HttpContext http, TaxiiPolicy policy, string root) => $"{http.Request.Scheme}://{http.Request.Host}{(policy.RootsAtTop ? "" : TaxiiAddresses.Door)}/{root}/";
}
