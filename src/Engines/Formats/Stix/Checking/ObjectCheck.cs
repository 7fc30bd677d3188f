using System.Text.Json;
using Cordon.Engines.Formats.Stix.Markings;

namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>Checks one object: its properties one by one, then what must stand together.</summary>
internal static class ObjectCheck
{
    private static readonly string[] Framing = ["type", "id", "spec_version"];

    public static void Run(JsonElement element, StixObject read, string where, Findings findings)
    {
        // What was made by version 2.0 is kept, and judged by nothing but what keeping needs.
        if (read.Specification != 21)
        {
            findings.Tell("stix.second", where);
            return;
        }

        var extended = ExtensionRules.Check(element, where, findings);
        var type = StixTypes.Find(read.Type);
        if (type is null && !extended.NewType)
            findings.Tell("stix.type", $"{where}/type", ("type", read.Type));
        var shape = type ?? StixTypes.Shared(extended.Sort);
        if (shape.Sort != "sco" && !element.TryGetProperty("spec_version", out _))
            findings.Refuse("stix.member", where, ("member", "spec_version"));
        Properties(element, read, shape, type is not null && !extended.MoreProperties, where, findings);
        if (type is not null)
            TypeRules.Check(element, read, where, findings);
        ObservableIds.Check(element, read, shape.Sort, where, findings);
        foreach (var marking in read.Markings.Where(StixTlp.IsFirst))
            findings.Tell("stix.tlp.first", $"{where}/object_marking_refs", ("marking", marking));
        if (read.Created is { } created && read.Modified is { } modified && modified < created)
            findings.Refuse("stix.order", $"{where}/modified", ("earlier", "created"), ("later", "modified"));
    }

    private static void Properties(JsonElement element, StixObject read, StixType shape, bool closed, string where, Findings findings)
    {
        foreach (var needed in shape.Properties.Values.Where(p => p.Needed && !element.TryGetProperty(p.Name, out _)))
            findings.Refuse("stix.member", where, ("member", needed.Name));
        foreach (var member in element.EnumerateObject().Where(m => !Framing.Contains(m.Name)))
        {
            var place = $"{where}/{member.Name}";
            if (shape.Properties.TryGetValue(member.Name, out var property))
            {
                PropertyForms.Check(property, member.Value, place, findings);
                Vocabulary(read.Type, member, place, findings);
            }
            else if (closed)
            {
                findings.Tell("stix.property", place, ("property", member.Name), ("type", read.Type));
            }

            if (shape.Sort != "sco" && member.Name is "created" or "modified" && !HasMilliseconds(member.Value))
                findings.Refuse("stix.milliseconds", place);
        }
    }

    private static void Vocabulary(string type, JsonProperty member, string where, Findings findings)
    {
        if (StixTypes.Vocabulary(type, member.Name) is not var (closed, words))
            return;
        var said = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray() : Enumerable.Repeat(member.Value, 1);
        foreach (var word in said.Where(w => w.ValueKind == JsonValueKind.String).Select(w => w.GetString()!).Where(w => !words.Contains(w)))
        {
            if (closed)
                findings.Refuse("stix.word", where, ("word", word), ("known", string.Join(", ", words.Order(StringComparer.Ordinal))));
            else
                findings.Tell("stix.word.open", where, ("word", word));
        }
    }

    private static bool HasMilliseconds(JsonElement moment) => moment.ValueKind != JsonValueKind.String || moment.GetString()!.Split('.') is [_, { Length: >= 4 }];
}
