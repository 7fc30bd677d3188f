using System.Text.Json;
using System.Text.Json.Serialization;
using Cordon.Kernel.Faults;

namespace Cordon.Kernel.Processes;

/// <summary>Who does something: a person of this authority, a partner's node, or a part of the system itself. Written <c>person/…</c>, <c>partner/…</c>, <c>system/…</c>.</summary>
[JsonConverter(typeof(AsText))]
public readonly record struct Actor
{
    private Actor(ActorKind kind, string id) => (Kind, Id) = (kind, id);

    /// <summary>Which sort of actor.</summary>
    public ActorKind Kind { get; }

    /// <summary>An opaque identifier within the sort; never a name, an address or anything else that would have to be erased.</summary>
    public string Id { get; }

    /// <summary>A person who works with this node.</summary>
    public static Actor Person(string id) => new(ActorKind.Person, Name.Checked(id, "actor.malformed"));

    /// <summary>The node of another authority.</summary>
    public static Actor Partner(string node) => new(ActorKind.Partner, Name.Checked(node, "actor.malformed"));

    /// <summary>A part of this node acting by itself: a subscription, a clock, the command line without a person.</summary>
    public static Actor System(string part) => new(ActorKind.System, Name.Checked(part, "actor.malformed"));

    /// <summary>Reads what <see cref="ToString"/> writes; anything else is refused with <c>actor.malformed</c>.</summary>
    public static Actor Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var id = text[(slash + 1)..];
        return text[..Math.Max(slash, 0)] switch
        {
            "person" => Person(id),
            "partner" => Partner(id),
            "system" => System(id),
            _ => throw new FaultException(Fault.Of("actor.malformed", "", ("text", text))),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        ActorKind.Person => "person/" + Id,
        ActorKind.Partner => "partner/" + Id,
        ActorKind.System => "system/" + Id,
        _ => throw new InvalidOperationException("an actor is made by one of its factories"),
    };

    private sealed class AsText : JsonConverter<Actor>
    {
        public override Actor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, Actor value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}

/// <summary>The sorts of actor.</summary>
public enum ActorKind
{
    /// <summary>Not set: no actor has it.</summary>
    None,

    /// <summary>A person of this authority.</summary>
    Person,

    /// <summary>Another authority's node.</summary>
    Partner,

    /// <summary>A part of this node.</summary>
    System,
}
