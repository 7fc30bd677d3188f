using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening.Ask;

/// <summary>Reads the body of <c>POST /api/v1/screenings</c>: <c>{"party": {…}}</c> or <c>{"parties": [{…}]}</c>, with <c>threshold</c>, <c>limit</c>, <c>prior</c>; a value of a party is a text or a list of texts. Everything that is wrong with it is said at once.</summary>
internal static class QuestionReader
{
    public static Question Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            throw new FaultException(new Fault("screening.body", ""));
        var settings = new ScreeningSettings();
        var parties = new List<AskedParty>();
        foreach (var member in body.EnumerateObject())
        {
            switch (member.Name)
            {
                case "party": parties.Add(Party(member.Value, "/party", 0)); break;
                case "parties": parties.AddRange(Parties(member.Value)); break;
                case "threshold": settings = settings with { Threshold = Number(member) }; break;
                case "prior": settings = settings with { Prior = Number(member) }; break;
                case "limit": settings = settings with { Limit = member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var limit) ? limit : 0 }; break;
                default: throw new FaultException(Fault.Of("screening.config.unknown", Pointer.To("", member.Name), ("key", member.Name)));
            }
        }

        return parties.Count == 0 ? throw new FaultException(Fault.Of("screening.parties.none", "", ("most", Question.MostParties))) : new Question(parties, settings);
    }

    /// <summary>The properties of a party; <c>id</c> and <c>schema</c> among them.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Properties(JsonElement party, string place)
    {
        if (party.ValueKind != JsonValueKind.Object)
            throw new FaultException(new Fault("screening.body", place));
        return AllOf(party.EnumerateObject(), p => (p.Name, Values: Values(p.Value, Pointer.To(place, p.Name)))).ToDictionary(p => p.Name, p => p.Values);
    }

    private static List<AskedParty> Parties(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Array)
            throw new FaultException(new Fault("screening.body", "/parties"));
        if (list.GetArrayLength() > Question.MostParties)
            throw new FaultException(Fault.Of("screening.parties.many", "/parties", ("count", list.GetArrayLength()), ("most", Question.MostParties)));
        return AllOf(list.EnumerateArray().Select((party, i) => (party, i)), p => Party(p.party, $"/parties/{p.i}", p.i));
    }

    /// <summary>Reads all, or says of each one that cannot be read why.</summary>
    public static List<T> AllOf<TSource, T>(IEnumerable<TSource> source, Func<TSource, T> read)
    {
        var (all, refused) = (new List<T>(), new List<Fault>());
        foreach (var one in source)
        {
            try
            {
                all.Add(read(one));
            }
            catch (FaultException unusable)
            {
                refused.AddRange(unusable.Faults);
            }
        }

        return refused.Count == 0 ? all : throw new FaultException(refused);
    }

    private static AskedParty Party(JsonElement party, string place, int index) => AskedParty.Of($"{index}", Properties(party, place), place);

    private static IReadOnlyList<string> Values(JsonElement value, string place) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Null => [],
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String) => [.. value.EnumerateArray().Select(v => v.GetString()!)],
        _ => throw new FaultException(new Fault("screening.value.kind", place)),
    };

    private static double Number(JsonProperty member) => member.Value.ValueKind == JsonValueKind.Number ? member.Value.GetDouble() : double.NaN;
}
