using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Lists.Own;

/// <summary>
/// Reads Cordon's own CSV list: a header with at least <c>id</c>, <c>name</c> and <c>programme</c>, several values in one field divided by "|",
/// identifiers as <c>kind:value</c> or <c>kind/country:value</c>, links as <c>kind:other id or name</c>. Described in docs/handbook/lists.md.
/// </summary>
internal static class OwnReader
{
    public static IEnumerable<ListedEntity> Read(ListSource source, ReadContext context, ReadReport report)
    {
        foreach (var file in source.FilesOf(ListRole.Entities))
        {
            foreach (var entity in Read(file, source.Dataset, context, report))
                yield return entity;
        }
    }

    private static IEnumerable<ListedEntity> Read(InputFile file, string dataset, ReadContext context, ReadReport report)
    {
        using var rows = new CsvRows(file, context, report, 1, 64);
        if (!rows.Next() || OwnColumns.Of([.. Enumerable.Range(0, rows.Count).Select(rows.Text)]) is not { } columns)
            throw new FaultException(new Fault("own.header", file.Name));
        foreach (var unknown in columns.Unknown)
            report.Warn("own.column.unknown", rows.Place, ("column", unknown));
        var width = rows.Count;
        var draft = new EntityDraft(dataset, "", context, report);
        while (rows.Next())
        {
            draft.Begin(rows.Place);
            if (rows.Count != width)
            {
                report.Reject(Fault.Of("csv.columns", rows.Place.ToString(), ("found", rows.Count), ("expected", width)));
                continue;
            }

            if (Fill(rows, columns, draft, report) is { } problem)
                report.Reject(problem);
            else if (draft.Finish(columns.One(rows, "id")) is { } entity)
                yield return entity;
        }
    }

    private static Fault? Fill(CsvRows rows, OwnColumns columns, EntityDraft draft, ReadReport report)
    {
        var type = columns.One(rows, "type");
        if (!TryKind(type, out var kind))
            return Fault.Of("own.type", rows.Place.ToString(), ("text", type));
        draft.Kind = kind;
        draft.AddName(columns.One(rows, "name"), NameKind.Primary);
        foreach (var (column, nameKind) in ((string, NameKind)[])[("alias", NameKind.Alias), ("formername", NameKind.Former), ("weakalias", NameKind.Weak)])
        {
            foreach (var name in columns.Many(rows, column))
                draft.AddName(name, nameKind);
        }

        foreach (var date in columns.Many(rows, "birthdate"))
        {
            if (!ListDate.TryParse(date, out var parsed))
                return Fault.Of("own.date", rows.Place.ToString(), ("text", date));
            draft.AddDate(parsed);
        }

        foreach (var identifier in columns.Many(rows, "identifier"))
        {
            if (!OwnIdentifier.TryAdd(identifier, draft))
                return Fault.Of("own.identifier", rows.Place.ToString(), ("text", identifier));
        }

        foreach (var link in columns.Many(rows, "link"))
        {
            if (!OwnLink.TryAdd(link, draft))
                return Fault.Of("own.link", rows.Place.ToString(), ("text", link));
        }

        var listed = columns.One(rows, "listedon");
        draft.ListedOn = ListDate.Day(listed);
        if (listed.Length > 0 && draft.ListedOn is null)
            return Fault.Of("own.date", rows.Place.ToString(), ("text", listed));
        AddRest(rows, columns, draft, report);
        return null;
    }

    private static void AddRest(CsvRows rows, OwnColumns columns, EntityDraft draft, ReadReport report)
    {
        foreach (var country in columns.Many(rows, "country"))
            draft.AddCountry(CountryTexts.Code(country, draft.Place, report));
        foreach (var address in columns.Many(rows, "address"))
            draft.AddAddress(address, Countries.AtEndOf(address)?.Code);
        foreach (var place in columns.Many(rows, "birthplace"))
            draft.AddBirthPlace(place);
        foreach (var programme in columns.Many(rows, "programme"))
            draft.Programmes.Add(programme);
        foreach (var measure in columns.Many(rows, "measure"))
            draft.Measures.Add(measure);
        draft.Gender = columns.One(rows, "gender").ToLowerInvariant() switch
        {
            "" => PartyGender.Unknown,
            "f" or "female" => PartyGender.Female,
            "m" or "male" => PartyGender.Male,
            _ => PartyGender.Other,
        };
        draft.Remarks = columns.One(rows, "remarks");
    }

    private static bool TryKind(string text, out PartyKind kind)
    {
        kind = text.ToLowerInvariant() switch
        {
            "person" or "individual" => PartyKind.Person,
            "organization" or "organisation" or "company" or "entity" => PartyKind.Organization,
            "vessel" or "ship" => PartyKind.Vessel,
            "aircraft" or "airplane" => PartyKind.Aircraft,
            _ => PartyKind.Any,
        };
        return kind != PartyKind.Any || text.Length == 0 || text.Equals("any", StringComparison.OrdinalIgnoreCase);
    }
}
