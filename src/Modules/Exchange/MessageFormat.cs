using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;

namespace Cordon.Modules.Exchange;

/// <summary>Reads what nodes send each other. The format is looked at before all else, so that a newer version is told from a broken message.</summary>
internal static class MessageFormat
{
    private const int Deepest = 16;

    /// <summary>Reads bytes.</summary>
    /// <exception cref="FaultException"><c>exchange.message.version</c>, <c>exchange.message.content</c></exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, string version)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = Deepest });
            return Read<T>(document.RootElement, version);
        }
        catch (JsonException unread)
        {
            throw Malformed(unread.Path ?? $"byte {unread.BytePositionInLine}");
        }
    }

    /// <summary>Reads a value that was parsed.</summary>
    /// <exception cref="FaultException"><c>exchange.message.version</c>, <c>exchange.message.content</c></exception>
    public static T Read<T>(JsonElement body, string version)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("format", out var format) || TextOf(format) is not { } stated)
            throw Malformed("format");
        if (stated != version)
            throw new FaultException(Fault.Of("exchange.message.version", "format", ("version", stated.Length > 60 ? stated[..60] : stated), ("known", version)));
        try
        {
            return body.Deserialize<T>(StrictJson.Options) ?? throw Malformed("null");
        }
        catch (JsonException unread)
        {
            throw Malformed(unread.Path ?? "");
        }
    }

    /// <summary>A text; null where the value is none, or holds what no text can: bytes that are not UTF-8, half a pair of surrogates. The reader of JSON finds those only when it is asked for the text.</summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static FaultException Malformed(string where) => new(Fault.Of("exchange.message.content", "", ("where", where)));
}
