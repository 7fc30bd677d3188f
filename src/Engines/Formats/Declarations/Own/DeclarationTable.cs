using Cordon.Engines.Formats.Csv;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Declarations.Wco;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Declarations.Own;

/// <summary>
/// Reads declarations, manifests and house bills from a table: one row for each line of goods; rows that follow one another with the same <c>reference</c> are one declaration, whose
/// other columns are those of its first row. Several values of a cell are parted by <c>|</c>. See docs/handbook/declarations.md for the columns.
/// </summary>
internal sealed class DeclarationTable : IDisposable
{
    private readonly string _file;
    private readonly CsvReader _csv;
    private readonly DeclarationColumns _columns;
    private readonly InputLimits _limits;

    /// <exception cref="FaultException">the header is not that of such a table</exception>
    public DeclarationTable(InputFile file, InputLimits limits)
    {
        (_file, _limits) = (file.Name, limits);
        _csv = new CsvReader(InputBytes.Open(file, limits), limits);
        try
        {
            if (!_csv.Read() || _csv.Problem is not null)
                throw new FaultException(new Fault("declarations.header", file.Name));
            _columns = DeclarationColumns.Of(_csv, file.Name);
        }
        catch
        {
            _csv.Dispose();
            throw;
        }
    }

    public void Dispose() => _csv.Dispose();

    /// <summary>The declarations of the table in their order. A bad row refuses its whole declaration, and no other.</summary>
    public IEnumerable<DeclarationRow> Read()
    {
        Declaration? open = null;
        Fault? refused = null;
        var items = new List<DeclaredItem>();
        var reference = "";
        var (number, any) = (0, false);
        while (_csv.Read())
        {
            var place = $"{_file} line {_csv.Line}";
            var (row, problem) = Row(place);
            // A row that cannot be parted into cells belongs to the declaration before it as likely as to the next: it refuses that before it, and stands for itself.
            var same = any && row is not null && row.Value.Reference == reference;
            if (any && !same)
                yield return Finish(++number, open, items, refused);
            if (!same)
                (open, refused, items, reference, any) = (row?.Head, problem, [], row?.Reference ?? "", true);
            refused ??= problem;
            if (refused is null && row is { } good)
                refused = items.Count == WcoReader.MostItems ? Fault.Of("declaration.items", place, ("most", WcoReader.MostItems)) : null;
            if (refused is null && row is { } kept)
                items.Add(kept.Item with { Number = kept.Item.Number == 0 ? items.Count + 1 : kept.Item.Number });
        }

        if (any)
            yield return Finish(++number, open, items, refused);
    }

    private static DeclarationRow Finish(int number, Declaration? head, List<DeclaredItem> items, Fault? refused) =>
        refused is not null || head is null ? new DeclarationRow(number, null, refused) : new DeclarationRow(number, head with { Items = items }, null);

    private ((string Reference, Declaration Head, DeclaredItem Item)? Row, Fault? Problem) Row(string place)
    {
        if (_csv.Problem is { } problem)
            return (null, Fault.Of(problem, place, ("most", _limits.MaxRowBytes)));
        if (_csv.Count != _columns.Count)
            return (null, Fault.Of("csv.columns", place, ("found", _csv.Count), ("expected", _columns.Count)));
        var reference = Text("reference");
        if (reference.Length == 0)
            return (null, new Fault("declaration.reference", place));
        try
        {
            return ((reference, Head(reference, place), Item(new CellValues(place))), null);
        }
        catch (FaultException refused)
        {
            // It keeps its reference, so that the rows after it are known to belong to it.
            return ((reference, new Declaration { Reference = reference }, new DeclaredItem { Number = 0 }), refused.Fault);
        }
    }

    private Declaration Head(string reference, string place)
    {
        var values = new CellValues(place);
        return new Declaration
        {
            Reference = reference,
            Mrn = Stated("mrn"),
            Ucr = Stated("ucr"),
            Kind = values.Choice<MovementKind>(Text("kind"), "kind"),
            Form = values.Choice<DeclarationForm>(Text("form"), "form"),
            Function = values.Choice<DeclarationFunction>(Text("function"), "function"),
            IssuedAt = values.Moment(Text("issued"), "issued"),
            MovesAt = values.Moment(Text("moves"), "moves"),
            Parties = [.. Parties(values)],
            ExportCountry = values.Country(Text("exportcountry"), "export_country"),
            DestinationCountry = values.Country(Text("destinationcountry"), "destination_country"),
            Route = [.. CellValues.Parts(Text("route")).Select(c => values.Country(c, "route")!)],
            Transport = new DeclaredTransport
            {
                Mode = Stated("mode"), Means = Stated("means"), MeansCountry = values.Country(Text("meanscountry"), "means_country"), ExitOffice = Stated("exitoffice"), GoodsLocation = Stated("goodslocation"),
                Ports = [.. CellValues.Parts(Text("ports")).Select(p => SeaWays.Find(p)?.Code ?? p)],
                Containers = [.. CellValues.Parts(Text("containers")).Select(CellValues.Container)],
            },
            EndUse = Stated("enduse"),
            Place = new SourcePlace(_file, _csv.Line),
        };
    }

    private DeclaredItem Item(CellValues values) => new()
    {
        Number = values.Whole(Text("item"), "item") ?? 0,
        Description = Text("description"),
        CommodityCode = string.Concat(Text("commoditycode").Where(char.IsAsciiDigit)),
        ControlCodes = CellValues.Parts(Text("controlcodes")),
        DangerousGoods = Stated("dangerousgoods"),
        OriginCountry = values.Country(Text("origin"), "origin"),
        GrossKilograms = values.Number(Text("grosskg"), "gross_kg"),
        NetKilograms = values.Number(Text("netkg"), "net_kg"),
        Quantity = values.Number(Text("quantity"), "quantity"),
        Unit = Text("unit"),
        Value = values.Number(Text("value"), "value") is { } value ? new DeclaredAmount(value, Text("currency").ToUpperInvariant()) : null,
        Packages = values.Whole(Text("packages"), "packages"),
        Marks = CellValues.Parts(Text("marks")),
        Serials = CellValues.Parts(Text("serials")),
        Procedures = CellValues.Parts(Text("procedure")),
        Documents = [.. CellValues.Parts(Text("documents")).Select(values.Document)],
    };

    private IEnumerable<DeclaredParty> Parties(CellValues values)
    {
        foreach (var role in _columns.Parties.GroupBy(p => p.Role))
        {
            string? Of(string what) => role.Where(p => p.What == what).Select(p => _csv.Text(p.Column).Trim()).FirstOrDefault(t => t.Length > 0);
            var party = new DeclaredParty(role.Key, Of("number"), Of("name"), Of("address"), values.Country(Of("country") ?? "", $"{role.Key} country"));
            if (party is not { Number: null, Name: null })
                yield return party;
        }
    }

    private string Text(string field) => _columns.Text(_csv, field);

    private string? Stated(string field) => Text(field) is { Length: > 0 } text ? text : null;
}
