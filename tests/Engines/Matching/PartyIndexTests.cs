using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;
using CsCheck;

namespace Cordon.Tests.Engines.Matching;

public sealed class PartyIndexTests
{
    private static readonly Party[] Listed =
    [
        Person("p1", "VORLAN, Tesmir Adovich", "1961-04-02"),
        Person("p2", "Kadri HARKONTE", "1970"),
        Person("p3", "محمد البلموري", null),
        new() { Id = "o1", Kind = PartyKind.Organization, Names = [new("Arvonia Precision Pumps LLC"), new("APP", NameKind.Weak)], Identifiers = [new(IdentifierKind.Registration, "AR-771 002-9")] },
        new() { Id = "v1", Kind = PartyKind.Vessel, Names = [new("MV Corvale Star")], Identifiers = [new(IdentifierKind.Imo, "9074729")] },
        new() { Id = "x1", Kind = PartyKind.Any, Names = [new("Belmora Dual Metals")] },
    ];

    [Fact]
    public void The_likeliest_comes_first_with_its_reason()
    {
        var found = PartyIndex.Build(Listed).Search(new Party { Kind = PartyKind.Person, Names = [new("Tesmir Vorlan")] });
        Assert.Equal("p1", found[0].Party.Id);
        Assert.Contains("Tesmir = Tesmir", found[0].Comparison.Findings[0].Detail, StringComparison.Ordinal);
        Assert.Contains("Adovich", found[0].Comparison.Findings[0].Detail, StringComparison.Ordinal);
        Assert.Contains("birthDate", found[0].Comparison.Missing);
    }

    [Fact]
    public void A_birth_date_speaks_for_or_against()
    {
        var index = PartyIndex.Build(Listed);
        double Score(PartialDate date) => index.Search(new Party { Kind = PartyKind.Person, Names = [new("Tesmir Vorlan")], Dates = [date] }, leastScore: 0)[0].Comparison.Score;
        var without = index.Search(new Party { Kind = PartyKind.Person, Names = [new("Tesmir Vorlan")] })[0].Comparison.Score;
        Assert.True(Score(PartialDate.Day(new(1961, 4, 2))) > Score(PartialDate.Year(1961)));
        Assert.True(Score(PartialDate.Year(1961)) > without);
        Assert.True(Score(PartialDate.Year(1985)) < without);
    }

    [Fact]
    public void A_number_finds_a_party_whose_name_is_another()
    {
        var found = PartyIndex.Build(Listed).Search(new Party { Names = [new("Hallmere Holding")], Identifiers = [new(IdentifierKind.Other, "ar7710029")] }, leastScore: 0.1);
        Assert.Equal("o1", found[0].Party.Id);
        Assert.Contains(found[0].Comparison.Findings, f => f.Feature == "identifier" && f.Score == 1);
    }

    [Fact]
    public void A_renamed_ship_is_the_ship_of_its_number()
    {
        var found = PartyIndex.Build(Listed).Search(new Party { Kind = PartyKind.Vessel, Names = [new("Ocean Lark")], Identifiers = [new(IdentifierKind.Imo, "9074729")] });
        Assert.Equal("v1", found[0].Party.Id);
        Assert.InRange(found[0].Comparison.Score, 0.7, 0.9999);
        Assert.Equal(found[0].Comparison.LogOdds, found[0].Comparison.Findings.Sum(f => f.LogOdds), 9);
        Assert.Contains(found[0].Comparison.Findings, f => f is { Feature: "name", LogOdds: < 0 });
    }

    [Fact]
    public void A_short_number_alone_shows_a_party_but_does_not_match_it()
    {
        Party[] listed = [new() { Id = "o2", Kind = PartyKind.Organization, Names = [new("Quenby Castings")], Identifiers = [new(IdentifierKind.Other, "77102")] }];
        var found = PartyIndex.Build(listed).Search(new Party { Kind = PartyKind.Organization, Names = [new("Hallmere Holding")], Identifiers = [new(IdentifierKind.Other, "77102")] });
        Assert.InRange(Assert.Single(found).Comparison.Score, 0.3, 0.6999);
    }

    [Fact]
    public void A_party_of_unknown_kind_is_compared_with_all()
    {
        var index = PartyIndex.Build(Listed);
        Assert.Equal("x1", index.Search(new Party { Kind = PartyKind.Organization, Names = [new("Belmora Dual Metals")] })[0].Party.Id);
        Assert.Equal("x1", index.Search(new Party { Kind = PartyKind.Person, Names = [new("Belmora Dual Metals")] })[0].Party.Id);
        Assert.Equal("v1", index.Search(new Party { Names = [new("Corvale Star")] })[0].Party.Id);
        Assert.DoesNotContain(index.Search(new Party { Kind = PartyKind.Person, Names = [new("Corvale Star")] }), m => m.Party.Id == "v1");
    }

    [Fact]
    public void A_number_or_an_address_alone_is_a_question()
    {
        var index = PartyIndex.Build([.. Listed, new Party { Id = "a1", Kind = PartyKind.Organization, Names = [new("Hallmere Holding")], Addresses = [new("14 Copper Quay, Port Sarel, Arvonia")] }]);
        Assert.Equal("v1", index.Search(new Party { Identifiers = [new(IdentifierKind.Imo, "IMO 9074729")] })[0].Party.Id);
        var found = index.Search(new Party { Addresses = [new("Copper Quay 14, Port Sarel")] });
        Assert.Equal("a1", found[0].Party.Id);
        Assert.True(found[0].Comparison.Score >= 0.7);
        Assert.Empty(index.Search(new Party { Addresses = [new("9 Salt Lane, Belmora City")] }));
    }

    [Fact]
    public void What_would_change_an_answer_can_be_asked()
    {
        var comparison = PartyIndex.Build(Listed).Search(new Party { Kind = PartyKind.Person, Names = [new("Tesmir Vorlan")] })[0].Comparison;
        var birth = Counterfactual.Of(comparison.LogOdds, comparison.Missing).Single(c => c.Feature == "birthDate");
        Assert.True(birth.IfDifferent < comparison.Score && comparison.Score < birth.IfSame);
    }

    [Fact]
    public void Two_parties_with_one_id_are_refused() =>
        Assert.Throws<ArgumentException>(() => PartyIndex.Build([Listed[0], Listed[0]]));

    [Fact]
    public void A_delta_gives_what_building_anew_gives() =>
        Gen.Select(Gen.Int[0, 5].Array[0, 6], Gen.Int[0, 30].Array[0, 12]).Sample((gone, fresh) =>
        {
            var added = fresh.Distinct().Select(i => Person($"n{i % 20}", $"{(i % 2 == 0 ? "Olbena" : "Yaruk")} Dastiri{(char)('a' + (i / 2))}", null)).DistinctBy(p => p.Id).ToList();
            var removed = gone.Select(i => Listed[i].Id!).ToHashSet();
            var delta = PartyIndex.Build(Listed).With(added.Take(3), removed).With(added.Skip(3), []);
            var anew = PartyIndex.Build([.. Listed.Where(l => !removed.Contains(l.Id!)), .. added]);
            Assert.Equal(anew.Count, delta.Count);
            Assert.Equal(anew.NameCount, delta.NameCount);
            foreach (var query in Listed.Concat(added))
            {
                var wanted = anew.Search(query, 10).Select(m => (m.Party.Id, m.Comparison.Score));
                Assert.Equal(wanted, delta.Search(query, 10).Select(m => (m.Party.Id, m.Comparison.Score)));
            }
        }, iter: 60);

    [Fact]
    public void A_score_does_not_depend_on_what_else_is_loaded()
    {
        var query = new Party { Kind = PartyKind.Person, Names = [new("Kadri Harkont")] };
        var alone = PartyIndex.Build([Listed[1]]).Search(query)[0].Comparison.Score;
        Assert.Equal(alone, PartyIndex.Build(Listed).Search(query)[0].Comparison.Score);
    }

    [Fact]
    public void Nothing_is_found_in_an_empty_index() => Assert.Empty(PartyIndex.Empty.Search(Listed[0]));

    private static Party Person(string id, string name, string? born) => new()
    {
        Id = id,
        Kind = PartyKind.Person,
        Names = [new(name)],
        Dates = born is null ? [] : [born.Length == 4 ? PartialDate.Year(int.Parse(born)) : PartialDate.Day(DateOnly.Parse(born))],
    };
}
