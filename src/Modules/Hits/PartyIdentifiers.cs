using System.Globalization;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.PrivateMatching.Contracts;

namespace Cordon.Modules.Hits;

/// <summary>All by which a party can be compared with what partners hold: every name it was given under, and every number of a company. Pure.</summary>
internal static class PartyIdentifiers
{
    private const string BirthDate = "birthDate";
    private static readonly string[] OfPersons = [BirthDate, "firstName", "lastName", "nationality"];
    private static readonly string[] OfCompanies = ["registrationNumber", "leiCode", "jurisdiction"];
    private static readonly string[] Numbers = ["registrationNumber", "identifier", "idNumber", "leiCode", "taxNumber"];

    /// <summary>The party as what it is said to be, its first name first. Where nothing tells what it is, it is held as a person and as a company.</summary>
    public static IReadOnlyList<Identifier> Of(HitParty party)
    {
        var (given, names) = (party.Given, PartyFacts.NamesOf(party));
        var (person, company) = given.GetValueOrDefault("schema") switch
        {
            ["Person", ..] => (true, false),
            ["Company" or "Organization" or "PublicBody", ..] => (false, true),
            _ => (OfPersons.Any(given.ContainsKey), OfCompanies.Any(given.ContainsKey)),
        };
        return [.. person || !company ? Person(names, Born(given)) : [], .. company || !person ? Company(names, [.. Numbers.SelectMany(n => given.GetValueOrDefault(n) ?? []).Where(v => !string.IsNullOrWhiteSpace(v)).Distinct()]) : []];
    }

    private static IEnumerable<Identifier> Person(IReadOnlyList<string> names, int? born) => names.Select(n => new Identifier(IdentifierSort.Person, n, born));

    /// <summary>A number stands with the first name, so that whoever chooses sees whose it is; what is compared of it is the number.</summary>
    private static IEnumerable<Identifier> Company(IReadOnlyList<string> names, IReadOnlyList<string> numbers) =>
        numbers.DefaultIfEmpty().Select(n => new Identifier(IdentifierSort.Company, names[0], Number: n)).Concat(names.Skip(1).Select(n => new Identifier(IdentifierSort.Company, n)));

    private static int? Born(IReadOnlyDictionary<string, IReadOnlyList<string>> given) =>
        given.GetValueOrDefault(BirthDate) is [{ Length: >= 4 } date, ..] && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1850 and <= 2200 ? year : null;
}
