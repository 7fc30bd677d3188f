using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cordon.Kernel.Json;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;

namespace Cordon.Modules.Targeting.Storage;

/// <summary>
/// A declaration to which nothing has happened yet, as canonical JSON: its assessment, which is nearly all of it, is not written a second time but taken
/// from its entry. The same text as that of the whole (a test compares them).
/// </summary>
internal static class FreshJson
{
    private const string Place = "\"assessed\":0,";

    private static readonly JsonSerializerOptions Around = new(StrictJson.Options) { Converters = { new Nothing() } };

    /// <param name="state">How it stands.</param>
    /// <param name="assessment">Canonical JSON of its assessment.</param>
    public static string Of(DeclarationState state, ReadOnlySpan<byte> assessment)
    {
        var around = Encoding.UTF8.GetString(CanonicalJson.OfRecord(state, Around));
        // Only a number stands before it, so that the first place is the right one.
        var at = around.IndexOf(Place, StringComparison.Ordinal) + Place.Length - 2;
        return string.Concat(around.AsSpan(0, at), Encoding.UTF8.GetString(assessment), around.AsSpan(at + 1));
    }

    private sealed class Nothing : JsonConverter<DeclarationAssessed>
    {
        public override DeclarationAssessed Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException("only written");

        public override void Write(Utf8JsonWriter writer, DeclarationAssessed value, JsonSerializerOptions options) => writer.WriteNumberValue(0);
    }
}
