using Cordon.Engines.Formats.Csv;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Declarations.Own;

/// <summary>Which column of a table of declarations holds what. Header names are matched loosely: case, blanks, hyphens and underscores do not count.</summary>
internal sealed class DeclarationColumns
{
    /// <summary>Columns of the shipment and of the line; those of parties are made of a role and what is stated of it.</summary>
    private static readonly Dictionary<string, string> Fields = new[]
    {
        "reference declaration lrn", "mrn", "ucr", "kind", "form", "function", "issued issuedat", "moves movesat departure arrival", "exportcountry", "destinationcountry destination", "route routing", "ports port", "mode", "means",
        "meanscountry", "exitoffice", "goodslocation", "containers container", "enduse", "item line", "description goods", "commoditycode commodity hs hscode", "controlcodes controlcode", "dangerousgoods unnumber",
        "origin origincountry", "grosskg grosskilograms grossmass", "netkg netkilograms netmass", "quantity", "unit", "value", "currency", "packages", "marks", "serials serialnumbers", "procedure procedures", "documents",
    }.Select(names => names.Split(' ')).SelectMany(names => names.Select(name => (name, names[0]))).ToDictionary(n => n.name, n => n.Item2);

    private static readonly string[] OfParty = ["", "number", "name", "address", "country"];

    private static readonly Dictionary<string, (PartyRole Role, string What)> PartyFields =
        Enum.GetValues<PartyRole>().SelectMany(r => OfParty.Select(w => (Key: r.ToString().ToLowerInvariant() + w, Value: (r, w.Length == 0 ? "name" : w)))).ToDictionary(p => p.Key, p => p.Value);

    private readonly Dictionary<string, int> _columns = [];
    private readonly List<(PartyRole Role, string What, int Column)> _parties = [];

    public int Count { get; private init; }

    /// <summary>Which columns say something about parties.</summary>
    public IReadOnlyList<(PartyRole Role, string What, int Column)> Parties => _parties;

    /// <exception cref="FaultException"><c>declarations.column.unknown</c>, <c>declarations.column.twice</c>, <c>declarations.column.reference</c>: all that is wrong with the header at once</exception>
    public static DeclarationColumns Of(CsvReader header, string file)
    {
        var found = new DeclarationColumns { Count = header.Count };
        var faults = new List<Fault>();
        for (var i = 0; i < header.Count; i++)
        {
            var name = header.Text(i).Trim();
            var key = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
            if (Fields.TryGetValue(key, out var field) ? !found._columns.TryAdd(field, i) : PartyFields.TryGetValue(key, out var party) && found._parties.Exists(p => (p.Role, p.What) == party))
                faults.Add(Fault.Of("declarations.column.twice", $"{file} column {i + 1}", ("column", name)));
            else if (field is null && PartyFields.TryGetValue(key, out party))
                found._parties.Add((party.Role, party.What, i));
            else if (field is null)
                faults.Add(Fault.Of("declarations.column.unknown", $"{file} column {i + 1}", ("column", name)));
        }

        if (!found._columns.ContainsKey("reference"))
            faults.Add(new Fault("declarations.column.reference", file));
        return faults.Count == 0 ? found : throw new FaultException(faults);
    }

    /// <summary>The cell of a field, trimmed; empty where there is no such column.</summary>
    public string Text(CsvReader csv, string field) => _columns.TryGetValue(field, out var column) ? csv.Text(column).Trim() : "";
}
