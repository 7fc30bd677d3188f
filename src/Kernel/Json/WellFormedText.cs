using System.Text.Json;
using System.Text.Json.Serialization;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Json;

/// <summary>Refuses to write half a surrogate pair, which the serializer would replace by U+FFFD without a word.</summary>
internal sealed class WellFormedText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        Refuse(value);
        writer.WriteStringValue(value);
    }

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        Refuse(value);
        writer.WritePropertyName(value);
    }

    private static void Refuse(string value)
    {
        for (var i = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (i + 1 >= value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                throw new FaultException(new Fault("json.string.surrogate"));
            i++;
        }
    }
}
