using Cordon.Engines.Formats.Parties;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Places;

namespace Cordon.Modules.Screening.Ask;

/// <summary>
/// Turns the properties of a question into a party: those of FollowTheMoney, which the compatible doors use, and the few of our own door,
/// which are called the same. What is not understood is said, never dropped in silence.
/// </summary>
internal static class PartyProperties
{
    private const int MostValues = 100;
    private const int LongestValue = 10_000;

    private static readonly Dictionary<string, NameKind> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = NameKind.Primary, ["names"] = NameKind.Primary, ["alias"] = NameKind.Alias, ["previousName"] = NameKind.Former, ["weakAlias"] = NameKind.Weak,
    };

    private static readonly Dictionary<string, IdentifierKind> Numbers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["identifier"] = IdentifierKind.Other, ["identifiers"] = IdentifierKind.Other, ["passportNumber"] = IdentifierKind.Passport, ["idNumber"] = IdentifierKind.NationalId,
        ["taxNumber"] = IdentifierKind.Tax, ["vatCode"] = IdentifierKind.Tax, ["innCode"] = IdentifierKind.Tax, ["registrationNumber"] = IdentifierKind.Registration,
        ["ogrnCode"] = IdentifierKind.Registration, ["uniqueEntityId"] = IdentifierKind.Registration, ["leiCode"] = IdentifierKind.Lei, ["imoNumber"] = IdentifierKind.Imo,
        ["mmsi"] = IdentifierKind.Mmsi, ["callSign"] = IdentifierKind.CallSign, ["serialNumber"] = IdentifierKind.SerialNumber, ["swiftBic"] = IdentifierKind.Bic,
        ["publicKey"] = IdentifierKind.Wallet, ["email"] = IdentifierKind.Email, ["phone"] = IdentifierKind.Phone, ["website"] = IdentifierKind.Website,
    };

    private static readonly HashSet<string> Dates = new(["birthDate", "birthDates", "incorporationDate", "buildDate"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Places = new(["country", "countries", "nationality", "citizenship", "jurisdiction", "flag", "mainCountry"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Addresses = new(["address", "addresses"], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] NameParts = ["firstName", "secondName", "middleName", "fatherName", "motherName", "lastName"];

    /// <summary>Reads a party.</summary>
    /// <param name="id">The caller's id of it.</param>
    /// <param name="schema">FollowTheMoney schema or our own word; empty for any.</param>
    /// <param name="properties">Property to values.</param>
    /// <param name="place">JSON pointer of the party.</param>
    /// <param name="warnings">Takes what was not understood.</param>
    /// <exception cref="FaultException">Nothing in it can be compared, or something in it is unusable: all of it is named.</exception>
    public static Party Read(string? id, string? schema, IReadOnlyDictionary<string, IReadOnlyList<string>> properties, string place, List<Fault> warnings)
    {
        var names = new List<PartyName>();
        var dates = new List<PartialDate>();
        var countries = new List<string>();
        var identifiers = new List<PartyIdentifier>();
        var addresses = new List<PartyAddress>();
        var gender = PartyGender.Unknown;
        var refused = new List<Fault>();
        if (id is not null && (id.Length > LongestValue || id.Any(char.IsControl)))
            refused.Add(new Fault("screening.value.control", $"{place}/id"));
        foreach (var (property, values) in properties)
        {
            var where = Pointer.To(place, property);
            if (values.Count > MostValues)
                refused.Add(Fault.Of("screening.values.many", where, ("most", MostValues)));
            foreach (var value in values.Take(MostValues).Select(v => v.Trim()).Where(v => v.Length > 0))
            {
                if (Names.TryGetValue(property, out var kind))
                    Take(() => names.Add(new PartyName(PartyCells.CheckedName(value, where), kind)));
                else if (value.Length > LongestValue)
                    refused.Add(Fault.Of("screening.value.long", where, ("characters", value.Length), ("most", LongestValue)));
                else if (value.Any(char.IsControl))
                    refused.Add(new Fault("screening.value.control", where));
                else if (Numbers.TryGetValue(property, out var numbering))
                    identifiers.Add(new PartyIdentifier(numbering, value));
                else if (Dates.Contains(property))
                    Understand(PartyCells.DateOf(value) is { } date, () => dates.Add(PartyCells.DateOf(value)!.Value), "party.date", property, value);
                else if (Places.Contains(property))
                    Understand(Countries.CodeOf(value) is not null, () => countries.Add(Countries.CodeOf(value)!), "party.country", property, value);
                else if (Addresses.Contains(property))
                    addresses.Add(new PartyAddress(value));
                else if (property.Equals("gender", StringComparison.OrdinalIgnoreCase))
                    gender = GenderOf(value);
                else if (!NameParts.Contains(property, StringComparer.OrdinalIgnoreCase))
                    warnings.Add(Fault.Of("screening.property.ignored", where, ("property", property)));
            }
        }

        var party = PartyKind.Any;
        Take(() => party = PartyCells.KindOf(schema, $"{place}/schema"));
        if (names.Count == 0 && FromParts(properties) is { } whole)
            Take(() => names.Add(new PartyName(PartyCells.CheckedName(whole, place))));
        if (refused.Count == 0 && names.Count == 0 && identifiers.Count == 0 && addresses.Count == 0)
            refused.Add(new Fault("screening.party.empty", place));
        if (refused.Count > 0)
            throw new FaultException(refused);
        return new Party
        {
            Id = id, Kind = party, Names = [.. names.OrderBy(n => n.Kind)], Dates = dates, Countries = [.. countries.Distinct()],
            Identifiers = identifiers, Addresses = addresses, Gender = gender,
        };

        void Understand(bool understood, Action take, string code, string property, string value)
        {
            if (understood)
                take();
            else
                warnings.Add(Fault.Of(code, Pointer.To(place, property), ("text", value)));
        }

        void Take(Action read)
        {
            try
            {
                read();
            }
            catch (FaultException unusable)
            {
                refused.AddRange(unusable.Faults);
            }
        }
    }

    private static string? FromParts(IReadOnlyDictionary<string, IReadOnlyList<string>> properties)
    {
        var parts = NameParts.SelectMany(p => properties.FirstOrDefault(q => q.Key.Equals(p, StringComparison.OrdinalIgnoreCase)).Value ?? []).Where(p => p.Length > 0).ToList();
        return parts.Count == 0 ? null : string.Join(' ', parts);
    }

    private static PartyGender GenderOf(string text) => text.ToLowerInvariant() switch
    {
        "female" or "f" => PartyGender.Female,
        "male" or "m" => PartyGender.Male,
        _ => PartyGender.Other,
    };
}
