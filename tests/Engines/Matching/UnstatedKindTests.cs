using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Matching;

/// <summary>Questions that do not say what the party is: a person has nothing to do with a ship that bears the given name.</summary>
public sealed class UnstatedKindTests
{
    private static readonly PartyIndex Index = PartyIndex.Build(
    [
        new() { Id = "ship", Kind = PartyKind.Vessel, Names = [new("MARGARET")] },
        new() { Id = "firm", Kind = PartyKind.Organization, Names = [new("Corvale Vacuum Systems LLC")] },
        new() { Id = "person", Kind = PartyKind.Person, Names = [new("VORLAN, Tesmir")] },
    ]);

    [Theory]
    [InlineData("Margaret Johnson")]
    [InlineData("Margaret Anne Kim")]
    [InlineData("Маргарет Иванова")]
    public void A_name_that_reads_like_a_persons_is_no_ship_of_the_given_name(string name)
    {
        Assert.DoesNotContain(Index.Search(Asked(name)), m => m.Comparison.Score >= 0.7);
    }

    [Fact]
    public void The_explanation_says_so()
    {
        var found = Assert.Single(Index.Search(Asked("Margaret Johnson"), leastScore: 0.01), m => m.Party.Id == "ship");
        Assert.Contains("reads like the name of a person", found.Comparison.Findings[0].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Margaret", "ship")]
    [InlineData("Corvale Vacuum Systems", "firm")]
    [InlineData("Tesmir Vorlan", "person")]
    public void Each_sort_of_party_is_found_without_saying_what_it_is(string name, string id)
    {
        var found = Index.Search(Asked(name));
        Assert.Equal(id, found[0].Party.Id);
        Assert.True(found[0].Comparison.Score >= 0.7, $"{name}: {found[0].Comparison.Score:F4}");
    }

    [Fact]
    public void What_the_question_says_is_believed()
    {
        var asked = Asked("Margaret Johnson");
        double Score(PartyKind kind) => Index.Search(asked with { Kind = kind }, leastScore: 0).Single(m => m.Party.Id == "ship").Comparison.Score;
        Assert.True(Score(PartyKind.Vessel) > Score(PartyKind.Any));
    }

    private static Party Asked(string name) => new() { Names = [new(name)] };
}
