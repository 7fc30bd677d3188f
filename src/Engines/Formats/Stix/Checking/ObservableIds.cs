using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Kernel.Json;

namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>The deterministic identifiers of observables (STIX 2.1, section 2.9): made of the properties that each type names as contributing.</summary>
public static class ObservableIds
{
    private static readonly Dictionary<string, string[]> Contributing = new(StringComparer.Ordinal)
    {
        ["artifact"] = ["hashes", "payload_bin"], ["autonomous-system"] = ["number"], ["directory"] = ["path"], ["domain-name"] = ["value"], ["email-addr"] = ["value"], ["email-message"] = ["from_ref", "subject", "body"],
        ["file"] = ["hashes", "name", "extensions", "parent_directory_ref"], ["ipv4-addr"] = ["value"], ["ipv6-addr"] = ["value"], ["mac-addr"] = ["value"], ["mutex"] = ["name"],
        ["network-traffic"] = ["start", "end", "src_ref", "dst_ref", "src_port", "dst_port", "protocols", "extensions"], ["software"] = ["name", "cpe", "swid", "vendor", "version"], ["url"] = ["value"],
        ["user-account"] = ["account_type", "user_id", "account_login"], ["windows-registry-key"] = ["key", "values"], ["x509-certificate"] = ["hashes", "serial_number"],
    };

    private static readonly string[] HashOrder = ["MD5", "SHA-1", "SHA-256", "SHA-512"];

    /// <summary>The identifier that an observable should have; null where its type names no contributing properties, or it has none of them.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="element">The observable.</param>
    public static StixId? Of(string type, JsonElement element)
    {
        if (!Contributing.TryGetValue(type, out var names))
            return null;
        var part = new JsonObject();
        foreach (var name in names)
        {
            if (element.TryGetProperty(name, out var value))
                part[name] = name == "hashes" && value.ValueKind == JsonValueKind.Object ? OneHash(value) : JsonNode.Parse(value.GetRawText());
        }

        return part.Count > 0 ? StixId.OfObservable(type, CanonicalJson.Of(part)) : null;
    }

    internal static void Check(JsonElement element, StixObject read, string sort, string where, Findings findings)
    {
        if (sort != "sco" || !StixId.TryParse(read.Id, out var id) || id.Uuid.Version != 5)
            return;
        if (Of(read.Type, element) is { } right && right != id)
            findings.Tell("stix.id.derived", $"{where}/id", ("id", right));
    }

    /// <summary>Of several digests the first of the standard's order contributes, else the one whose name comes first.</summary>
    private static JsonObject OneHash(JsonElement hashes)
    {
        var one = HashOrder.FirstOrDefault(h => hashes.TryGetProperty(h, out _)) ?? hashes.EnumerateObject().Select(h => h.Name).Order(StringComparer.Ordinal).FirstOrDefault();
        return one is null ? [] : new JsonObject { [one] = JsonNode.Parse(hashes.GetProperty(one).GetRawText()) };
    }
}
