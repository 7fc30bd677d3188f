using System.Globalization;
using System.Text.Json;
using Cordon.Engines.Rules;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;

namespace Cordon.Tests.Engines.Rules.Conformance;

/// <summary>Values and types as the conformance file writes them.</summary>
internal static class ConformanceValues
{
    public static CelValue Value(JsonElement written)
    {
        var kind = written.EnumerateObject().First();
        return kind.Name switch
        {
            "nullValue" => CelValue.Null,
            "boolValue" => CelValue.Of(kind.Value.GetBoolean()),
            "int64Value" => CelValue.Of(long.Parse(Text(kind.Value), CultureInfo.InvariantCulture)),
            "uint64Value" => CelValue.Of(ulong.Parse(Text(kind.Value), CultureInfo.InvariantCulture)),
            "doubleValue" => CelValue.Of(double.Parse(Text(kind.Value), CultureInfo.InvariantCulture)),
            "stringValue" => CelValue.Of(kind.Value.GetString()!),
            "bytesValue" => CelValue.Of(kind.Value.GetBytesFromBase64()),
            "typeValue" => CelValue.Type(kind.Value.GetString()!),
            "listValue" => CelValue.List([.. Items(kind.Value, "values").Select(Value)]),
            "mapValue" => CelValue.Of(new ValueMap(Items(kind.Value, "entries").ToDictionary(e => Value(e.GetProperty("key")), e => Value(e.GetProperty("value"))))),
            _ => throw new NotSupportedException($"a value of kind {kind.Name}"),
        };
    }

    public static CelType Type(JsonElement written)
    {
        var kind = written.EnumerateObject().First();
        return kind.Name switch
        {
            "dyn" => CelType.Dyn,
            "null" => CelType.Null,
            "primitive" => kind.Value.GetString() switch
            {
                "BOOL" => CelType.Bool,
                "INT64" => CelType.Int,
                "UINT64" => CelType.Uint,
                "DOUBLE" => CelType.Double,
                "STRING" => CelType.String,
                _ => CelType.Bytes,
            },
            "wellKnown" => kind.Value.GetString() == "TIMESTAMP" ? CelType.Timestamp : kind.Value.GetString() == "DURATION" ? CelType.Duration : CelType.Dyn,
            "listType" => CelType.List(Type(kind.Value.GetProperty("elemType"))),
            "mapType" => CelType.Map(Type(kind.Value.GetProperty("keyType")), Type(kind.Value.GetProperty("valueType"))),
            "typeParam" => CelType.Parameter(kind.Value.GetString()!),
            "type" => kind.Value.EnumerateObject().Any() ? CelType.Type(Type(kind.Value)) : CelType.AnyType,
            "abstractType" => CelType.Named(kind.Value.GetProperty("name").GetString()!, [.. Items(kind.Value, "parameterTypes").Select(Type)]),
            _ => throw new NotSupportedException($"a type of kind {kind.Name}"),
        };
    }

    public static CelFunction Function(string name, JsonElement written) => new(name,
    [
        .. Items(written, "overloads").Select(o => new CelOverload(
            o.TryGetProperty("isInstanceFunction", out var member) && member.GetBoolean(),
            [.. Items(o, "params").Select(Type)],
            Type(o.GetProperty("resultType")),
            null)),
    ]);

    /// <summary>Same kind and same value, all the way down; NaN is the same as NaN here.</summary>
    public static bool Same(CelValue a, CelValue b)
    {
        if (a.Kind != b.Kind)
            return false;
        return a.Kind switch
        {
            CelKind.Double => a.AsDouble.Equals(b.AsDouble),
            CelKind.List => a.AsList.Count == b.AsList.Count && Enumerable.Range(0, a.AsList.Count).All(i => Same(a.AsList[i], b.AsList[i])),
            CelKind.Map => a.AsMap.Count == b.AsMap.Count && a.AsMap.Entries.All(e => b.AsMap.TryGet(e.Key, out var other) && Same(e.Value, other)),
            _ => a == b,
        };
    }

    private static string Text(JsonElement number) => number.ValueKind == JsonValueKind.String ? number.GetString()! : number.GetRawText();

    private static List<JsonElement> Items(JsonElement written, string name) => written.TryGetProperty(name, out var items) ? [.. items.EnumerateArray()] : [];
}
