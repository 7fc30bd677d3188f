using Cordon.Ui.Texts;

namespace Cordon.Modules.Hits.Pages.Parts;

/// <summary>Names of fields, of lists and of questions alike; one that nobody named is shown as it is.</summary>
internal static class FieldWords
{
    /// <summary>The fields shown side by side, each with the properties of a question that belong to it.</summary>
    public static IReadOnlyList<(string Field, IReadOnlyList<string> Given)> Sides { get; } =
    [
        ("names", ["name", "names", "alias", "previousName", "weakAlias", "firstName", "secondName", "middleName", "fatherName", "motherName", "lastName"]),
        ("kind", ["schema"]),
        ("dates", ["birthDate", "birthDates", "incorporationDate", "buildDate"]),
        ("birth places", []),
        ("gender", ["gender"]),
        ("countries", ["country", "countries", "nationality", "citizenship", "jurisdiction", "flag", "mainCountry"]),
        ("identifiers", ["identifier", "identifiers", "passportNumber", "idNumber", "taxNumber", "vatCode", "innCode", "registrationNumber", "ogrnCode", "uniqueEntityId", "leiCode", "imoNumber", "mmsi", "callSign", "serialNumber", "swiftBic", "publicKey", "email", "phone", "website"]),
        ("addresses", ["address", "addresses"]),
    ];

    public static string Of(PageTexts texts, string field)
    {
        var known = Sides.FirstOrDefault(s => s.Given.Contains(field, StringComparer.OrdinalIgnoreCase)).Field ?? field;
        var key = $"hits.field.{known.Replace(' ', '-')}";
        return texts[key] is var said && said != key ? said : field;
    }
}
