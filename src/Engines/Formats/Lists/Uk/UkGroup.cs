using System.Text.RegularExpressions;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Uk;

/// <summary>All rows of one target.</summary>
internal sealed partial class UkGroup(SourcePlace place)
{
    private static readonly (string[] Columns, UkField Field)[] Simple =
    [
        (["Name Non-Latin Script"], UkField.ScriptName),
        (["DOB", "D.O.B"], UkField.BirthDate),
        (["Nationality", "Nationality(/ies)"], UkField.Nationality),
        (["Passport Number"], UkField.Passport),
        (["National Identification Number", "National Identifier number"], UkField.NationalId),
        (["Position"], UkField.Position),
        (["Title"], UkField.Title),
        (["Regime", "Regime Name"], UkField.Regime),
        (["Sanctions Imposed"], UkField.Measure),
        (["Other Information"], UkField.Information),
        (["UK Statement of Reasons"], UkField.Reasons),
        (["Listed On", "Date Designated"], UkField.ListedOn),
        (["Group Type", "Designation Type", "Individual, Entity, Ship"], UkField.Type),
        (["Gender"], UkField.Gender),
        (["Phone number"], UkField.Phone),
        (["Email address"], UkField.Email),
        (["Website"], UkField.Website),
        (["Business registration number (s)"], UkField.Registration),
        (["IMO number"], UkField.Imo),
        (["Current believed flag of ship"], UkField.Flag),
        (["Type of ship"], UkField.ShipType),
        (["Type of entity"], UkField.EntityType),
        (["Parent company"], UkField.Parent),
        (["Subsidiaries"], UkField.Subsidiary),
        (["Current owner/operator (s)"], UkField.Owner),
        (["UN Reference Number"], UkField.UnReference),
    ];

    private readonly DistinctList<(string Text, NameKind Kind)> names = new();
    private readonly DistinctList<(string Text, string Country)> addresses = new();
    private readonly DistinctList<string> birthPlaces = new();
    private readonly DistinctList<(UkField Field, string Value)> values = new();

    public SourcePlace Place { get; } = place;

    /// <summary>Takes a row in and returns how many characters it brought.</summary>
    public int Add(CsvRows rows, UkHeader header)
    {
        var held = 0;
        var name = header.Joined(rows, " ", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6");
        names.Add((name, NameKindOf(header.Value(rows, "Alias Type", "Name type"), header.Value(rows, "Alias Quality", "Alias strength"))));
        held += name.Length;
        var address = header.Joined(rows, ", ", "Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6",
            "Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5", "Address Line 6", "Post/Zip Code", "Address Postal Code");
        var country = header.Value(rows, "Address Country", "Country");
        if (address.Length > 0 || country.Length > 0)
            addresses.Add((address, country));
        var birth = header.Joined(rows, ", ", "Town of Birth", "Country of Birth");
        if (birth.Length > 0)
            birthPlaces.Add(birth);
        held += address.Length + birth.Length;
        foreach (var (columns, field) in Simple)
        {
            var value = header.Value(rows, columns);
            if (value.Length > 0)
                values.Add((field, value));
            held += value.Length;
        }

        return held;
    }

    public void AddTo(EntityDraft draft, ReadReport report)
    {
        foreach (var (text, kind) in names.Take().OrderBy(n => n.Kind == NameKind.Primary ? 0 : 1))
            draft.AddName(text, kind);
        foreach (var (text, country) in addresses.Take())
        {
            var code = CountryTexts.Code(country, draft.Place, report);
            draft.AddAddress(text.Length > 0 && country.Length > 0 ? $"{text}, {country}" : text, code);
            draft.AddCountry(code);
        }

        foreach (var birth in birthPlaces.Take())
            draft.AddBirthPlace(birth);
        foreach (var (field, value) in values.Take())
        {
            foreach (var part in field is UkField.Information or UkField.Reasons ? [value] : Numbered().Split(value).Select(Blanks.Collapse).Where(v => v.Length > 0))
                UkFields.Add(field, part, draft, report);
        }
    }

    private static NameKind NameKindOf(string type, string quality) =>
        type.StartsWith("Primary", StringComparison.OrdinalIgnoreCase) ? NameKind.Primary
        : type.Contains("FKA", StringComparison.OrdinalIgnoreCase) ? NameKind.Former
        : quality.StartsWith("Low", StringComparison.OrdinalIgnoreCase) ? NameKind.Weak
        : type.Length == 0 ? NameKind.Primary : NameKind.Alias;

    // "(1) Russia (2) Syria"
    [GeneratedRegex(@"\(\d+\)\s*")]
    private static partial Regex Numbered();
}

/// <summary>Columns that hold one thing each.</summary>
internal enum UkField
{
    ScriptName,
    BirthDate,
    Nationality,
    Passport,
    NationalId,
    Position,
    Title,
    Regime,
    Measure,
    Information,
    Reasons,
    ListedOn,
    Type,
    Gender,
    Phone,
    Email,
    Website,
    Registration,
    Imo,
    Flag,
    ShipType,
    EntityType,
    Parent,
    Subsidiary,
    Owner,
    UnReference,
}
