using System.Text;
using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Ask;

namespace Cordon.Modules.Screening.Compatible.Reconcile;

/// <summary>A batch of reconciliation queries: <c>{"q0": {"query": "…", "type": "Person", "limit": 3, "properties": [{"pid": "country", "v": "…"}]}}</c>.</summary>
internal static class ReconcileQueries
{
    /// <summary>Queries of one batch at most.</summary>
    public const int Most = 100;
    private const int UsualLimit = 5;
    private const int MostLimit = 100;

    /// <summary>The parties that are asked about, and how many candidates of each are wanted.</summary>
    public static List<(AskedParty Party, int Limit)> Read(string json)
    {
        using var document = JsonDocument.Parse(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
        var batch = document.RootElement;
        if (batch.ValueKind != JsonValueKind.Object || !batch.EnumerateObject().Any())
            throw new FaultException(Fault.Of("screening.parties.none", "queries", ("most", Most)));
        if (batch.EnumerateObject().Count() is var count and > Most)
            throw new FaultException(Fault.Of("screening.parties.many", "queries", ("count", count), ("most", Most)));
        return QuestionReader.AllOf(batch.EnumerateObject(), q => Query(q.Name, q.Value));
    }

    private static (AskedParty Party, int Limit) Query(string key, JsonElement query)
    {
        var place = Pointer.To("", key);
        if (query.ValueKind != JsonValueKind.Object)
            throw new FaultException(new Fault("screening.body", place));
        var given = new Dictionary<string, IReadOnlyList<string>>();
        var limit = UsualLimit;
        foreach (var member in query.EnumerateObject())
        {
            switch (member.Name)
            {
                case "query": Add(given, "name", Texts(member.Value, $"{place}/query")); break;
                // Several types mean any party: one that fits none of them is seen by a person.
                case "type": Add(given, "schema", Texts(member.Value, $"{place}/type") is [var one] ? [one] : []); break;
                case "limit": limit = member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var most) ? Math.Clamp(most, 1, MostLimit) : UsualLimit; break;
                case "properties": Properties(member.Value, $"{place}/properties", given); break;
                case "type_strict": break;
                default: throw new FaultException(Fault.Of("screening.config.unknown", Pointer.To(place, member.Name), ("key", member.Name)));
            }
        }

        return (AskedParty.Of(key, given, place), limit);
    }

    private static void Properties(JsonElement properties, string place, Dictionary<string, IReadOnlyList<string>> given)
    {
        if (properties.ValueKind != JsonValueKind.Array)
            throw new FaultException(new Fault("screening.body", place));
        foreach (var (property, i) in properties.EnumerateArray().Select((p, i) => (p, i)))
        {
            if (property.ValueKind != JsonValueKind.Object || !property.TryGetProperty("pid", out var pid) || pid.ValueKind != JsonValueKind.String || !property.TryGetProperty("v", out var value))
                throw new FaultException(new Fault("screening.body", $"{place}/{i}"));
            Add(given, pid.GetString()!, Texts(value, $"{place}/{i}/v"));
        }
    }

    private static void Add(Dictionary<string, IReadOnlyList<string>> given, string property, List<string> values)
    {
        if (values.Count > 0)
            given[property] = [.. given.GetValueOrDefault(property, []), .. values];
    }

    /// <summary>A value is a text, a number, an entity (which has a name), or a list of these.</summary>
    private static List<string> Texts(JsonElement value, string place) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Object when value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String => [name.GetString()!],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany((v, i) => Texts(v, $"{place}/{i}"))],
        _ => throw new FaultException(new Fault("screening.value.kind", place)),
    };
}
