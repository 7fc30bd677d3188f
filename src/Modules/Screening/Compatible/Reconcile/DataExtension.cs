using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Lists;

namespace Cordon.Modules.Screening.Compatible.Reconcile;

/// <summary>Adds properties of entities to the rows of a table: <c>{"ids": […], "properties": [{"id": "birthDate"}]}</c>.</summary>
internal static class DataExtension
{
    public static JsonObject Of(string json, ListsSnapshot snapshot, HashSet<string> scope)
    {
        using var document = JsonDocument.Parse(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
        var (ids, properties) = (Texts(document.RootElement, "ids", v => v), Texts(document.RootElement, "properties", v => v.ValueKind == JsonValueKind.Object && v.TryGetProperty("id", out var id) ? id : default));
        return new JsonObject
        {
            ["meta"] = FtmWords.Json(properties.Select(p => (p, FtmWords.NameOf(FtmWords.Properties, p)))),
            ["rows"] = new JsonObject(ids.Distinct().Select(id => KeyValuePair.Create(id, (JsonNode?)Row(id, properties, snapshot, scope)))),
        };
    }

    /// <summary>One that is on no list any more has a row without values, so that the table keeps its rows.</summary>
    private static JsonObject Row(string id, IEnumerable<string> properties, ListsSnapshot snapshot, HashSet<string> scope)
    {
        var known = snapshot.Find(id) is { } entity && scope.Contains(entity.Dataset) ? FtmEntity.Of(entity, snapshot)["properties"]!.AsObject() : [];
        return new JsonObject(properties.Distinct().Select(p => KeyValuePair.Create(p, (JsonNode?)new JsonArray([.. (known[p]?.AsArray() ?? []).Select(v => (JsonNode)new JsonObject { ["str"] = v!.ToString() })]))));
    }

    private static List<string> Texts(JsonElement body, string member, Func<JsonElement, JsonElement> text)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty(member, out var values) || values.ValueKind != JsonValueKind.Array
            || values.EnumerateArray().Any(v => text(v).ValueKind != JsonValueKind.String))
            throw new FaultException(new Fault("screening.body", $"/{member}"));
        return [.. values.EnumerateArray().Select(v => text(v).GetString()!)];
    }
}
