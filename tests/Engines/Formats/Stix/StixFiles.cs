using System.Text;
using System.Text.Json.Nodes;

namespace Cordon.Tests.Engines.Formats.Stix;

/// <summary>The examples and schemas of OASIS and the sample bundle, outside the repository.</summary>
internal static class StixFiles
{
    public static IEnumerable<string> Examples() =>
        [.. Directory.EnumerateFiles(SharedData.Need("exchange", "stix", "oasis-examples", "examples"), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal), SharedData.Need("exchange", "stix", "nuclear-sample-bundle.json")];

    /// <summary>Every object of every example, with the file it is from.</summary>
    public static IEnumerable<(string File, JsonObject Element)> Objects() =>
        from file in Examples() let root = JsonNode.Parse(File.ReadAllText(file))! from one in root["objects"]?.AsArray() ?? [] select (Path.GetFileName(file), one!.AsObject());

    /// <summary>The schema of a type; null when there is none.</summary>
    public static JsonObject? Schema(string type)
    {
        var folder = SharedData.Need("exchange", "stix", "oasis-examples", "schemas");
        var file = Directory.EnumerateFiles(folder, $"{type}.json", SearchOption.AllDirectories).FirstOrDefault();
        return file is null ? null : JsonNode.Parse(File.ReadAllText(file))!.AsObject();
    }

    /// <summary>Every property that a schema names, with its own schema, also those it takes over from others.</summary>
    public static IEnumerable<(string Name, JsonObject Schema)> Properties(JsonObject schema)
    {
        foreach (var part in new[] { schema }.Concat((schema["allOf"]?.AsArray() ?? []).Select(p => p!.AsObject())))
        {
            if (part["$ref"] is { } other && Schema(Path.GetFileNameWithoutExtension((string)other!)) is { } shared)
            {
                foreach (var property in Properties(shared))
                    yield return property;
            }

            foreach (var (name, value) in part["properties"]?.AsObject() ?? [])
                yield return (name, value!.AsObject());
        }
    }

    /// <summary>Every property that a schema needs.</summary>
    public static IEnumerable<string> Needed(JsonObject schema) => new[] { schema }.Concat((schema["allOf"]?.AsArray() ?? []).Select(p => p!.AsObject())).SelectMany(part =>
        (part["required"]?.AsArray() ?? []).Select(r => (string)r!).Concat(part["$ref"] is { } other && Schema(Path.GetFileNameWithoutExtension((string)other!)) is { } shared ? Needed(shared) : []));

    public static byte[] Utf8(JsonNode node) => Encoding.UTF8.GetBytes(node.ToJsonString());
}
