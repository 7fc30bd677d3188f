namespace Cordon.Engines.Formats.Declarations;

/// <summary>
/// What a declaration says after a later message about it. What the later message does not state stays as it was: a message of correction carries only what it changes
/// (WCO Data Model, function 13 with type COR), so silence takes nothing back.
/// </summary>
public static class Amendment
{
    /// <summary>The declaration as it now stands: the reference of the earlier one, the function of the later.</summary>
    /// <param name="earlier">As it stood.</param>
    /// <param name="later">The message about it: a replacement stands for all of it, any other for what it states.</param>
    public static Declaration Of(Declaration earlier, Declaration later)
    {
        if (later.Function == DeclarationFunction.Replacement)
            return later with { Reference = earlier.Reference, Mrn = later.Mrn ?? earlier.Mrn };
        return earlier with
        {
            Mrn = later.Mrn ?? earlier.Mrn,
            Ucr = later.Ucr ?? earlier.Ucr,
            Kind = later.Kind == MovementKind.Unknown ? earlier.Kind : later.Kind,
            Function = later.Function,
            TypeCode = later.TypeCode.Length > 0 ? later.TypeCode : earlier.TypeCode,
            IssuedAt = later.IssuedAt ?? earlier.IssuedAt,
            MovesAt = later.MovesAt ?? earlier.MovesAt,
            Parties = Parties(earlier.Parties, later.Parties),
            ExportCountry = later.ExportCountry ?? earlier.ExportCountry,
            DestinationCountry = later.DestinationCountry ?? earlier.DestinationCountry,
            Route = Stated(later.Route, earlier.Route),
            Transport = Transport(earlier.Transport, later.Transport),
            Documents = Documents(earlier.Documents, later.Documents),
            Statements = [.. earlier.Statements.Union(later.Statements)],
            DeliveryTerms = later.DeliveryTerms ?? earlier.DeliveryTerms,
            InvoiceAmount = later.InvoiceAmount ?? earlier.InvoiceAmount,
            Packages = later.Packages ?? earlier.Packages,
            EndUse = later.EndUse ?? earlier.EndUse,
            Items = [.. earlier.Items.Where(e => later.Items.All(l => l.Number != e.Number)).Concat(later.Items.Select(l => Item(earlier.Items.FirstOrDefault(e => e.Number == l.Number), l))).OrderBy(i => i.Number)],
            Place = later.Place,
        };
    }

    private static DeclaredItem Item(DeclaredItem? earlier, DeclaredItem later) => earlier is null ? later : earlier with
    {
        Description = later.Description.Length > 0 ? later.Description : earlier.Description,
        CommodityCode = later.CommodityCode.Length > 0 ? later.CommodityCode : earlier.CommodityCode,
        ControlCodes = Stated(later.ControlCodes, earlier.ControlCodes),
        DangerousGoods = later.DangerousGoods ?? earlier.DangerousGoods,
        OriginCountry = later.OriginCountry ?? earlier.OriginCountry,
        DestinationCountry = later.DestinationCountry ?? earlier.DestinationCountry,
        GrossKilograms = later.GrossKilograms ?? earlier.GrossKilograms,
        NetKilograms = later.NetKilograms ?? earlier.NetKilograms,
        Quantity = later.Quantity ?? earlier.Quantity,
        Unit = later.Quantity is null ? earlier.Unit : later.Unit,
        Value = later.Value ?? earlier.Value,
        Packages = later.Packages ?? earlier.Packages,
        Marks = Stated(later.Marks, earlier.Marks),
        Serials = Stated(later.Serials, earlier.Serials),
        Procedures = Stated(later.Procedures, earlier.Procedures),
        TransactionNature = later.TransactionNature ?? earlier.TransactionNature,
        Documents = Documents(earlier.Documents, later.Documents),
        Statements = [.. earlier.Statements.Union(later.Statements)],
        Parties = Parties(earlier.Parties, later.Parties),
        Containers = Stated(later.Containers, earlier.Containers),
    };

    private static DeclaredTransport Transport(DeclaredTransport earlier, DeclaredTransport later) => new()
    {
        Mode = later.Mode ?? earlier.Mode,
        Means = later.Means ?? earlier.Means,
        MeansCountry = later.MeansCountry ?? earlier.MeansCountry,
        ExitOffice = later.ExitOffice ?? earlier.ExitOffice,
        GoodsLocation = later.GoodsLocation ?? earlier.GoodsLocation,
        Ports = Stated(later.Ports, earlier.Ports),
        Containers = Stated(later.Containers, earlier.Containers),
    };

    /// <summary>Whoever has a part in the later message takes it over from those who had it.</summary>
    private static IReadOnlyList<DeclaredParty> Parties(IReadOnlyList<DeclaredParty> earlier, IReadOnlyList<DeclaredParty> later) =>
        [.. earlier.Where(e => later.All(l => l.Role != e.Role)), .. later];

    private static IReadOnlyList<DeclaredDocument> Documents(IReadOnlyList<DeclaredDocument> earlier, IReadOnlyList<DeclaredDocument> later) =>
        [.. earlier.Where(e => later.All(l => (l.Code, l.Id) != (e.Code, e.Id))), .. later];

    private static IReadOnlyList<T> Stated<T>(IReadOnlyList<T> later, IReadOnlyList<T> earlier) => later.Count > 0 ? later : earlier;
}
