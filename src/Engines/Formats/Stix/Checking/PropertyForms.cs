using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>Whether the value of a property has the form that the standard asks for.</summary>
internal static partial class PropertyForms
{
    public static void Check(StixProperty property, JsonElement value, string where, Findings findings)
    {
        switch (property.Form)
        {
            case "texts" or "ids" or "objects" or "kill-chain-phases" or "external-references" or "granular-markings":
                List(property, value, where, findings);
                break;
            default:
                One(property.Form, property.Bound, value, where, findings);
                break;
        }
    }

    private static void List(StixProperty property, JsonElement value, string where, Findings findings)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            findings.Refuse("stix.kind", where, ("kind", "a list"));
            return;
        }

        if (value.GetArrayLength() == 0)
            findings.Refuse("stix.empty", where);
        var form = property.Form switch { "texts" => "text", "ids" => "id", "objects" => "dictionary", var part => part };
        foreach (var (item, number) in value.EnumerateArray().Select((v, i) => (v, i)))
            One(form, property.Bound, item, $"{where}/{number}", findings);
    }

    private static void One(string form, IReadOnlyList<string> bound, JsonElement value, string where, Findings findings)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        switch (form)
        {
            case "text" when text is null:
                findings.Refuse("stix.kind", where, ("kind", "a text"));
                break;
            case "flag" when value.ValueKind is not (JsonValueKind.True or JsonValueKind.False):
                findings.Refuse("stix.kind", where, ("kind", "true or false"));
                break;
            case "moment" when !StixMoment.TryRead(text, out _):
                findings.Refuse("stix.moment", where, ("text", text ?? value.ValueKind.ToString()));
                break;
            case "integer" when !(value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var whole) && Within(whole, bound)):
                findings.Refuse("stix.kind", where, ("kind", Range("a whole number", bound)));
                break;
            case "number" when !(value.ValueKind == JsonValueKind.Number && Within(value.GetDouble(), bound)):
                findings.Refuse("stix.kind", where, ("kind", Range("a number", bound)));
                break;
            case "id":
                Id(text, bound, where, findings);
                break;
            case "binary" when text is null || !Convert.TryFromBase64String(text, new byte[text.Length], out _):
                findings.Refuse("stix.kind", where, ("kind", "base64"));
                break;
            case "hex" when text is null || text.Length % 2 != 0 || text.Length == 0 || !text.All(char.IsAsciiHexDigit):
                findings.Refuse("stix.kind", where, ("kind", "hexadecimal"));
                break;
            case "dictionary" or "hashes":
                Dictionary(form, value, where, findings);
                break;
            default:
                Part(form, value, where, findings);
                break;
        }
    }

    private static void Id(string? text, IReadOnlyList<string> bound, string where, Findings findings)
    {
        if (!StixId.TryParse(text, out var id))
            findings.Refuse("stix.id", where, ("id", text ?? ""));
        else if (bound.Count > 0 && !bound.Contains(id.Type))
            findings.Refuse("stix.reference", where, ("id", text), ("types", string.Join(", ", bound)));
    }

    private static void Dictionary(string form, JsonElement value, string where, Findings findings)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            findings.Refuse("stix.kind", where, ("kind", "an object"));
            return;
        }

        if (!value.EnumerateObject().Any())
            findings.Refuse("stix.empty", where);
        foreach (var member in value.EnumerateObject())
        {
            if (!DictionaryKey().IsMatch(member.Name))
                findings.Refuse("stix.key", $"{where}/{member.Name}");
            if (form == "hashes" && !Hashes.Fits(member.Name, member.Value))
                findings.Refuse("stix.hash", $"{where}/{member.Name}", ("algorithm", member.Name));
        }
    }

    private static void Part(string form, JsonElement value, string where, Findings findings)
    {
        if (StixTypes.Part(form) is not { } properties)
            return;
        if (value.ValueKind != JsonValueKind.Object)
        {
            findings.Refuse("stix.kind", where, ("kind", "an object"));
            return;
        }

        foreach (var needed in properties.Values.Where(p => p.Needed && !value.TryGetProperty(p.Name, out _)))
            findings.Refuse("stix.member", where, ("member", needed.Name));
        foreach (var member in value.EnumerateObject().Where(m => properties.ContainsKey(m.Name)))
            Check(properties[member.Name], member.Value, $"{where}/{member.Name}", findings);
        if (form == "granular-markings" && value.TryGetProperty("lang", out _) == value.TryGetProperty("marking_ref", out _))
            findings.Refuse("stix.either", where, ("one", "lang"), ("other", "marking_ref"));
    }

    private static bool Within(double value, IReadOnlyList<string> bound) => bound is not [var least, var most] || (value >= Number(least) && value <= Number(most));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Range(string what, IReadOnlyList<string> bound) => bound is [var least, var most] ? $"{what} from {least} to {most}" : what;

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]{1,250}\z")]
    private static partial Regex DictionaryKey();
}
