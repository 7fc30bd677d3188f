using System.Text;
using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;

namespace Cordon.Engines.Formats.Stix;

/// <summary>Reads the members by which an object is kept. What is not needed for that is not looked at here.</summary>
internal static class StixMembers
{
    /// <param name="element">The object.</param>
    /// <param name="where">Where it stands.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="canonical">Its canonical form where that is known; null to make it.</param>
    /// <exception cref="FaultException"><c>stix.object</c>, <c>stix.member</c>, <c>stix.id</c>, <c>stix.id.type</c>, <c>stix.moment</c>, <c>stix.version</c>, <c>stix.object.large</c>, <c>stix.references</c>, and what canonical JSON refuses</exception>
    public static StixObject Read(JsonElement element, string where, StixLimits limits, string? canonical = null)
    {
        if (element.ValueKind != JsonValueKind.Object)
            throw Refused("stix.object", where);
        var type = Text(element, "type", where) ?? throw Refused("stix.member", where, ("member", "type"));
        var id = Text(element, "id", where) ?? throw Refused("stix.member", where, ("member", "id"));
        if (!StixId.TryParse(id, out var parsed))
            throw Refused("stix.id", $"{where}/id", ("id", Short(id)));
        if (parsed.Type != type)
            throw Refused("stix.id.type", $"{where}/id", ("id", id), ("type", Short(type)));
        BoundReferences(element, where, limits);
        var (created, modified) = (Moment(element, "created", where), Moment(element, "modified", where));
        return new StixObject
        {
            Id = id, Type = type, Specification = Specification(Text(element, "spec_version", where), created is not null, where), Created = created?.At, Modified = modified?.At, Version = modified?.Text ?? created?.Text,
            Revoked = element.TryGetProperty("revoked", out var revoked) && revoked.ValueKind == JsonValueKind.True, Markings = Markings(element, where), Json = canonical ?? Canonical(element, where, limits),
        };
    }

    private static string Canonical(JsonElement element, string where, StixLimits limits)
    {
        try
        {
            var canonical = CanonicalJson.Of(element);
            return canonical.Length <= limits.ObjectBytes ? Encoding.UTF8.GetString(canonical) : throw Refused("stix.object.large", where, ("most", limits.ObjectBytes));
        }
        catch (FaultException inside) when (inside.Fault.Code.StartsWith("json.", StringComparison.Ordinal))
        {
            throw new FaultException(inside.Fault with { Where = where + inside.Fault.Where }, inside);
        }
    }

    private static string? Text(JsonElement element, string member, string where)
    {
        if (!element.TryGetProperty(member, out var value))
            return null;
        return value.ValueKind == JsonValueKind.String ? JsonText.Of(value, $"{where}/{member}") : throw Refused("stix.kind", $"{where}/{member}", ("kind", "a text"));
    }

    private static (Instant At, string Text)? Moment(JsonElement element, string member, string where)
    {
        if (Text(element, member, where) is not { } text)
            return null;
        return StixMoment.TryRead(text, out var moment) ? (moment, text) : throw Refused("stix.moment", $"{where}/{member}", ("text", Short(text)));
    }

    private static int Specification(string? text, bool created, string where) => text switch
    {
        "2.1" => 21,
        "2.0" => 20,
        null => created ? 20 : 21,
        _ => throw Refused("stix.version", $"{where}/spec_version", ("text", Short(text))),
    };

    /// <summary>What should mark the object and cannot be read is a marking nobody knows: it must not become an object without one.</summary>
    private static List<string> Markings(JsonElement element, string where)
    {
        var found = new List<string>();
        if (element.TryGetProperty("object_marking_refs", out var refs))
            found.AddRange(refs.ValueKind == JsonValueKind.Array ? refs.EnumerateArray().Select(r => Marking(r, $"{where}/object_marking_refs")) : [StixObject.Unread]);
        if (element.TryGetProperty("granular_markings", out var parts))
            found.AddRange(parts.ValueKind == JsonValueKind.Array ? parts.EnumerateArray().SelectMany(p => PartMarkings(p, $"{where}/granular_markings")) : [StixObject.Unread]);
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> PartMarkings(JsonElement part, string where)
    {
        if (part.ValueKind != JsonValueKind.Object)
            return [StixObject.Unread];
        if (part.TryGetProperty("marking_ref", out var marking))
            return [Marking(marking, where)];
        // One of a language limits nobody.
        return part.TryGetProperty("lang", out _) ? [] : [StixObject.Unread];
    }

    private static string Marking(JsonElement marking, string where) => marking.ValueKind == JsonValueKind.String ? JsonText.Of(marking, where) : StixObject.Unread;

    private static void BoundReferences(JsonElement element, string where, StixLimits limits)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Array && member.Name.EndsWith("_refs", StringComparison.Ordinal) && member.Value.GetArrayLength() > limits.References)
                throw Refused("stix.references", $"{where}/{member.Name}", ("most", limits.References));
        }
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";

    private static FaultException Refused(string code, string where, params (string, object?)[] arguments) => new(Fault.Of(code, where, arguments));
}
