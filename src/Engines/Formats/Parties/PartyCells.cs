using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Places;

namespace Cordon.Engines.Formats.Parties;

/// <summary>Turns the cells of a row, or the properties of a request, into a party.</summary>
public static class PartyCells
{
    private static readonly char[] Partings = ['|', ';'];

    /// <summary>Reads the fields <c>id, name, schema, birthDate, country, identifier, address</c>.</summary>
    /// <param name="given">Field to text; a field that is missing or empty is not stated.</param>
    /// <param name="place">Where the fields stand, for faults.</param>
    /// <param name="warnings">Takes what was not understood and is not compared: dates and countries. The name decides, so the party is still given.</param>
    /// <exception cref="FaultException">No usable name, or an unknown schema.</exception>
    public static Party Read(IReadOnlyDictionary<string, string> given, string place, List<Fault> warnings)
    {
        var names = Parts(given, "name", ['|']).Select(n => new PartyName(n)).ToList();
        if (names.Count == 0)
            throw new FaultException(new Fault("party.name.none", place));
        foreach (var name in names)
            CheckedName(name.Text, place);
        return new Party
        {
            Id = given.GetValueOrDefault("id"),
            Kind = KindOf(given.GetValueOrDefault("schema"), place),
            Names = names,
            Dates = Understood(Parts(given, "birthDate", Partings), d => PartyDates.Parse(d) is { } date ? (true, date) : (false, default), "party.date", place, warnings),
            Countries = Understood(Parts(given, "country", Partings), c => Countries.CodeOf(c) is { } code ? (true, code) : (false, ""), "party.country", place, warnings),
            Identifiers = [.. Parts(given, "identifier", Partings).Select(i => new PartyIdentifier(IdentifierKind.Other, i))],
            Addresses = [.. Parts(given, "address", ['|']).Select(a => new PartyAddress(a))],
        };
    }

    /// <summary>The kind that a FollowTheMoney schema name means; an empty one, Thing and LegalEntity mean any.</summary>
    public static PartyKind KindOf(string? schema, string place) => schema?.Trim().ToLowerInvariant() switch
    {
        null or "" or "any" or "thing" or "legalentity" => PartyKind.Any,
        "person" or "individual" => PartyKind.Person,
        "organization" or "organisation" or "company" or "entity" or "publicbody" => PartyKind.Organization,
        "vessel" or "ship" => PartyKind.Vessel,
        "airplane" or "aircraft" => PartyKind.Aircraft,
        _ => throw Refuse("party.schema", place, schema),
    };

    /// <summary>The values that can be read; the others become warnings.</summary>
    private static List<T> Understood<T>(string[] parts, Func<string, (bool Understood, T Value)> read, string code, string place, List<Fault> warnings)
    {
        var values = new List<T>();
        foreach (var part in parts)
        {
            var (understood, value) = read(part);
            if (understood)
                values.Add(value);
            else
                warnings.Add(Fault.Of(code, place, ("text", part)));
        }

        return values;
    }

    /// <summary>A date as queries give it: ISO 8601 to the year, month or day, or <c>2 Mar 1965</c>; null when it is not understood.</summary>
    public static PartialDate? DateOf(string text) => PartyDates.Parse(text);

    /// <summary>The name itself.</summary>
    /// <exception cref="FaultException">It is too long, has control characters, or no letter or digit.</exception>
    public static string CheckedName(string name, string place)
    {
        if (name.Length > PartyTable.LongestName)
            throw new FaultException(Fault.Of("party.name.long", place, ("characters", name.Length), ("most", PartyTable.LongestName)));
        if (name.Any(c => char.IsControl(c)))
            throw new FaultException(new Fault("party.name.control", place));
        if (!name.Any(char.IsLetterOrDigit))
            throw Refuse("party.name.letters", place, name);
        return name;
    }

    private static string[] Parts(IReadOnlyDictionary<string, string> given, string field, char[] partings) =>
        given.TryGetValue(field, out var text) ? text.Split(partings, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];

    private static FaultException Refuse(string code, string place, string text) => new(Fault.Of(code, place, ("text", text)));
}
