using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Kernel.Json;

namespace Cordon.Tests.Engines.Rules.Packs;

public sealed class PackEvaluationTests
{
    private const string Known = """
        {"goods": [{"hs": "2844", "mass": 1, "grossMass": 50, "value": 10}], "endUse": {"statement": null}, "consignee": {"number": "AR-2", "kind": "trader"},
         "route": {"from": "XA", "to": "XB", "legs": 7}, "history": {"orders": [], "now": "2026-01-04T00:00:00Z"}}
        """;

    [Fact]
    public void Rules_fire_or_do_not_and_say_why()
    {
        var result = SamplePack.Evaluate(Known);
        Assert.Equal(
            ["end-use-missing Fired", "dense-cargo Fired", "refused-before NotFired", "split-orders NotFired", "long-route-to-agent Fired", "long-route NotFired"],
            result.Rules.Select(r => $"{r.Id} {r.Verdict}"));
        Assert.Equal(85, result.Score);
        Assert.Equal(85, result.ScoreAtMost);
        Assert.Equal(ControlDecision.Hold, result.Decision);
        Assert.Equal("1 marchandises, dont une surtout faite d'emballage.", result.Rules[1].Explanation["fr"]);
        Assert.Equal("7 legs.", result.Rules[4].Explanation["en"]);
    }

    [Fact]
    public void What_is_missing_is_named_and_never_released()
    {
        var result = SamplePack.Evaluate("""{"goods": [{"hs": "2844", "mass": 1}], "endUse": {"statement": "research"}}""");
        Assert.Equal(["goods[0].grossMass"], result.Rules[1].Missing);
        Assert.Equal(RuleVerdict.CannotTell, result.Rules[1].Verdict);
        Assert.Equal(["consignee"], result.Rules[2].Missing);
        Assert.Equal(["history"], result.Rules[3].Missing);
        Assert.Equal(0, result.Score);
        Assert.Equal(85, result.ScoreAtMost);
        Assert.Equal(ControlDecision.AskForInformation, result.Decision);
    }

    [Fact]
    public void What_a_rule_needs_must_be_known_in_every_element_even_where_the_condition_is_decided()
    {
        var pack = SamplePack.Read(p =>
        {
            p.Rule(0)["when"] = "goods.exists(g, g.mass > 0.0)";
            p.Rule(0)["needs"] = new System.Text.Json.Nodes.JsonArray("goods[].value", "route.from");
        });
        var rule = SamplePack.Evaluate("""{"goods": [{"mass": 1, "value": 2}, {"mass": 1}, {"mass": 1, "value": null}], "route": {}}""", pack).Rules[0];
        Assert.Equal(RuleVerdict.CannotTell, rule.Verdict);
        Assert.Equal(["goods[1].value", "route.from"], rule.Missing);
    }

    [Fact]
    public void A_function_without_an_answer_leaves_the_rule_open()
    {
        var pack = SamplePack.Read(p => p.Rule(0)["when"] = "distance(route.from, route.to) > 100.0");
        var rule = SamplePack.Evaluate(Known, pack).Rules[0];
        Assert.Equal(RuleVerdict.CannotTell, rule.Verdict);
        Assert.Equal(["distance(\"XA\", \"XB\")"], rule.Missing);
    }

    [Fact]
    public void An_error_leaves_the_rule_open_and_says_why()
    {
        var pack = SamplePack.Read(p => p.Rule(0)["when"] = "1 / (route.legs - 7) > 0");
        var rule = SamplePack.Evaluate(Known, pack).Rules[0];
        Assert.Equal(RuleVerdict.CannotTell, rule.Verdict);
        Assert.Equal("rules.eval.divide-by-zero", rule.Fault!.Code);
    }

    [Fact]
    public void Replay_gives_the_same_result_byte_for_byte_and_another_input_another_digest()
    {
        var first = CanonicalJson.OfRecord(SamplePack.Evaluate(Known));
        Assert.Equal(first, CanonicalJson.OfRecord(SamplePack.Evaluate(Known)));
        var other = SamplePack.Evaluate(Known.Replace("AR-2", "AR-3"));
        Assert.NotEqual(SamplePack.Evaluate(Known).FactsDigest, other.FactsDigest);
        Assert.NotEqual(SamplePack.Evaluate(Known).PackDigest, SamplePack.Evaluate(Known, SamplePack.Read(p => p["version"] = "1.2.1")).PackDigest);
    }

    [Fact]
    public void A_pack_applies_from_its_first_day_to_its_last()
    {
        var pack = SamplePack.Read(p => p["effectiveTo"] = "2026-06-30").Pack;
        Assert.Equal([false, true, true, false], new[] { "2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01" }.Select(d => pack.AppliesOn(DateOnly.Parse(d, System.Globalization.CultureInfo.InvariantCulture))));
        Assert.True(SamplePack.Read().Pack.AppliesOn(DateOnly.MaxValue));
    }

    [Fact]
    public void A_list_of_another_version_is_refused() =>
        Assert.Equal("rules.pack.list", SamplePack.Refusal(() => CompiledPack.Of(SamplePack.Read(), new SamplePack.Host { Digest = new('b', 64) })).Code);

    [Theory]
    [InlineData("noisyOr", 0.75)]
    [InlineData("points", 1.0)]
    [InlineData("lexicographic", 1.0)]
    public void Each_combination_has_its_score(string method, double expected)
    {
        var pack = SamplePack.Read(p =>
        {
            p["combine"] = new System.Text.Json.Nodes.JsonObject { ["method"] = method };
            foreach (var rule in p["rules"]!.AsArray())
                rule!["weight"] = 0.5;
            p["tables"] = new System.Text.Json.Nodes.JsonArray();
        });
        Assert.Equal(expected, SamplePack.Evaluate(Known, pack).Score, 12);
    }

    [Fact]
    public void Points_of_a_group_stop_at_its_cap()
    {
        var pack = SamplePack.Read(p =>
        {
            p.Rule(1)["group"] = "documents";
            p.Rule(1)["weight"] = 90;
        });
        Assert.Equal(25 + 30, SamplePack.Evaluate(Known, pack).Score);
    }

    [Theory]
    [InlineData("""{"goods": [{"mass": "heavy"}]}""", "rules.facts.type", "/goods/0/mass")]
    [InlineData("""{"goods": [{"mass": {"value": 5, "unit": "km"}}]}""", "rules.facts.unit", "/goods/0/mass")]
    [InlineData("""{"goods": [{"mass": {"value": 5}}]}""", "rules.facts.measure", "/goods/0/mass")]
    [InlineData("""{"goods": [{"mass": -5}]}""", "rules.facts.range", "/goods/0/mass")]
    [InlineData("""{"consignee": {"kind": "ghost"}}""", "rules.facts.value", "/consignee/kind")]
    [InlineData("""{"consignee": {"nick": "x"}}""", "rules.facts.undeclared", "/consignee/nick")]
    [InlineData("""{"route": {"legs": 1.5}}""", "rules.facts.type", "/route/legs")]
    [InlineData("""{"history": {"now": "yesterday"}}""", "rules.facts.type", "/history/now")]
    [InlineData("[]", "rules.facts.shape", "")]
    public void Facts_that_do_not_fit_the_declarations_are_refused(string facts, string code, string where)
    {
        var fault = SamplePack.Refusal(() => SamplePack.Evaluate(facts));
        Assert.Equal((code, where), (fault.Code, fault.Where));
    }
}
