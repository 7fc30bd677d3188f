using System.Text.RegularExpressions;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Uk;

/// <summary>What the columns and the labelled parts of "Other Information" mean.</summary>
internal static partial class UkFields
{
    private static readonly Dictionary<string, UkField> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Gender"] = UkField.Gender,
        ["Website"] = UkField.Website,
        ["Email address"] = UkField.Email,
        ["Phone number"] = UkField.Phone,
        ["IMO number"] = UkField.Imo,
        ["Business Reg No"] = UkField.Registration,
        ["Parent company"] = UkField.Parent,
        ["Subsidiaries"] = UkField.Subsidiary,
        ["Current owner/operator"] = UkField.Owner,
        ["Current believed flag of ship"] = UkField.Flag,
        ["Type of ship"] = UkField.ShipType,
        ["Type of entity"] = UkField.EntityType,
        ["UN Ref"] = UkField.UnReference,
    };

    public static void Add(UkField field, string value, EntityDraft draft, ReadReport report)
    {
        switch (field)
        {
            case UkField.ScriptName:
                draft.AddName(value, NameKind.Primary);
                break;
            case UkField.BirthDate:
                if (ListDate.TryParse(value, out var date))
                    draft.AddDate(date);
                else
                    report.Warn("list.date.unknown", draft.Place, ("text", value));
                break;
            case UkField.Nationality or UkField.Flag:
                draft.AddCountry(CountryTexts.Code(value, draft.Place, report));
                break;
            case UkField.Regime:
                draft.Programmes.Add(value);
                break;
            case UkField.Measure:
                foreach (var measure in value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    draft.Measures.Add(measure);
                break;
            case UkField.Information:
                AddInformation(value, draft, report);
                break;
            case UkField.Reasons:
                AddRemarks(value, draft);
                break;
            case UkField.ListedOn:
                draft.ListedOn ??= ListDate.Day(value);
                break;
            case UkField.Type:
                draft.Kind = value switch { "Individual" => PartyKind.Person, "Entity" => PartyKind.Organization, "Ship" => PartyKind.Vessel, _ => PartyKind.Any };
                break;
            case UkField.Gender:
                draft.Gender = value switch { "Male" => PartyGender.Male, "Female" => PartyGender.Female, _ => draft.Gender };
                break;
            default:
                AddOther(field, value, draft);
                break;
        }
    }

    private static void AddOther(UkField field, string value, EntityDraft draft)
    {
        if (IdentifierOf(field) is { } identifier)
            draft.AddIdentifier(identifier, value);
        else if (LinkOf(field) is { } link)
            draft.Links.Add(new(link, value, null, $"{field switch { UkField.Parent => "Parent company", UkField.Subsidiary => "Subsidiary", _ => "Owner or operator" }}: {value}"));
        else
            draft.AddDetail(field switch { UkField.Position => "position", UkField.Title => "title", UkField.ShipType => "vessel type", UkField.EntityType => "type", _ => "UN reference" }, value);
    }

    private static IdentifierKind? IdentifierOf(UkField field) => field switch
    {
        UkField.Passport => IdentifierKind.Passport,
        UkField.NationalId => IdentifierKind.NationalId,
        UkField.Phone => IdentifierKind.Phone,
        UkField.Email => IdentifierKind.Email,
        UkField.Website => IdentifierKind.Website,
        UkField.Registration => IdentifierKind.Registration,
        UkField.Imo => IdentifierKind.Imo,
        _ => null,
    };

    private static LinkKind? LinkOf(UkField field) => field switch
    {
        UkField.Parent => LinkKind.OwnedBy,
        UkField.Subsidiary => LinkKind.OwnerOf,
        UkField.Owner => LinkKind.ControlledBy,
        _ => null,
    };

    /// <summary>"(UK Statement of Reasons):… (Gender):Male (IMO number):9187629".</summary>
    private static void AddInformation(string text, EntityDraft draft, ReadReport report)
    {
        AddRemarks(text, draft);
        var labels = Label().Matches(text);
        for (var i = 0; i < labels.Count; i++)
        {
            var from = labels[i].Index + labels[i].Length;
            var value = text[from..(i + 1 < labels.Count ? labels[i + 1].Index : text.Length)].Trim(' ', '.', ';', ',');
            if (value.Length > 0 && Labels.TryGetValue(labels[i].Groups[1].Value, out var field))
                Add(field, value, draft, report);
        }
    }

    private static void AddRemarks(string text, EntityDraft draft)
    {
        if (!draft.Remarks.Contains(text, StringComparison.Ordinal))
            draft.Remarks = draft.Remarks.Length == 0 ? text : $"{draft.Remarks}\n{text}";
    }

    [GeneratedRegex(@"\(([\w /]+)\):")]
    private static partial Regex Label();
}
