using Cordon.Modules.Hits;
using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using CsCheck;

namespace Cordon.Tests.Modules.Hits.Life;

public sealed class PartyIdentifiersTests
{
    private static readonly string[] NameFields = ["name", "alias", "previousName", "weakAlias"];
    private static readonly string[] NumberFields = ["registrationNumber", "leiCode", "taxNumber"];

    [Fact]
    public void A_company_is_offered_under_every_name_and_every_number_the_first_name_first() => Assert.Equal(
        [
            new(IdentifierSort.Company, "Orel Trading", Number: "C-100"), new(IdentifierSort.Company, "Orel Trading", Number: "529900T8BM49AURSDO55"), new(IdentifierSort.Company, "Orel Handel"), new(IdentifierSort.Company, "Adler GmbH"),
        ],
        Of(("schema", ["Company"]), ("name", ["Orel Trading", "Orel Handel"]), ("previousName", ["Adler GmbH", "orel  trading"]), ("registrationNumber", ["C-100"]), ("leiCode", ["529900T8BM49AURSDO55", ""])));

    [Fact]
    public void A_person_is_offered_under_every_name_with_the_year_of_birth_and_never_with_a_number() => Assert.Equal(
        [new(IdentifierSort.Person, "Ivo Marek", 1961), new(IdentifierSort.Person, "Иво Марек", 1961)],
        Of(("schema", ["Person"]), ("name", ["Ivo Marek"]), ("alias", ["Иво Марек"]), ("birthDate", ["1961-02-03"]), ("idNumber", ["77-1"])));

    [Fact]
    public void One_that_has_only_parts_of_a_name_is_offered_under_what_they_make() =>
        Assert.Equal([new(IdentifierSort.Person, "Ivo Marek")], Of(("firstName", ["Ivo"]), ("lastName", ["Marek"])));

    /// <summary>Whatever was given: no name and no number of a company is missing, nothing is offered twice, and nothing that was not given.</summary>
    [Fact]
    public void Nothing_that_was_given_is_left_out() => Gen.Select(Gen.Char['a', 'e'].Array[1, 4].Select(c => new string(c)).Array[0, 3].Array[4], Gen.Int[0, 999].Select(n => $"R{n}").Array[0, 3].Array[3]).Sample((names, numbers) =>
    {
        var given = NameFields.Zip(names).Concat(NumberFields.Zip(numbers)).Append(("schema", ["Company"])).Where(g => g.Item2.Length > 0).ToArray();
        var offered = Of(given);
        Assert.Equal(offered.Count, offered.Distinct().Count());
        var said = names.SelectMany(n => n).Distinct().Order(StringComparer.Ordinal).ToList();
        if (said.Count > 0)
            Assert.Equal(said, offered.Select(o => o.Words).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(numbers.SelectMany(n => n).Distinct().Order(StringComparer.Ordinal), offered.Select(o => o.Number).OfType<string>().Order(StringComparer.Ordinal));
    }, iter: 5_000);

    private static IReadOnlyList<Identifier> Of(params (string Field, string[] Values)[] given) =>
        PartyIdentifiers.Of(new HitParty(given.ToDictionary(g => g.Field, g => (IReadOnlyList<string>)g.Values), []));
}
