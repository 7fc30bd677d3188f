using Cordon.Engines.Rules.Values;
using Cordon.Tests.Engines.Rules.Core;

namespace Cordon.Tests.Engines.Rules.Unknowns;

/// <summary>A fact that nobody has given is named, and never taken for false.</summary>
public sealed class MissingFactsTests
{
    private const string Facts = """{"goods": [{"hs": "8401", "mass": 3}, {"hs": "2844"}], "endUse": null, "party": {"name": "Orbal Trading"}, "count": 2}""";

    [Theory]
    [InlineData("goods[1].mass > 2.0", "goods[1].mass")]
    [InlineData("goods.all(g, g.mass > 2)", "goods[1].mass")]
    [InlineData("goods.exists(g, g.mass > 5)", "goods[1].mass")]
    [InlineData("goods.map(g, g.mass)", "goods[1].mass")]
    [InlineData("goods.filter(g, g.mass > 2)", "goods[1].mass")]
    [InlineData("party.country == 'XA' || licence.number == ''", "licence party.country")]
    [InlineData("party.country + licence", "licence party.country")]
    [InlineData("has(party.country)", "party.country")]
    [InlineData("party.?country.orValue('XA')", "party.country")]
    [InlineData("'country' in party", "party.country")]
    [InlineData("party.all(k, true)", "party.*")]
    [InlineData("size(party)", "party.*")]
    [InlineData("licence ? 1 : 2", "licence")]
    [InlineData("5 in [1, licence]", "licence")]
    [InlineData("licence > 1 / 0", "licence")]
    [InlineData("[1, licence]", "licence")]
    [InlineData("{'a': licence}", "licence")]
    [InlineData("goods[1]", "goods[1].*")]
    [InlineData("'%s'.format([goods[1].mass])", "goods[1].mass")]
    [InlineData("cel.bind(m, goods[1].mass, m > 1)", "goods[1].mass")]
    [InlineData("party == {'name': 'Orbal Trading'}", "party.*")]
    [InlineData("1 / 0 == 1 || licence", "licence")]
    public void What_depends_on_missing_facts_names_them(string expression, string missing)
    {
        var value = Expressions.Over(Facts, expression);
        Assert.Equal(CelKind.Unknown, value.Kind);
        Assert.Equal(missing.Split(' '), value.AsMissing.Paths);
    }

    [Theory]
    [InlineData("goods.exists(g, g.mass > 2)", "true")]
    [InlineData("goods.all(g, g.mass > 3)", "false")]
    [InlineData("licence.number == 'x' || count == 2", "true")]
    [InlineData("licence.number == 'x' && count == 3", "false")]
    [InlineData("count == 2 ? 1 : licence", "1")]
    [InlineData("size(goods)", "2")]
    [InlineData("goods.filter(g, g.hs == '8401').map(g, g.mass)", "[3]")]
    [InlineData("party == {'name': 'Somebody'}", "false")]
    [InlineData("cel.bind(l, licence, true)", "true")]
    public void What_is_decided_without_them_is_decided(string expression, string expected) =>
        Assert.Equal(expected, Expressions.Over(Facts, expression).ToString());

    [Theory]
    [InlineData("has(endUse) ? 1 : 2", "?rules.syntax.has")]
    [InlineData("endUse == null", "true")]
    [InlineData("endUse == 'civil'", "false")]
    public void A_fact_known_to_be_absent_is_not_missing(string expression, string expected)
    {
        if (expected[0] == '?')
            Assert.Equal(expected[1..], Assert.Throws<Cordon.Kernel.Faults.FaultException>(() => Expressions.Over(Facts, expression)).Fault.Code);
        else
            Assert.Equal(expected, Expressions.Over(Facts, expression).ToString());
    }

    [Fact]
    public void Presence_of_a_field_is_yes_no_or_missing()
    {
        const string Party = """{"party": {"name": "Orbal Trading", "address": null}}""";
        Assert.Equal("true", Expressions.Over(Party, "has(party.name)").ToString());
        Assert.Equal("false", Expressions.Over(Party, "has(party.address)").ToString());
        Assert.Equal(["party.number"], Expressions.Over(Party, "has(party.number)").AsMissing.Paths);
    }

    [Fact]
    public void A_thousand_missing_facts_are_cut_and_the_cut_is_said()
    {
        var value = Expressions.Over("{}", string.Join(" || ", Enumerable.Range(0, 1_000).Select(i => $"f{i}")));
        Assert.Equal(101, value.AsMissing.Paths.Count);
        Assert.Equal("…", value.AsMissing.Paths[^1]);
    }
}
