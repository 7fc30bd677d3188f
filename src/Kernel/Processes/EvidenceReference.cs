using System.Text.Json;
using System.Text.Json.Serialization;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Processes;

/// <summary>Points at what somebody relied on: an entry, a stored file, or a document kept elsewhere. Written <c>entry/…</c>, <c>blob/…</c>, <c>document/…</c>.</summary>
[JsonConverter(typeof(AsText))]
public readonly record struct EvidenceReference
{
    private readonly string _text;

    private EvidenceReference(string text) => _text = text;

    /// <summary>An entry of this journal.</summary>
    public static EvidenceReference Entry(Guid id) => new($"entry/{id:D}");

    /// <summary>A file in the blob store, by the SHA-256 of its content.</summary>
    public static EvidenceReference Blob(ReadOnlySpan<byte> sha256) => new("blob/" + Convert.ToHexStringLower(sha256));

    /// <summary>Something kept elsewhere: a file number, a URL. At most 1,000 characters.</summary>
    public static EvidenceReference Document(string reference) =>
        reference.Length is > 0 and <= 1000 ? new("document/" + reference) : throw Malformed("document/" + reference);

    /// <summary>Reads what <see cref="ToString"/> writes; anything else is refused with <c>evidence.malformed</c>.</summary>
    public static EvidenceReference Parse(string text)
    {
        if (text.StartsWith("entry/", StringComparison.Ordinal) && Guid.TryParseExact(text["entry/".Length..], "D", out var id))
            return Entry(id);
        if (text.StartsWith("blob/", StringComparison.Ordinal) && text.Length == "blob/".Length + 64 && text["blob/".Length..].All(char.IsAsciiHexDigitLower))
            return new(text);
        return text.StartsWith("document/", StringComparison.Ordinal) ? Document(text["document/".Length..]) : throw Malformed(text);
    }

    /// <inheritdoc/>
    public override string ToString() => _text ?? "";

    private static FaultException Malformed(string text) => new(Fault.Of("evidence.malformed", "", ("text", text)));

    private sealed class AsText : JsonConverter<EvidenceReference>
    {
        public override EvidenceReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, EvidenceReference value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
