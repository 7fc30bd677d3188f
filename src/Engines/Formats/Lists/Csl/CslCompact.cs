using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cordon.Engines.Formats.Json;

namespace Cordon.Engines.Formats.Lists.Csl;

/// <summary>
/// The self-describing compact form: <c>fieldKey</c> names the short keys of the entries and says which of them are indexes into <c>tables</c>.
/// Entries without a number of their own get one made of their list, name and countries, so that they keep it from version to version.
/// </summary>
internal sealed partial class CslCompact
{
    private readonly Dictionary<string, (string Key, string? Table)> fields = [];
    private readonly Dictionary<string, IReadOnlyList<string>> tables = [];
    private readonly Dictionary<string, int> made = [];

    public CslCompact(JsonElement fieldKey, JsonElement tables)
    {
        foreach (var field in fieldKey.EnumerateObject())
        {
            var match = Description().Match(field.Value.Text());
            fields[match.Groups["name"].Value] = (field.Name, match.Groups["table"] is { Success: true } table ? table.Value : null);
        }

        foreach (var table in tables.EnumerateObject())
            this.tables[table.Name] = [.. tables.Texts(table.Name)];
    }

    public CslRecord Record(JsonElement entry)
    {
        var name = One(entry, "name");
        var source = One(entry, "source");
        var countries = Many(entry, "address countries");
        var number = One(entry, "entity_number");
        return new()
        {
            Id = $"{CslSources.CodeOf(source)}-{(number.Length > 0 ? number : Made(source, name, countries))}",
            Name = name,
            Source = source,
            Type = One(entry, "type"),
            OtherNames = Many(entry, "alt_names"),
            Programmes = [.. Many(entry, "programs").SelectMany(p => p.Split("; "))],
            Addresses = [.. countries.Select(c => ("", c))],
            LicenceRequirement = One(entry, "license_requirement"),
            LicencePolicy = One(entry, "license_policy"),
            Notice = One(entry, "federal_register_notice"),
        };
    }

    private string One(JsonElement entry, string field) => Many(entry, field) is [var first, ..] ? first : "";

    private List<string> Many(JsonElement entry, string field)
    {
        if (!fields.TryGetValue(field, out var known))
            return [];
        var values = entry.Texts(known.Key).ToList();
        if (known.Table is null)
            return values;
        if (!tables.TryGetValue(known.Table, out var table))
            return [];
        return [.. values.Where(v => int.TryParse(v, out var index) && index >= 0 && index < table.Count).Select(v => table[int.Parse(v)])];
    }

    private string Made(string source, string name, List<string> countries)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{name}\n{string.Join(',', countries)}"));
        var id = Convert.ToHexStringLower(digest.AsSpan(0, 6));
        made[id] = made.TryGetValue(id, out var times) ? times + 1 : 1;
        return made[id] == 1 ? id : $"{id}-{made[id]}";
    }

    [GeneratedRegex(@"^(?<name>[^(]*?)\s*(?:\(index into tables\.(?<table>\w+)\)|\(.*\))?$")]
    private static partial Regex Description();
}
