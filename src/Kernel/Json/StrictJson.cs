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
    public static JsonSerializerOptions Options { get; } = Build();

    private static JsonSerializerOptions Build()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            AllowDuplicateProperties = false,
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
