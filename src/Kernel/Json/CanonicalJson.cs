using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Json;

/// <summary>
/// The one byte sequence that stands for a JSON value (RFC 8785, JSON Canonicalization Scheme): no white space, members
/// sorted by the UTF-16 code units of their names, numbers as ECMAScript writes them, strings with the fewest escapes, UTF-8.
/// </summary>
/// <remarks>
/// Refused with a <see cref="FaultException"/> that carries the JSON pointer: text that is not JSON (<c>json.malformed</c>),
/// a name twice in one object (<c>json.name.duplicate</c>), a surrogate without its other half (<c>json.string.surrogate</c>),
/// a number no binary64 can hold (<c>json.number.range</c>), an integer whose digits binary64 would change
/// (<c>json.number.inexact</c>: stricter than the RFC, because a number must never change unseen), and more than
/// <see cref="MaximumDepth"/> levels (<c>json.depth</c>).
/// </remarks>
public static class CanonicalJson
{
    /// <summary>How deep objects and arrays may nest.</summary>
    public const int MaximumDepth = 64;

    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = MaximumDepth };

    /// <summary>The canonical form of a JSON text in UTF-8.</summary>
    public static byte[] Of(ReadOnlyMemory<byte> utf8) => CanonicalScan.Of(utf8.Span) ?? OfParsed(utf8);

    /// <summary>The same the careful way, which can say what is wrong and where.</summary>
    internal static byte[] OfParsed(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Reading);
            return OfParsed(document.RootElement);
        }
        catch (JsonException malformed)
        {
            throw new FaultException(Malformed(malformed), malformed);
        }
    }

    /// <summary>The canonical form of a parsed value.</summary>
    public static byte[] Of(JsonElement element) => CanonicalScan.Of(JsonMarshal.GetRawUtf8Value(element)) ?? OfParsed(element);

    private static byte[] OfParsed(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        Write(element, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The canonical form of a value built in memory; <see langword="null"/> is JSON's null.</summary>
    public static byte[] Of(JsonNode? node)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        new NodeWriter(new CanonicalWriter(buffer)).Write(node);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The canonical form of a record, written with <see cref="StrictJson.Options"/>.</summary>
    public static byte[] OfRecord<T>(T value, JsonSerializerOptions? options = null)
        where T : notnull
    {
        try
        {
            return Of(JsonSerializer.SerializeToUtf8Bytes(value, options ?? StrictJson.Plain));
        }
        catch (ArgumentException notFinite) when (notFinite is not ArgumentNullException)
        {
            // The serializer's own refusal of NaN and the infinities, which JSON cannot write.
            throw new FaultException(Fault.Of("json.number.range", "", ("number", "NaN or infinite")), notFinite);
        }
    }

    /// <summary>The same as text, for columns of tables.</summary>
    public static string TextOf<T>(T value, JsonSerializerOptions? options = null)
        where T : notnull => Encoding.UTF8.GetString(OfRecord(value, options));

    /// <summary>Appends the canonical form to a buffer.</summary>
    public static void Write(JsonElement element, IBufferWriter<byte> output) => new ElementWriter(new CanonicalWriter(output)).Write(element);

    /// <summary>Appends one string, quoted and escaped canonically.</summary>
    public static void WriteString(string value, IBufferWriter<byte> output) => new CanonicalWriter(output).String(value, new JsonPath());

    /// <summary>The canonical form as text, for messages and tests.</summary>
    public static string Text(string json) => Encoding.UTF8.GetString(Of(StrictUtf8(json)));

    private static byte[] StrictUtf8(string json)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json);
        }
        catch (EncoderFallbackException lone)
        {
            throw new FaultException(new Fault("json.string.surrogate"), lone);
        }
    }

    private static Fault Malformed(JsonException malformed) =>
        malformed.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase)
            ? Fault.Of("json.depth", $"line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}", ("most", MaximumDepth))
            : Fault.Of("json.malformed", $"line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}");
}
