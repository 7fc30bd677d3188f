using Cordon.Engines.Formats.Csv;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Parties;

/// <summary>Which column of a table of parties holds what.</summary>
internal sealed class PartyColumns
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["id"] = "id",
        ["name"] = "name", ["fullname"] = "name",
        ["schema"] = "schema", ["type"] = "schema",
        ["birthdate"] = "birthDate", ["dateofbirth"] = "birthDate", ["dob"] = "birthDate",
        ["country"] = "country", ["nationality"] = "country",
        ["identifier"] = "identifier",
        ["address"] = "address",
    };

    private readonly Dictionary<string, int> _columns = [];

    public int Count { get; private init; }

    public static PartyColumns Of(CsvReader header, string file)
    {
        var found = new PartyColumns { Count = header.Count };
        var names = new List<string>();
        for (var i = 0; i < header.Count; i++)
        {
            var name = header.Text(i);
            names.Add(name.Trim());
            var key = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
            if (!Fields.TryGetValue(key, out var field))
                continue;
            if (!found._columns.TryAdd(field, i))
                throw new FaultException(Fault.Of("parties.column.twice", file, ("field", field), ("column", name.Trim())));
        }

        if (!found._columns.ContainsKey("name"))
            throw new FaultException(Fault.Of("parties.column.name", file, ("found", string.Join(", ", names))));
        return found;
    }

    public PartyRow Party(CsvReader csv, int row, string place)
    {
        var given = new Dictionary<string, string>();
        foreach (var (field, column) in _columns)
        {
            var text = csv.Text(column).Trim();
            if (text.Length > 0)
                given.Add(field, text);
        }

        try
        {
            var warnings = new List<Fault>();
            return new PartyRow(row, PartyCells.Read(given, place, warnings), given, null) { Warnings = warnings };
        }
        catch (FaultException refused)
        {
            return new PartyRow(row, null, null, refused.Fault);
        }
    }
}
