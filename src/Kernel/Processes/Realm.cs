using System.Text.Json;
using System.Text.Json.Serialization;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Processes;

/// <summary>
/// Whether something happened or was only played: <c>live</c>, or <c>exercise/&lt;id&gt;</c>. Each realm has its own database,
/// log and keys, so that an exercise can never reach live screens, statistics or partners.
/// </summary>
[JsonConverter(typeof(AsText))]
public readonly record struct Realm
{
    private readonly string? _exercise;

    private Realm(string? exercise) => _exercise = exercise;

    /// <summary>The real world; also the value of <c>default</c>.</summary>
    public static Realm Live => default;

    /// <summary>An exercise; the id is lower case and follows <see cref="Name"/>.</summary>
    public static Realm Exercise(string id) =>
        !id.Any(char.IsAsciiLetterUpper) && Name.IsWellFormed(id) ? new(id) : throw new FaultException(Fault.Of("realm.malformed", "", ("text", id)));

    /// <summary>True in the real world.</summary>
    public bool IsLive => _exercise is null;

    /// <summary>The id of the exercise; null in the real world.</summary>
    public string? ExerciseId => _exercise;

    /// <summary>Reads what <see cref="ToString"/> writes; anything else is refused with <c>realm.malformed</c>.</summary>
    public static Realm Parse(string text) => text switch
    {
        "live" => Live,
        _ when text.StartsWith("exercise/", StringComparison.Ordinal) => Exercise(text["exercise/".Length..]),
        _ => throw new FaultException(Fault.Of("realm.malformed", "", ("text", text))),
    };

    /// <inheritdoc/>
    public override string ToString() => IsLive ? "live" : "exercise/" + _exercise;

    private sealed class AsText : JsonConverter<Realm>
    {
        public override Realm Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Realm value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
