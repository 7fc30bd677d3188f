using System.Text.Json;
using Cordon.Engines.Formats.Json;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Ftm;

/// <summary>
/// Reads FollowTheMoney entity streams (<c>entities.ftm.json</c>) with their delta files. The stream is read twice: once for what it says about parties
/// in entities of their own, once for the parties.
/// </summary>
internal static class FtmReader
{
    public static IEnumerable<ListedEntity> Read(ListSource source, ReadContext context, ReadReport report)
    {
        var lines = new FtmLines(source, context, report);
        var relations = FtmRelations.Of(lines, report);
        var draft = new EntityDraft(source.Dataset, "", context, report);
        foreach (var (entity, place) in lines.All(count: true))
        {
            draft.Begin(place);
            if (Fill(entity, relations, draft, report) is { } listed)
                yield return listed;
        }
    }

    private static ListedEntity? Fill(JsonElement entity, FtmRelations relations, EntityDraft draft, ReadReport report)
    {
        var schema = entity.Text("schema");
        if (schema.Length == 0 || !entity.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            report.Reject(new Fault("ftm.entity", draft.Place.ToString()));
            return null;
        }

        if (FtmProperties.KindOf(schema) is not { } kind)
            return null;
        draft.Kind = kind;
        AddNames(entity, properties, draft);
        AddProperties(properties, draft, report);
        foreach (var address in properties.Texts("addressEntity"))
            AddAddress(relations.Address(address), draft, report);
        AddNested(properties, draft, report);
        var id = entity.Text("id");
        foreach (var relation in relations.About(id))
            relation.AddTo(draft);
        foreach (var dataset in entity.Texts("datasets"))
            draft.AddDetail("dataset", dataset);
        var isTarget = entity.TryGetProperty("target", out var target) ? target.ValueKind == JsonValueKind.True : properties.Texts("topics").Any();
        return draft.Finish(id) is { } listed ? listed with { IsListed = isTarget } : null;
    }

    /// <summary>Streams of the nested kind (targets.nested.json) hold sanctions and addresses inside the party.</summary>
    private static void AddNested(JsonElement properties, EntityDraft draft, ReadReport report)
    {
        foreach (var sanction in properties.Objects("sanctions"))
        {
            if (sanction.TryGetProperty("properties", out var said))
                FtmRelation.Sanction(said).AddTo(draft);
        }

        foreach (var address in properties.Objects("addressEntity"))
        {
            if (address.TryGetProperty("properties", out var said))
                AddAddress((said.Texts("full").FirstOrDefault(""), said.Texts("country").FirstOrDefault("")), draft, report);
        }
    }

    private static void AddNames(JsonElement entity, JsonElement properties, EntityDraft draft)
    {
        foreach (var (property, kind) in FtmProperties.Names)
        {
            foreach (var name in properties.Texts(property))
                draft.AddName(name, kind);
        }

        if (!draft.HasName)
            draft.AddName(entity.Text("caption"), NameKind.Primary);
    }

    private static void AddProperties(JsonElement properties, EntityDraft draft, ReadReport report)
    {
        foreach (var date in FtmProperties.Dates.SelectMany(p => properties.Texts(p)))
        {
            if (ListDate.TryParse(date, out var parsed))
                draft.AddDate(parsed);
            else
                report.Warn("list.date.unknown", draft.Place, ("text", date));
        }

        foreach (var country in FtmProperties.Countries.SelectMany(p => properties.Texts(p)))
            draft.AddCountry(CountryTexts.Code(country, draft.Place, report));
        foreach (var (property, kind) in FtmProperties.Identifiers)
        {
            foreach (var value in properties.Texts(property))
                draft.AddIdentifier(kind, value);
        }

        foreach (var number in properties.Texts("registrationNumber"))
            draft.AddIdentifier(draft.Kind == PartyKind.Aircraft ? IdentifierKind.AircraftMark : IdentifierKind.Registration, number);
        foreach (var address in properties.Texts("address"))
            AddAddress((address, ""), draft, report);
        foreach (var place in properties.Texts("birthPlace"))
            draft.AddBirthPlace(place);
        foreach (var programme in properties.Texts("programId").Concat(properties.Texts("program")))
            draft.Programmes.Add(programme);
        foreach (var (property, detail) in FtmProperties.Details)
        {
            foreach (var value in properties.Texts(property))
                draft.AddDetail(detail, value);
        }

        draft.Gender = properties.Texts("gender").FirstOrDefault() switch
        {
            null => PartyGender.Unknown,
            "male" => PartyGender.Male,
            "female" => PartyGender.Female,
            _ => PartyGender.Other,
        };
        draft.Remarks = string.Join('\n', properties.Texts("notes"));
    }

    private static void AddAddress((string Text, string Country) address, EntityDraft draft, ReadReport report)
    {
        if (string.IsNullOrEmpty(address.Text) && string.IsNullOrEmpty(address.Country))
            return;
        var country = address.Country is { Length: > 0 } stated ? CountryTexts.Code(stated, draft.Place, report) : Kernel.Places.Countries.AtEndOf(address.Text)?.Code;
        draft.AddAddress(address.Text, country);
    }
}
