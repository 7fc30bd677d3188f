using System.Text.Json.Nodes;

namespace Cordon.Modules.Screening.Compatible.Reconcile;

/// <summary>The types and properties that a person who reconciles a table can choose from.</summary>
internal static class FtmWords
{
    public static IReadOnlyList<(string Id, string Name)> Types { get; } =
    [
        ("LegalEntity", "Any party"), ("Person", "Person"), ("Organization", "Organisation"), ("Vessel", "Vessel"), ("Airplane", "Aircraft"),
    ];

    public static IReadOnlyList<(string Id, string Name)> Properties { get; } =
    [
        ("name", "Name"), ("alias", "Other name"), ("previousName", "Former name"), ("weakAlias", "Weak alias"),
        ("birthDate", "Date of birth"), ("birthPlace", "Place of birth"), ("gender", "Gender"), ("nationality", "Nationality"),
        ("incorporationDate", "Date of incorporation"), ("country", "Country"), ("flag", "Flag"), ("address", "Address"),
        ("passportNumber", "Passport number"), ("idNumber", "Identity number"), ("taxNumber", "Tax number"), ("registrationNumber", "Registration number"),
        ("leiCode", "LEI"), ("imoNumber", "IMO number"), ("mmsi", "MMSI"), ("callSign", "Call sign"), ("serialNumber", "Serial number"), ("swiftBic", "BIC"),
        ("publicKey", "Wallet"), ("email", "E-mail"), ("phone", "Telephone"), ("website", "Website"),
        ("programId", "Programme"), ("topics", "Topic"), ("notes", "Remarks"),
    ];

    public static JsonObject Json((string Id, string Name) word) => new() { ["id"] = word.Id, ["name"] = word.Name };

    public static JsonArray Json(IEnumerable<(string Id, string Name)> words) => new([.. words.Select(w => (JsonNode)Json(w))]);

    public static string NameOf(IReadOnlyList<(string Id, string Name)> words, string id) => words.Where(w => w.Id == id).Select(w => w.Name).FirstOrDefault() ?? id;
}
