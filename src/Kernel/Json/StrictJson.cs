using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cordon.Kernel.Json;

/// <summary>
/// How records become JSON and come back where nothing may change on the way: camel case, enum members by name, nulls left
/// out, unknown and repeated members refused, comments and trailing commas refused, text that is not well-formed UTF-16 refused.
/// </summary>
public static class StrictJson
{
    /// <summary>The options; read only.</summary>
    public static JsonSerializerOptions Options { get; } = Build(null);

    /// <summary>The same with as few escapes as JSON allows: half-way to the canonical form, and never put into a page.</summary>
    internal static JsonSerializerOptions Plain { get; } = Build(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    private static JsonSerializerOptions Build(JavaScriptEncoder? encoder)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowDuplicateProperties = false,
            Encoder = encoder,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            MaxDepth = CanonicalJson.MaximumDepth,
            NumberHandling = JsonNumberHandling.Strict,
            PropertyNameCaseInsensitive = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new WellFormedText() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
