using System.Text.Json;

namespace Cordon.Engines.Formats.Json;

/// <summary>Reads properties leniently: what is missing, null or of another kind is empty.</summary>
internal static class JsonValues
{
    /// <summary>A property's text; a number is written as text; anything else is empty.</summary>
    public static string Text(this JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? Text(value) : "";

    /// <summary>The value's own text.</summary>
    public static string Text(this JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    /// <summary>The texts of a property that is an array of texts, or one text.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, string property)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var value))
            yield break;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (Text(item) is { Length: > 0 } text)
                    yield return text;
            }
        }
        else if (Text(value) is { Length: > 0 } single)
        {
            yield return single;
        }
    }

    /// <summary>The objects of a property that is an array of objects.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement element, string property)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(property, out var value) || value.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
                yield return item;
        }
    }
}
