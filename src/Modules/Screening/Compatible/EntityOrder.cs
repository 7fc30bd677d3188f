using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Microsoft.Extensions.Primitives;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>An order as <c>sort</c> asks for it: <c>caption</c>, <c>first_seen:desc</c>, <c>properties.birthDate:asc</c>; the first counts most.</summary>
internal sealed class EntityOrder
{
    private static readonly string[] Fields = ["id", "caption", "schema", "first_seen", "last_seen", "last_change"];

    private readonly List<(string Field, bool Descending)> _keys;

    private EntityOrder(List<(string Field, bool Descending)> keys) => _keys = keys;

    /// <summary>True when no order is asked for.</summary>
    public bool IsNone => _keys.Count == 0;

    /// <exception cref="FaultException"><c>screening.query.sort</c></exception>
    public static EntityOrder Of(StringValues asked) => new([.. asked.Select(a => Key(a ?? ""))]);

    /// <summary>In that order; in the given one where none is asked for.</summary>
    public IEnumerable<JsonObject> Sorted(IEnumerable<JsonObject> entities)
    {
        // A stable sort by the last key first comes to the same as a sort by all of them.
        foreach (var (field, descending) in Enumerable.Reverse(_keys))
            entities = descending ? entities.OrderByDescending(e => Value(e, field), StringComparer.Ordinal) : entities.OrderBy(e => Value(e, field), StringComparer.Ordinal);
        return entities;
    }

    private static (string Field, bool Descending) Key(string text)
    {
        var parts = text.Split(':');
        var known = Fields.Contains(parts[0]) || parts[0].StartsWith(EntityFit.Property, StringComparison.Ordinal);
        return known && (parts.Length == 1 || parts is [_, "asc" or "desc"])
            ? (parts[0], parts.Length == 2 && parts[1] == "desc")
            : throw new FaultException(Fault.Of("screening.query.sort", "sort", ("text", text), ("known", string.Join(", ", Fields))));
    }

    private static string Value(JsonObject entity, string field) => field.StartsWith(EntityFit.Property, StringComparison.Ordinal)
        ? entity["properties"]![field[EntityFit.Property.Length..]] is JsonArray and [JsonValue first, ..] ? first.ToString() : ""
        : entity[field]?.ToString() ?? "";
}
