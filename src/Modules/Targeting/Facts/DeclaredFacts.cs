using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Document;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>Facts as far as a pack declares them: a pack is shown what it asks for, and nothing else.</summary>
internal static class DeclaredFacts
{
    public static JsonElement For(RulePack pack, JsonObject facts)
    {
        var text = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(text, Plain))
            Record(facts, pack.Facts, writer);
        return JsonElement.Parse(text.WrittenSpan);
    }

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static void Record(JsonObject given, IReadOnlyDictionary<string, FactDeclaration> declared, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in given)
        {
            if (!declared.TryGetValue(name, out var declaration))
                continue;
            writer.WritePropertyName(name);
            Value(value, declaration, writer);
        }

        writer.WriteEndObject();
    }

    private static void Value(JsonNode? given, FactDeclaration declared, Utf8JsonWriter writer)
    {
        switch (given, declared)
        {
            case (JsonObject record, { Fields: { } fields }):
                Record(record, fields, writer);
                break;
            case (JsonArray list, { Of: { } of }):
                writer.WriteStartArray();
                foreach (var item in list)
                    Value(item, of, writer);
                writer.WriteEndArray();
                break;
            case (null, _):
                writer.WriteNullValue();
                break;
            default:
                given.WriteTo(writer);
                break;
        }
    }
}
