using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using CsCheck;

namespace Cordon.Tests.Modules.Hits.Life;

public sealed class PartyFactsTests
{
    private static readonly Gen<Dictionary<string, IReadOnlyList<string>>> Given = Gen.Select(Gen.Int[0, 3], Gen.String[Gen.Char["aBé ض-"], 0, 6].Array[0, 3])
        .Array[1, 4].Select(fields => fields.GroupBy(f => new[] { "name", "alias", "birthDate", "country" }[f.Item1]).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.SelectMany(f => f.Item2)]));

    [Fact]
    public void How_the_same_facts_are_written_makes_no_other_party() => Given.Sample(given =>
    {
        var other = given.Reverse().ToDictionary(g => g.Key.ToUpperInvariant(), g => (IReadOnlyList<string>)[.. g.Value.Reverse().Select(v => $"  {v.Replace(" ", " \t ", StringComparison.Ordinal).ToLowerInvariant()} "), .. g.Value]);
        Assert.Empty(PartyFacts.Changes(new(given, []), new(other, [])));
        Assert.Equal(PartyFacts.PairOf(new(given, []), "e"), PartyFacts.PairOf(new(other, []), "e"));
    });

    [Fact]
    public void Two_parties_are_the_same_pair_exactly_when_nothing_is_said_differently() => Gen.Select(Given, Given).Sample((a, b) =>
        (PartyFacts.PairOf(new(a, []), "e") == PartyFacts.PairOf(new(b, []), "e")) == (PartyFacts.Changes(new(a, []), new(b, [])).Count == 0));

    [Fact]
    public void An_id_of_the_asker_names_the_party_whatever_else_is_said_of_it_and_the_entity_always_counts()
    {
        HitParty One(string name, string? id) => new(HitNode.Party(name, id: id), []);
        Assert.Equal(PartyFacts.PairOf(One("Ilja", "7"), "e"), PartyFacts.PairOf(One("Ilja Barano", "7"), "e"));
        Assert.NotEqual(PartyFacts.PairOf(One("Ilja", "7"), "e"), PartyFacts.PairOf(One("Ilja", "8"), "e"));
        Assert.NotEqual(PartyFacts.PairOf(One("Ilja", "7"), "e"), PartyFacts.PairOf(One("Ilja", "7"), "f"));
        Assert.NotEqual(PartyFacts.PairOf(One("Ilja", null), "e"), PartyFacts.PairOf(One("Ilja B", null), "e"));
        var change = Assert.Single(PartyFacts.Changes(One("Ilja", "7"), One("ILJA Barano", "7")));
        Assert.Equal(("name", "Ilja", "ILJA Barano"), (change.Field, Assert.Single(change.Removed), Assert.Single(change.Added)));
    }
}
