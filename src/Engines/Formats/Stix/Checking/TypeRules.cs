using System.Text.Json;
using Cordon.Engines.Formats.Stix.Markings;

namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>What must or must not stand together in objects of a type.</summary>
internal static class TypeRules
{
    private static readonly (string Earlier, string Later)[] Orders =
        [("first_seen", "last_seen"), ("first_observed", "last_observed"), ("valid_from", "valid_until"), ("start_time", "stop_time"), ("analysis_started", "analysis_ended"), ("start", "end"), ("validity_not_before", "validity_not_after")];

    private static readonly Dictionary<string, string[]> OneOfThese = new(StringComparer.Ordinal)
    {
        ["location"] = ["region", "country", "latitude"], ["malware-analysis"] = ["result", "analysis_sco_refs"], ["file"] = ["hashes", "name"], ["network-traffic"] = ["src_ref", "dst_ref"], ["artifact"] = ["payload_bin", "url"],
        ["observed-data"] = ["object_refs", "objects"], ["windows-registry-key"] = ["key", "values", "modified_time", "creator_user_ref", "number_of_subkeys"], ["marking-definition"] = ["definition", "extensions"],
    };

    private static readonly (string Type, string First, string Second)[] NotBoth = [("artifact", "payload_bin", "url"), ("observed-data", "object_refs", "objects")];

    private static readonly (string Type, string With, string Needs)[] Together =
    [
        ("location", "latitude", "longitude"), ("location", "longitude", "latitude"), ("location", "precision", "latitude"), ("artifact", "url", "hashes"), ("artifact", "decryption_key", "encryption_algorithm"),
        ("marking-definition", "definition", "definition_type"), ("marking-definition", "definition_type", "definition"),
    ];

    private static readonly string[] NotRelated = ["relationship", "sighting", "bundle", "marking-definition", "language-content"];

    private static readonly string[] Ends = ["source_ref", "target_ref"];

    public static void Check(JsonElement element, StixObject read, string where, Findings findings)
    {
        foreach (var (earlier, later) in Orders)
        {
            if (StixMoment.TryRead(Text(element, earlier), out var first) && StixMoment.TryRead(Text(element, later), out var last) && (last < first || (earlier == "valid_from" && last <= first)))
                findings.Refuse("stix.order", $"{where}/{later}", ("earlier", earlier), ("later", later));
        }

        if (OneOfThese.TryGetValue(read.Type, out var these) && !these.Any(t => Has(element, t)))
            findings.Refuse("stix.one-of", where, ("members", string.Join(", ", these)));
        foreach (var (_, first, second) in NotBoth.Where(n => n.Type == read.Type && Has(element, n.First) && Has(element, n.Second)))
            findings.Refuse("stix.either", where, ("one", first), ("other", second));
        foreach (var (_, with, needs) in Together.Where(t => t.Type == read.Type && Has(element, t.With) && !Has(element, t.Needs)))
            findings.Refuse("stix.with", $"{where}/{with}", ("member", with), ("needs", needs));
        Own(element, read.Type, where, findings);
    }

    private static void Own(JsonElement element, string type, string where, Findings findings)
    {
        switch (type)
        {
            case "malware" when Flag(element, "is_family") && !Has(element, "name"):
                findings.Refuse("stix.with", $"{where}/is_family", ("member", "is_family"), ("needs", "name"));
                break;
            case "email-message" when Flag(element, "is_multipart") && Has(element, "body"):
                findings.Refuse("stix.either", where, ("one", "is_multipart"), ("other", "body"));
                break;
            case "email-message" when !Flag(element, "is_multipart") && Has(element, "body_multipart"):
                findings.Refuse("stix.with", $"{where}/body_multipart", ("member", "body_multipart"), ("needs", "is_multipart"));
                break;
            case "network-traffic" when Flag(element, "is_active") && Has(element, "end"):
                findings.Refuse("stix.either", where, ("one", "is_active"), ("other", "end"));
                break;
            case "process" or "user-account" or "x509-certificate" when element.EnumerateObject().All(m => m.Name is "type" or "id" or "spec_version" or "object_marking_refs" or "granular_markings" or "defanged"):
                findings.Refuse("stix.nothing", where);
                break;
            case "relationship":
                foreach (var end in Ends.Where(e => StixId.TryParse(Text(element, e), out var id) && NotRelated.Contains(id.Type)))
                    findings.Refuse("stix.related", $"{where}/{end}", ("type", Text(element, end)![..Text(element, end)!.IndexOf("--", StringComparison.Ordinal)]));
                if (Text(element, "relationship_type") is { } named && !named.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
                    findings.Refuse("stix.kind", $"{where}/relationship_type", ("kind", "small letters, digits and hyphens"));
                break;
            case "sighting" when StixId.TryParse(Text(element, "sighting_of_ref"), out var seen) && NotRelated.Contains(seen.Type):
                findings.Refuse("stix.related", $"{where}/sighting_of_ref", ("type", seen.Type));
                break;
            case "marking-definition" when Text(element, "definition_type") is { } definition && definition is not ("tlp" or "statement"):
                findings.Refuse("stix.word", $"{where}/definition_type", ("word", definition), ("known", "statement, tlp"));
                break;
            case "marking-definition" when Text(element, "definition_type") == "tlp" && StixTlp.Of(Text(element, "id")!) is null:
                findings.Refuse("stix.tlp.own", $"{where}/id");
                break;
        }
    }

    private static bool Has(JsonElement element, string member) => element.TryGetProperty(member, out _);

    private static bool Flag(JsonElement element, string member) => element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement element, string member) => element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
