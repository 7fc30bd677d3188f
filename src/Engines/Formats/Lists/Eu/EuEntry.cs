using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Engines.Formats.Xml;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Eu;

/// <summary>One sanctionEntity element; nearly everything stands in attributes.</summary>
internal static class EuEntry
{
    public static ListedEntity? Fill(Element entry, EntityDraft draft, ReadReport report)
    {
        foreach (var child in entry.Children)
            Child(child, draft, report);
        draft.Remarks = string.Join('\n', entry.All("remark").Select(r => r.Text.Trim()).Append(entry.Attribute("designationDetails")).Where(r => r.Length > 0));
        draft.AddDetail("UN reference", entry.Attribute("unitedNationId"));
        if (ListDate.Day(entry.Attribute("designationDate")) is { } day)
            draft.ListedOn = day;
        return draft.Finish(entry.Attribute("euReferenceNumber") is { Length: > 0 } reference ? reference : entry.Attribute("logicalId"));
    }

    private static void Child(Element child, EntityDraft draft, ReadReport report)
    {
        switch (child.Name)
        {
            case "subjectType":
                draft.Kind = (child.Attribute("code"), child.Attribute("classificationCode")) switch
                {
                    ("person", _) or (_, "P") => PartyKind.Person,
                    ("enterprise", _) or (_, "E") => PartyKind.Organization,
                    _ => PartyKind.Any,
                };
                break;
            case "regulation":
                draft.Programmes.Add(child.Attribute("programme"));
                draft.ListedOn = Earlier(draft.ListedOn, ListDate.Day(child.Attribute("entryIntoForceDate")));
                break;
            case "nameAlias":
                Name(child, draft);
                break;
            case "citizenship":
                draft.AddCountry(Country(child, draft, report));
                break;
            case "birthdate":
                Birth(child, draft, report);
                break;
            case "identification":
                EuIdentification.Add(child, draft, report);
                break;
            case "address":
                Address(child, draft, report);
                break;
        }
    }

    private static void Name(Element alias, EntityDraft draft)
    {
        var whole = alias.Attribute("wholeName") is { Length: > 0 } written ? written : Joined(alias, " ", "firstName", "middleName", "lastName");
        var kind = alias.Attribute("strong") == "false" ? NameKind.Weak : draft.HasName ? NameKind.Alias : NameKind.Primary;
        draft.AddName(whole, kind);
        draft.AddDetail("title", alias.Attribute("title"));
        draft.AddDetail("position", alias.Attribute("function"));
        if (draft.Gender == PartyGender.Unknown)
            draft.Gender = alias.Attribute("gender") switch { "M" => PartyGender.Male, "F" => PartyGender.Female, _ => PartyGender.Unknown };
    }

    private static void Birth(Element birth, EntityDraft draft, ReadReport report)
    {
        var mark = birth.Attribute("circa") == "true" ? "~" : "";
        var day = birth.Attribute("birthdate");
        var year = birth.Attribute("year");
        var month = birth.Attribute("monthOfYear");
        var from = birth.Attribute("yearRangeFrom");
        var to = birth.Attribute("yearRangeTo");
        var text = day.Length > 0 ? day
            : year.Length > 0 ? month.Length > 0 ? $"{year}-{month.PadLeft(2, '0')}" : year
            : from.Length > 0 || to.Length > 0 ? $"{(from.Length > 0 ? from : to)}/{(to.Length > 0 ? to : from)}"
            : "";
        if (text.Length > 0 && ListDate.TryParse(text + mark, out var date))
            draft.AddDate(date);
        else if (text.Length > 0)
            report.Warn("list.date.unknown", draft.Place, ("text", text));
        draft.AddBirthPlace(Joined(birth, ", ", "place", "city", "region", "countryDescription"));
    }

    private static void Address(Element address, EntityDraft draft, ReadReport report)
    {
        var country = Country(address, draft, report);
        var text = Joined(address, ", ", "street", "poBox", "zipCode", "city", "place", "region");
        draft.AddAddress(text.Length > 0 ? Joined(address, ", ", "street", "poBox", "zipCode", "city", "place", "region", "countryDescription") : "", country);
        draft.AddCountry(country);
        foreach (var contact in address.All("contactInfo"))
            EuIdentification.AddContact(contact.Attribute("key"), contact.Attribute("value"), draft);
    }

    internal static string? Country(Element element, EntityDraft draft, ReadReport report)
    {
        var code = element.Attribute("countryIso2Code");
        return code is "" or "00" ? CountryTexts.Code(element.Attribute("countryDescription"), draft.Place, report) : CountryTexts.Code(code, draft.Place, report);
    }

    private static string Joined(Element element, string divider, params ReadOnlySpan<string> attributes)
    {
        var text = "";
        foreach (var attribute in attributes)
        {
            var part = Blanks.Collapse(element.Attribute(attribute));
            if (part.Length > 0 && part != "UNKNOWN")
                text = text.Length == 0 ? part : text + divider + part;
        }

        return text;
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;
}
