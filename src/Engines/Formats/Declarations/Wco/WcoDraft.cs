using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Xml;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Formats.Declarations.Wco;

/// <summary>A declaration while its elements come in.</summary>
internal sealed class WcoDraft(string file, long line)
{
    private readonly WcoValues _values = new(file);
    private readonly List<DeclaredParty> _parties = [];
    private readonly List<DeclaredDocument> _documents = [];
    private readonly List<DeclaredStatement> _statements = [];
    private readonly List<DeclaredContainer> _containers = [];
    private readonly List<string> _route = [];
    private readonly List<DeclaredItem> _items = [];
    private Declaration _declaration = new() { Reference = "", Place = new SourcePlace(file, line, "Declaration") };
    private DeclaredTransport _transport = new();
    private string _functionCode = "";

    /// <summary>A child of the declaration itself.</summary>
    public void Header(Element element)
    {
        var text = element.Text.Trim();
        _declaration = element.Name switch
        {
            "FunctionCode" => Keep(() => _functionCode = text),
            "FunctionalReferenceID" => _declaration with { Reference = text },
            "ID" => _declaration with { Mrn = text },
            "TypeCode" => _declaration with { TypeCode = text },
            "TotalPackageQuantity" => _declaration with { Packages = _values.Whole(element) },
            "InvoiceAmount" => _declaration with { InvoiceAmount = _values.Amount(element) },
            "AcceptanceDateTime" or "IssueDateTime" => _declaration with { IssuedAt = _declaration.IssuedAt ?? _values.Moment(element) },
            "AdditionalDocument" => Keep(() => _documents.Add(_values.Document(element))),
            "AdditionalInformation" => Keep(() => _statements.Add(WcoValues.Statement(element))),
            "BorderTransportMeans" => Keep(() => Means(element)),
            "ExitOffice" => Keep(() => _transport = _transport with { ExitOffice = Text(element, "ID") }),
            "Consignment" => Keep(() => Consignment(element)),
            _ => Keep(() => Party(element)),
        };
    }

    /// <summary>A child of the shipment.</summary>
    public void Shipment(Element element)
    {
        _declaration = element.Name switch
        {
            "GovernmentAgencyGoodsItem" => Keep(() => Item(element)),
            "ExportCountry" => _declaration with { ExportCountry = _values.Country(element, "ID") },
            "Destination" => _declaration with { DestinationCountry = _values.Country(element, "CountryCode") },
            "UCR" => _declaration with { Ucr = Text(element, "TraderAssignedReferenceID") },
            "TradeTerms" => _declaration with { DeliveryTerms = $"{element.TextOf("ConditionCode").Trim()} {element.TextOf("LocationID").Trim()}".Trim() },
            "PreviousDocument" => Keep(() => _documents.Add(_values.Document(element))),
            "Consignment" => Keep(() => Consignment(element)),
            _ => Keep(() => Party(element)),
        };
    }

    public DeclarationRow Finish(int number)
    {
        var code = _declaration.TypeCode;
        var whole = _declaration with
        {
            Kind = code.StartsWith("EX", StringComparison.Ordinal) ? MovementKind.Export : code.StartsWith("IM", StringComparison.Ordinal) ? MovementKind.Import
                : code.StartsWith('T') ? MovementKind.Transit : _transport.ExitOffice is not null ? MovementKind.Export : MovementKind.Unknown,
            Function = (_functionCode, code) switch
            {
                ("13", "INV") => DeclarationFunction.Cancellation,
                ("13", "GPR") => DeclarationFunction.Presentation,
                ("13", _) or ("4", _) => DeclarationFunction.Amendment,
                ("1", _) => DeclarationFunction.Cancellation,
                ("5", _) => DeclarationFunction.Replacement,
                _ => DeclarationFunction.Original,
            },
            Ucr = _declaration.Ucr ?? _documents.Find(d => d.Code.EndsWith("DCR", StringComparison.Ordinal))?.Id,
            Parties = _parties,
            Route = _route,
            Documents = _documents,
            Statements = _statements,
            Transport = _transport with { Containers = _containers },
            Items = _items,
        };
        return whole.Reference.Length == 0 && whole.Mrn is null
            ? new DeclarationRow(number, null, new Fault("declaration.reference", $"{whole.Place}"))
            : new DeclarationRow(number, whole, null) { Warnings = _values.Warnings };
    }

    /// <summary>Takes in what stands elsewhere than in a field of the declaration.</summary>
    private Declaration Keep(Action take)
    {
        take();
        return _declaration;
    }

    private void Party(Element element)
    {
        if (_values.Party(element) is { } party)
            _parties.Add(party);
    }

    private void Item(Element element)
    {
        if (_items.Count == WcoReader.MostItems)
            throw new FaultException(Fault.Of("declaration.items", $"{file} line {element.Line}", ("most", WcoReader.MostItems)));
        _items.Add(WcoItem.Read(element, _items.Count + 1, _values));
    }

    private void Consignment(Element consignment)
    {
        foreach (var child in consignment.Children)
        {
            switch (child.Name)
            {
                case "Itinerary" when _values.Country(child, "RoutingCountryCode") is { } country:
                    _route.Add(country);
                    break;
                case "DepartureTransportMeans" or "ArrivalTransportMeans":
                    Means(child);
                    break;
                case "GoodsLocation":
                    _transport = _transport with { GoodsLocation = Text(child, "Name") };
                    break;
                case "TransportEquipment":
                    _containers.Add(new DeclaredContainer(child.TextOf("ID").Trim(), [.. child.All("Seal").Select(s => s.TextOf("ID").Trim())]));
                    break;
                default:
                    Party(child);
                    break;
            }
        }
    }

    /// <summary>What crosses the border counts; what the goods leave or arrive with fills in what that does not say.</summary>
    private void Means(Element element)
    {
        var border = element.Name == "BorderTransportMeans";
        _transport = _transport with
        {
            Mode = (border ? Text(element, "ModeCode") : null) ?? _transport.Mode ?? Text(element, "ModeCode"),
            Means = (border ? Text(element, "ID") : null) ?? _transport.Means ?? Text(element, "ID"),
            MeansCountry = (border ? _values.Country(element, "RegistrationNationalityCode") : null) ?? _transport.MeansCountry,
        };
    }

    private static string? Text(Element element, string child) => element.TextOf(child).Trim() is { Length: > 0 } text ? text : null;
}
