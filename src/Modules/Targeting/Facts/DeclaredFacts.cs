using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Document;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>Facts as far as a pack declares them: a pack is shown what it asks for, and nothing else.</summary>
internal static class DeclaredFacts
{
    public static JsonElement For(RulePack pack, JsonObject facts) => JsonSerializer.SerializeToElement(Record(facts, pack.Facts));

    private static JsonObject Record(JsonObject given, IReadOnlyDictionary<string, FactDeclaration> declared) =>
        new(given.Where(g => declared.ContainsKey(g.Key)).Select(g => KeyValuePair.Create(g.Key, Value(g.Value, declared[g.Key]))));

    private static JsonNode? Value(JsonNode? given, FactDeclaration declared) => (given, declared) switch
    {
        (JsonObject record, { Fields: { } fields }) => Record(record, fields),
        (JsonArray list, { Of: { } of }) => new JsonArray([.. list.Select(item => Value(item, of))]),
        _ => given?.DeepClone(),
    };
}
