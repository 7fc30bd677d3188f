using System.Text.RegularExpressions;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Engines.Formats.Xml;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Un;

/// <summary>One INDIVIDUAL or ENTITY element.</summary>
internal static partial class UnEntry
{
    private static readonly string[] NameParts = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"];

    public static ListedEntity? Fill(Element entry, EntityDraft draft, ReadReport report)
    {
        draft.AddName(string.Join(' ', NameParts.Select(entry.TextOf)), NameKind.Primary);
        foreach (var script in Several(entry.TextOf("NAME_ORIGINAL_SCRIPT")))
            draft.AddName(script, NameKind.Primary);
        foreach (var child in entry.Children)
            Child(child, draft, report);
        var comments = entry.TextOf("COMMENTS1");
        draft.Remarks = comments.Trim();
        var id = entry.TextOf("REFERENCE_NUMBER").Trim();
        AddLinks(comments, id, draft);
        return draft.Finish(id);
    }

    private static void Child(Element child, EntityDraft draft, ReadReport report)
    {
        switch (child.Name)
        {
            case "UN_LIST_TYPE":
                draft.Programmes.Add(child.Text.Trim());
                break;
            case "LISTED_ON" when DateOnly.TryParseExact(child.Text.Trim().AsSpan()[..Math.Min(10, child.Text.Trim().Length)], "yyyy-MM-dd", out var day):
                draft.ListedOn = day;
                break;
            case "GENDER":
                draft.Gender = GenderOf(child.Text.Trim());
                break;
            case "NATIONALITY":
                foreach (var value in child.All("VALUE"))
                    draft.AddCountry(CountryTexts.Code(value.Text, draft.Place, report));
                break;
            case "TITLE" or "DESIGNATION":
                foreach (var value in child.All("VALUE"))
                    draft.AddDetail(child.Name == "TITLE" ? "title" : "position", value.Text);
                break;
            case "INDIVIDUAL_ALIAS" or "ENTITY_ALIAS":
                Alias(child, draft, report);
                break;
            case "INDIVIDUAL_ADDRESS" or "ENTITY_ADDRESS":
                Address(child, draft, report);
                break;
            case "INDIVIDUAL_DATE_OF_BIRTH":
                UnDate.Add(child, draft, report);
                break;
            case "INDIVIDUAL_PLACE_OF_BIRTH":
                draft.AddBirthPlace(Joined(child, "STREET", "CITY", "STATE_PROVINCE", "COUNTRY"));
                break;
            case "INDIVIDUAL_DOCUMENT":
                UnDocument.Add(child, draft, report);
                break;
        }
    }

    private static void Alias(Element alias, EntityDraft draft, ReadReport report)
    {
        var note = alias.TextOf("NOTE");
        var kind = alias.TextOf("QUALITY").Trim() switch
        {
            "Low" => NameKind.Weak,
            "f.k.a." => NameKind.Former,
            _ => note.Contains("previously listed", StringComparison.OrdinalIgnoreCase) || note.Contains("formerly", StringComparison.OrdinalIgnoreCase) ? NameKind.Former : NameKind.Alias,
        };
        foreach (var name in Several(alias.TextOf("ALIAS_NAME")))
            draft.AddName(name, kind);
        UnDate.AddText(alias.TextOf("DATE_OF_BIRTH"), draft, report);
        draft.AddBirthPlace(Joined(alias, "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"));
    }

    private static void Address(Element address, EntityDraft draft, ReadReport report)
    {
        var text = Joined(address, "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY");
        var country = CountryTexts.Code(address.TextOf("COUNTRY"), draft.Place, report);
        draft.AddAddress(address.Children.Any(c => c.Name is not ("COUNTRY" or "NOTE") && c.Text.Length > 0) ? text : "", country);
        draft.AddCountry(country);
        draft.AddDetail("address note", address.TextOf("NOTE"));
    }

    /// <summary>"A; B" and "A b) B" are several names in one element; "…, born 1 Jan. 1953 (…)" is a name and a story.</summary>
    private static IEnumerable<string> Several(string names)
    {
        foreach (var part in Divider().Split(names))
        {
            var story = part.IndexOf(", born ", StringComparison.Ordinal);
            yield return (story < 0 ? part : part[..story]).Trim();
        }
    }

    private static void AddLinks(string comments, string self, EntityDraft draft)
    {
        foreach (var match in Reference().EnumerateMatches(comments))
        {
            var reference = comments.Substring(match.Index, match.Length);
            if (reference != self)
                draft.Links.Add(new(LinkKind.LinkedTo, "", "unsc-" + reference, Around(comments, match.Index, match.Length)));
        }
    }

    /// <summary>The sentence that a reference stands in, at most some 200 characters of it.</summary>
    private static string Around(string comments, int index, int length)
    {
        var from = comments.LastIndexOf(". ", index, Math.Min(index, 120), StringComparison.Ordinal);
        from = from < 0 ? Math.Max(0, index - 120) : from + 2;
        var end = comments.IndexOf(". ", index, Math.Min(80, comments.Length - index), StringComparison.Ordinal);
        var to = end < 0 ? Math.Min(comments.Length, index + length + 80) : end + 1;
        if (char.IsLowSurrogate(comments[from]))
            from++;
        return Blanks.Collapse(comments[from..(char.IsHighSurrogate(comments[to - 1]) ? to - 1 : to)]);
    }

    private static string Joined(Element element, params ReadOnlySpan<string> children)
    {
        var text = "";
        foreach (var child in children)
        {
            var part = Blanks.Collapse(element.TextOf(child));
            if (part.Length > 0)
                text = text.Length == 0 ? part : $"{text}, {part}";
        }

        return text;
    }

    private static PartyGender GenderOf(string text) => text.ToUpperInvariant() switch
    {
        "MALE" => PartyGender.Male,
        "FEMALE" => PartyGender.Female,
        _ => PartyGender.Unknown,
    };

    [GeneratedRegex(@"\s*[;؛]\s*|\s+[b-z]\)\s+")]
    private static partial Regex Divider();

    [GeneratedRegex(@"\b[A-Z]{2}[ie]\.[0-9]{3}\b")]
    private static partial Regex Reference();
}
