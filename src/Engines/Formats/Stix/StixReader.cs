using System.Text;
using System.Text.Json;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Stix;

/// <summary>
/// Reads bundles of STIX and envelopes of TAXII within <see cref="StixLimits"/>. What is poisoned as a whole is refused, with what and where; an object that is none
/// is told of beside those that are.
/// </summary>
public static class StixReader
{
    /// <summary>Reads a bundle, an envelope, or one object by itself.</summary>
    /// <param name="utf8">JSON in UTF-8.</param>
    /// <param name="limits">How much is read.</param>
    /// <exception cref="FaultException"><c>stix.large</c>, <c>stix.json</c>, <c>stix.depth</c>, <c>stix.none</c>, <c>stix.many</c></exception>
    public static StixReading Read(ReadOnlyMemory<byte> utf8, StixLimits limits)
    {
        using var document = Parse(utf8, limits);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("type", out var type) && !type.ValueEquals("bundle") && !root.TryGetProperty("objects", out _))
            return new StixReading([ReadItem(root, "", limits)]);
        return ReadObjects(root, limits);
    }

    /// <summary>Reads an envelope of TAXII 2.1: a JSON object with an array <c>objects</c>; what else it holds is for the client.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <exception cref="FaultException"><c>stix.large</c>, <c>stix.json</c>, <c>stix.depth</c>, <c>stix.none</c>, <c>stix.many</c></exception>
    public static StixReading ReadEnvelope(ReadOnlyMemory<byte> utf8, StixLimits limits)
    {
        using var document = Parse(utf8, limits);
        return ReadObjects(document.RootElement, limits);
    }

    /// <summary>Reads one object.</summary>
    /// <inheritdoc cref="Read" path="/param"/>
    /// <exception cref="FaultException">what is wrong with it</exception>
    public static StixObject ReadObject(ReadOnlyMemory<byte> utf8, StixLimits limits)
    {
        using var document = Parse(utf8, limits);
        return StixMembers.Read(document.RootElement, "", limits);
    }

    /// <summary>Reads an object that was read before and kept in its canonical form.</summary>
    /// <param name="canonical">What <see cref="StixObject.Json"/> was.</param>
    /// <exception cref="FaultException">it is none</exception>
    public static StixObject ReadKept(string canonical)
    {
        using var document = Parse(Encoding.UTF8.GetBytes(canonical), StixLimits.Default);
        return StixMembers.Read(document.RootElement, "", StixLimits.Default, canonical);
    }

    internal static JsonDocument Parse(ReadOnlyMemory<byte> utf8, StixLimits limits)
    {
        if (utf8.Length > limits.Bytes)
            throw new FaultException(Fault.Of("stix.large", "", ("most", limits.Bytes)));
        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = limits.Depth });
        }
        catch (JsonException broken)
        {
            // The message of the parser may quote the data: only its place is passed on.
            var place = $"line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}";
            throw new FaultException(broken.Message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase) ? Fault.Of("stix.depth", place, ("most", limits.Depth)) : new Fault("stix.json", place), broken);
        }
    }

    private static StixReading ReadObjects(JsonElement root, StixLimits limits)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("objects", out var objects) || objects.ValueKind != JsonValueKind.Array)
            throw new FaultException(new Fault("stix.none"));
        if (objects.GetArrayLength() > limits.Objects)
            throw new FaultException(Fault.Of("stix.many", "/objects", ("most", limits.Objects)));
        return new StixReading([.. objects.EnumerateArray().Select((element, i) => ReadItem(element, $"/objects/{i}", limits))]);
    }

    private static StixItem ReadItem(JsonElement element, string where, StixLimits limits)
    {
        try
        {
            var read = StixMembers.Read(element, where, limits);
            return new StixItem(read, null, read.Id);
        }
        catch (FaultException refused)
        {
            return new StixItem(null, refused.Fault, IdOf(element));
        }
    }

    private static string? IdOf(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty("id", out var id) || id.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            var text = JsonText.Of(id, "");
            return text.Length <= StixId.LongestType ? text : text[..StixId.LongestType];
        }
        catch (FaultException)
        {
            // What is no text is no identifier that could be said.
            return null;
        }
    }
}
