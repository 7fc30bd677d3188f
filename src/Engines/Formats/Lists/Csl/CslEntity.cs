using Cordon.Engines.Formats.Lists.Ofac;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Csl;

/// <summary>Makes a listed entity of an entry. Most lists in it do not say whether an entry is a person or an organisation; those are of any kind.</summary>
internal static class CslEntity
{
    public static ListedEntity? Fill(CslRecord record, string effect, EntityDraft draft, ReadReport report)
    {
        draft.Kind = KindOf(record.Type);
        CslName.Add(record.Name, NameKind.Primary, draft);
        foreach (var name in record.OtherNames)
        {
            foreach (var part in name.Split(';'))
                CslName.Add(part, NameKind.Alias, draft);
        }

        draft.Programmes.Add(CslSources.CodeOf(record.Source));
        foreach (var programme in record.Programmes)
            draft.Programmes.Add(programme);
        AddWhere(record, draft, report);
        foreach (var date in record.Dates)
            AddDate(date, draft, report);
        foreach (var place in record.Places)
            draft.AddBirthPlace(place);
        foreach (var (type, number, country) in record.Numbers)
            OfacRemarks.Part($"{type} {number}{(country.Length > 0 ? $" ({country})" : "")}", draft, report);
        draft.AddIdentifier(IdentifierKind.CallSign, record.CallSign);
        AddMeasures(record, effect, draft);
        draft.ListedOn = ListDate.Day(record.StartDate);
        draft.Remarks = record.Remarks;
        OfacRemarks.Parse(record.Remarks, draft, report);
        return draft.Finish(record.Id);
    }

    private static void AddWhere(CslRecord record, EntityDraft draft, ReadReport report)
    {
        foreach (var (text, country) in record.Addresses)
        {
            var code = CountryTexts.Code(country, draft.Place, report);
            draft.AddAddress(code is null && text.Length == 0 ? country : text, code);
            draft.AddCountry(code);
        }

        foreach (var country in record.Countries)
            draft.AddCountry(CountryTexts.Code(country, draft.Place, report));
        draft.AddCountry(CountryTexts.Code(record.VesselFlag, draft.Place, report));
    }

    private static void AddMeasures(CslRecord record, string effect, EntityDraft draft)
    {
        foreach (var measure in new[] { record.LicenceRequirement, record.LicencePolicy, effect })
        {
            if (measure.Length > 0)
                draft.Measures.Add(measure);
        }

        draft.AddDetail("position", record.Title);
        draft.AddDetail("vessel type", record.VesselType);
        draft.AddDetail("federal register notice", record.Notice);
        if (record.VesselOwner.Length > 0)
            draft.Links.Add(new(LinkKind.OwnedBy, record.VesselOwner, null, $"Vessel owner {record.VesselOwner}"));
    }

    private static void AddDate(string text, EntityDraft draft, ReadReport report)
    {
        if (ListDate.TryParse(text, out var date))
            draft.AddDate(date);
        else
            report.Warn("list.date.unknown", draft.Place, ("text", text));
    }

    private static PartyKind KindOf(string type) => type switch
    {
        "Individual" => PartyKind.Person,
        "Entity" => PartyKind.Organization,
        "Vessel" => PartyKind.Vessel,
        "Aircraft" => PartyKind.Aircraft,
        _ => PartyKind.Any,
    };
}
