using System.Text.Json;

namespace Cordon.Engines.Formats.Stix.Checking;

/// <summary>What extensions make of an object.</summary>
/// <param name="NewType">Its type is one of theirs.</param>
/// <param name="Sort">What sort that is.</param>
/// <param name="MoreProperties">Its properties may be theirs.</param>
internal sealed record Extended(bool NewType, string Sort, bool MoreProperties);

/// <summary>Extensions (STIX 2.1, section 7.3): each is named by its definition and says of what kind it is; those of the standard itself have names that end in <c>-ext</c>.</summary>
internal static class ExtensionRules
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal) { ["new-sdo"] = "sdo", ["new-sco"] = "sco", ["new-sro"] = "sro", ["property-extension"] = "", ["toplevel-property-extension"] = "" };

    public static Extended Check(JsonElement element, string where, Findings findings)
    {
        var (found, sort, more) = (false, element.TryGetProperty("created", out _) ? "sdo" : "sco", false);
        if (!element.TryGetProperty("extensions", out var extensions) || extensions.ValueKind != JsonValueKind.Object)
            return new Extended(found, sort, more);
        foreach (var extension in extensions.EnumerateObject())
        {
            var place = $"{where}/extensions/{extension.Name}";
            if (!extension.Name.StartsWith("extension-definition--", StringComparison.Ordinal))
            {
                if (!extension.Name.EndsWith("-ext", StringComparison.Ordinal))
                    findings.Refuse("stix.extension.name", place);
                continue;
            }

            if (!StixId.TryParse(extension.Name, out _))
                findings.Refuse("stix.id", place, ("id", extension.Name));
            var kind = extension.Value.ValueKind == JsonValueKind.Object && extension.Value.TryGetProperty("extension_type", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString()! : "";
            if (!Kinds.TryGetValue(kind, out var makes))
                findings.Refuse("stix.extension.kind", $"{place}/extension_type", ("known", string.Join(", ", Kinds.Keys)));
            else if (makes.Length > 0)
                (found, sort) = (true, makes);
            more |= kind == "toplevel-property-extension";
        }

        return new Extended(found, sort, more || found);
    }
}
