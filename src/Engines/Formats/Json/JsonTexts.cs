using System.Text.Json;
using System.Text.Unicode;

namespace Cordon.Engines.Formats.Json;

/// <summary>Tells whether the texts of a JSON value can be read at all: valid UTF-8, and no escape that is half of a surrogate pair.</summary>
internal static class JsonTexts
{
    /// <summary>True when every name and string of well-formed JSON can be read.</summary>
    public static bool AreSound(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return false;
        if (json.IndexOf("\\u"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }
        }
        catch (InvalidOperationException)
        {
            // The only sign the reader gives of half a surrogate pair.
            return false;
        }

        return true;
    }
}
