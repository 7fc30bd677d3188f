using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Lists.Ofac;

/// <summary>
/// Takes the remarks column apart. Parts are divided by "; ", begin with a label ("DOB", "Passport", "Linked To:") and may carry a country in brackets
/// and "issued"/"expires" behind a number. A part without a known label stays in the remarks only.
/// Source: OFAC, "Data formats and data schemas" (dat_spec.txt), and the files themselves.
/// </summary>
internal static class OfacRemarks
{
    public static void Parse(string remarks, EntityDraft draft, ReadReport report)
    {
        var rest = remarks.AsSpan().Trim();
        if (rest.EndsWith("."))
            rest = rest[..^1];
        foreach (var range in rest.Split("; "))
            Part(rest[range].Trim(), draft, report);
    }

    /// <summary>One part: a label and its value.</summary>
    public static void Part(ReadOnlySpan<char> part, EntityDraft draft, ReadReport report)
    {
        if (part.StartsWith("alt. ", StringComparison.OrdinalIgnoreCase))
            part = part[5..];
        if (RemarkLabels.Shared.Find(part, out var value) is not { } label)
            return;
        switch (label.Meaning)
        {
            case RemarkMeaning.BirthDate or RemarkMeaning.Date:
                AddDate(value, draft, report);
                break;
            case RemarkMeaning.BirthPlace:
                draft.AddBirthPlace(value.ToString());
                break;
            case RemarkMeaning.Country:
                draft.AddCountry(CountryTexts.Code(value.ToString(), draft.Place, report));
                break;
            case RemarkMeaning.Gender:
                draft.Gender = value.StartsWith("Female") ? PartyGender.Female : value.StartsWith("Male") ? PartyGender.Male : PartyGender.Other;
                break;
            case RemarkMeaning.Weak:
                draft.AddName(Unquoted(value), NameKind.Weak);
                break;
            case RemarkMeaning.Former:
                draft.AddName(Unquoted(value), NameKind.Former);
                break;
            case RemarkMeaning.Linked:
                draft.Links.Add(new(LinkKind.LinkedTo, value.ToString(), null, part.ToString()));
                break;
            case RemarkMeaning.Owner:
                draft.Links.Add(new(LinkKind.OwnedBy, value.ToString(), null, part.ToString()));
                break;
            case RemarkMeaning.Operator:
                draft.Links.Add(new(LinkKind.ControlledBy, value.ToString(), null, part.ToString()));
                break;
            case RemarkMeaning.Notice:
                draft.Notices.Add(part.ToString());
                break;
            case RemarkMeaning.Detail:
                draft.AddDetail(label.Text.ToLowerInvariant(), value.ToString());
                break;
            case RemarkMeaning.Identifier:
                AddIdentifier(label.Identifier, value, draft);
                break;
        }
    }

    private static void AddDate(ReadOnlySpan<char> value, EntityDraft draft, ReadReport report)
    {
        if (ListDate.TryParse(value, out var date))
            draft.AddDate(date);
        else
            report.Warn("list.date.unknown", draft.Place, ("text", value.ToString()));
    }

    private static void AddIdentifier(IdentifierKind kind, ReadOnlySpan<char> value, EntityDraft draft)
    {
        if (kind == IdentifierKind.Wallet)
        {
            // "XBT 12QtD5B…": the currency stands before the address.
            draft.AddIdentifier(kind, value[(value.IndexOf(' ') is var blank and >= 0 ? blank + 1 : value.Length)..].ToString());
            return;
        }

        value = WithoutTail(WithoutTail(value, " issued "), " expires ");
        var country = (string?)null;
        while (value is [.., ')'] && value.LastIndexOf('(') is var bracket and > 0)
        {
            var inside = Countries.Find(value[(bracket + 1)..^1]);
            // "Registration Number HRA 738077 (Stuttgart) (Germany)", but "National ID No. D489833(9) (Hong Kong)".
            if (inside is null && (country is null || value[bracket - 1] != ' '))
                break;
            country ??= inside?.Code;
            value = value[..bracket].TrimEnd();
        }

        if (kind == IdentifierKind.Lei && value.Length != 20)
            kind = IdentifierKind.Registration;
        draft.AddIdentifier(kind, value.ToString(), country);
    }

    private static ReadOnlySpan<char> WithoutTail(ReadOnlySpan<char> value, string word)
    {
        var at = value.IndexOf(word, StringComparison.Ordinal);
        return at > 0 ? value[..at].TrimEnd() : value;
    }

    private static string Unquoted(ReadOnlySpan<char> value) => value.Trim("'\"").ToString();
}
