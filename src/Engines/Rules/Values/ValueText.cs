using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Kernel.Json;

namespace Cordon.Engines.Rules.Values;

/// <summary>Values as text: as CEL would write them, with quotes and escapes.</summary>
internal static class ValueText
{
    // What is shown to people is cut; nothing computes with it.
    private const int MostShown = 2_000;

    public static string Of(in CelValue value, long most = MostShown)
    {
        var text = new StringBuilder();
        Append(value, text);
        return text.Length > most ? text.ToString(0, (int)most) + "…" : text.ToString();
    }

    /// <summary>A double with the fewest digits that read back, laid out as ECMAScript does (Number::toString).</summary>
    public static string Double(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        return double.IsNegative(value) && value == 0 ? "-0" : Encoding.UTF8.GetString(CanonicalJson.Of(JsonValue.Create(value)));
    }

    /// <summary>The kind of a value as CEL names its type.</summary>
    public static string TypeName(in CelValue value) => value.Kind switch
    {
        CelKind.Null => "null_type",
        CelKind.Timestamp => "google.protobuf.Timestamp",
        CelKind.Duration => "google.protobuf.Duration",
        CelKind.Optional => "optional_type",
        CelKind.Error => "error",
        CelKind.Unknown => "unknown",
        _ => value.Kind.ToString().ToLowerInvariant(),
    };

    /// <summary>A quoted literal.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
            AppendEscaped(rune, quoted);
        return quoted.Append('"').ToString();
    }

    private static void AppendEscaped(Rune rune, StringBuilder text)
    {
        var escape = rune.Value switch
        {
            '\a' => "\\a",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\v' => "\\v",
            '"' => "\\\"",
            '\\' => "\\\\",
            _ => null,
        };
        if (escape is not null)
            text.Append(escape);
        else if (Rune.IsControl(rune))
            text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}");
        else
            text.Append(rune.ToString());
    }

    private static void Append(in CelValue value, StringBuilder text)
    {
        if (text.Length > MostShown)
            return;
        switch (value.Kind)
        {
            case CelKind.List:
                Append(value.AsList, text);
                break;
            case CelKind.Map:
                Append(value.AsMap, text);
                break;
            case CelKind.Optional:
                Append(value.AsOptional, text);
                break;
            default:
                text.Append(Scalar(value));
                break;
        }
    }

    private static string Scalar(in CelValue value) => value.Kind switch
    {
        CelKind.Null => "null",
        CelKind.Bool => value.AsBool ? "true" : "false",
        CelKind.Int => value.AsInt.ToString(CultureInfo.InvariantCulture),
        CelKind.Uint => value.AsUint.ToString(CultureInfo.InvariantCulture) + "u",
        CelKind.Double => DoubleLiteral(value.AsDouble),
        CelKind.String => Quoted(value.AsString),
        CelKind.Bytes => "b\"" + string.Concat(value.AsBytes.Select(b => b is >= 32 and < 127 and not (byte)'"' and not (byte)'\\' ? ((char)b).ToString() : $"\\x{b:x2}")) + "\"",
        CelKind.Timestamp => $"timestamp(\"{Instants.Text(value)}\")",
        CelKind.Duration => $"duration(\"{Spans.Text(value.AsDuration)}\")",
        CelKind.Type => value.AsTypeName,
        CelKind.Error => $"error: {value.AsError.ToFault(null)}",
        _ => $"cannot tell without {string.Join(", ", value.AsMissing.Paths)}",
    };

    private static string DoubleLiteral(double value)
    {
        if (!double.IsFinite(value))
            return $"double(\"{Double(value)}\")";
        var text = Double(value);
        return text.AsSpan().IndexOfAny('.', 'e') < 0 ? text + ".0" : text;
    }

    private static void Append(CelList list, StringBuilder text)
    {
        text.Append('[');
        for (var i = 0; i < list.Count && text.Length <= MostShown; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Append(list[i], text);
        }

        text.Append(']');
    }

    private static void Append(CelMap map, StringBuilder text)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, value) in map.Entries.TakeWhile(_ => text.Length <= MostShown))
        {
            text.Append(first ? "" : ", ");
            Append(key, text);
            text.Append(": ");
            Append(value, text);
            first = false;
        }

        text.Append('}');
    }

    private static void Append(CelValue? optional, StringBuilder text)
    {
        text.Append(optional is null ? "optional.none(" : "optional.of(");
        if (optional is { } inner)
            Append(inner, text);
        text.Append(')');
    }
}
