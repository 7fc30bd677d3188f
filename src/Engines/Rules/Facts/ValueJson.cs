using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Facts;

/// <summary>Values as JSON. What JSON has no form for becomes a string: 64-bit integers beyond 2^53, bytes (Base64), instants, spans, types, NaN.</summary>
public static class ValueJson
{
    private const long Exact = 1L << 53;

    /// <summary>The JSON of a value that is known.</summary>
    public static JsonNode? Of(CelValue value) => value.Kind switch
    {
        CelKind.Null => null,
        CelKind.Bool => JsonValue.Create(value.AsBool),
        CelKind.Int when value.AsInt is >= -Exact and <= Exact => JsonValue.Create(value.AsInt),
        CelKind.Uint when value.AsUint <= Exact => JsonValue.Create(value.AsUint),
        CelKind.Double when double.IsFinite(value.AsDouble) => JsonValue.Create(value.AsDouble),
        CelKind.Bytes => JsonValue.Create(Convert.ToBase64String(value.AsBytes)),
        CelKind.List => new JsonArray([.. value.AsList.Items.ToArray().Select(Of)]),
        CelKind.Map => new JsonObject(value.AsMap.Entries.Select(e => KeyValuePair.Create(Functions.Conversions.Text(e.Key), Of(e.Value)))),
        CelKind.Optional => value.AsOptional is { } inner ? Of(inner) : null,
        CelKind.Type => JsonValue.Create(value.AsTypeName),
        CelKind.Error or CelKind.Unknown => throw new ArgumentException("only a known value has a JSON form", nameof(value)),
        _ => JsonValue.Create(Functions.Conversions.Text(value)),
    };
}
