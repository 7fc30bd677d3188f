using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Checking;

namespace Cordon.Tests.Engines.Rules.Packs;

/// <summary>Each way in which a pack can be wrong, made from the sample by one change.</summary>
public sealed class PackCheckerTests
{
    public static TheoryData<string, string, string> Conditions => new()
    {
        { "goods.exists(g, g.mass < 5.0 && g.mass > 10.0)", "rules.pack.never", "/rules/0" },
        { "route.legs > 4 && route.legs < 5", "rules.pack.never", "/rules/0" },
        { "route.legs > 20", "rules.pack.never", "/rules/0" },
        { "consignee.kind == 'spy'", "rules.pack.never", "/rules/0" },
        { "consignee.kind == 'trader' && consignee.kind == 'forwarder'", "rules.pack.never", "/rules/0" },
        { "consignee.kind in ['trader'] && !(consignee.kind in ['trader', 'forwarder'])", "rules.pack.never", "/rules/0" },
        { "size(goods) < 0", "rules.pack.never", "/rules/0" },
        { "has(endUse.statement) && !has(endUse.statement)", "rules.pack.never", "/rules/0" },
        { "(route.legs > 3 ? route.legs < 2 : false)", "rules.pack.never", "/rules/0" },
        { "!(route.legs < 5 || route.legs >= 5)", "rules.pack.never", "/rules/0" },
        { "inList('refused', consignee.number)", "rules.pack.same", "/rules/2" },
        { "goods.exists(g, g.mass > g.value)", "rules.pack.units", "/rules/0/when: line 1, column 24" },
        { "goods.exists(g, g.mass + g.value > 1.0)", "rules.pack.units", "/rules/0/when: line 1, column 24" },
        { "goods.all(a, goods.all(b, goods.all(c, a.mass > b.mass)))", "rules.pack.cost", "/rules/0/when" },
        { "nameMatch('refused', consignee.number) > 0.9", "rules.check.function", "/rules/0/when: line 1, column 1" },
        { "launch(consignee.number)", "rules.check.function", "/rules/0/when: line 1, column 1" },
        { "route.legs", "rules.check.truth", "/rules/0/when" },
        { "route.legs > 'a'", "rules.check.overload", "/rules/0/when: line 1, column 12" },
        { "route.nowhere == 1", "rules.check.field", "/rules/0/when: line 1, column 6" },
        { "route.from.matches('(a+)+\\\\1')", "rules.eval.pattern", "/rules/0/when: line 1, column 20" },
        { "route.from.matches(route.to)", "rules.pack.pattern", "/rules/0/when: line 1, column 12" },
        { "route.from == ", "rules.syntax.unexpected", "/rules/0/when: line 1, column 15" },
        { new string('(', 500) + "true" + new string(')', 500), "rules.syntax.depth", "/rules/0/when: line 1, column 201" },
    };

    [Fact]
    public void The_sample_pack_has_nothing_wrong() => Assert.Empty(PackChecker.Check(SamplePack.Read().Pack));

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_that_is_wrong_is_found_with_its_place(string condition, string code, string where) =>
        Assert.Contains((code, where), Found(p => p.Rule(0)["when"] = condition));

    [Theory]
    [InlineData("route.legs > 3 && route.legs < 5")]
    [InlineData("goods.exists(g, g.mass > 5.0) && goods.exists(g, g.mass < 1.0)")]
    [InlineData("consignee.kind != 'trader' && consignee.kind != 'forwarder'")]
    [InlineData("endUse.statement == null")]
    [InlineData("goods.exists(g, g.mass / g.grossMass < 1.0)")]
    public void A_condition_that_can_hold_is_not_said_to_be_dead(string condition) =>
        Assert.DoesNotContain(Found(p => p.Rule(0)["when"] = condition), f => f.Code == "rules.pack.never");

    public static TheoryData<string, string, Action<JsonObject>> Changes() => new()
    {
        { "rules.pack.fact-type", "/facts/endUse/fields/statement", p => p["facts"]!["endUse"]!["fields"]!["statement"]!.AsObject().Remove("type") },
        { "rules.pack.fact-type", "/facts/goods", p => p["facts"]!["goods"]!.AsObject().Remove("of") },
        { "rules.pack.fact-type", "/facts/route", p => p["facts"]!["route"]!["type"] = "dyn" },
        { "rules.pack.fact-unit", "/facts/goods/of/fields/mass", p => p["facts"]!["goods"]!["of"]!["fields"]!["mass"]!["unit"] = "stone" },
        { "rules.pack.fact-range", "/facts/route/fields/legs", p => p["facts"]!["route"]!["fields"]!["legs"]!["least"] = 30 },
        { "rules.pack.vectors", "/rules/0/vectors/positive", p => p.Rule(0)["vectors"]!["positive"] = new JsonArray() },
        { "rules.pack.vectors", "/rules/0/vectors/negative", p => p.Rule(0)["vectors"]!["negative"] = new JsonArray() },
        { "rules.pack.vector", "/rules/0/vectors/positive/0", p => p.Rule(0)["vectors"]!["positive"]![0]!["facts"]!["endUse"]!["statement"] = "x" },
        { "rules.pack.vector", "/rules/0/vectors/negative/0", p => p.Rule(0)["vectors"]!["negative"]![0]!["facts"] = new JsonObject() },
        { "rules.facts.undeclared", "/rules/0/vectors/negative/0/facts/x", p => p.Rule(0)["vectors"]!["negative"]![0]!["facts"]!["x"] = 1 },
        { "rules.pack.translation", "/rules/0/title", p => p.Rule(0)["title"]!.AsObject().Remove("fr") },
        { "rules.pack.translation", "/rules/1/mitigation", p => p.Rule(1)["mitigation"]!["fr"] = " " },
        { "rules.check.undeclared", "/rules/0/explanation/en: line 1, column 1", p => p.Rule(0)["explanation"]!["en"] = "{secret}" },
        { "rules.pack.need", "/rules/3/needs/0", p => p.Rule(3)["needs"]![0] = "history.moon" },
        { "rules.pack.weight", "/rules/0/weight", p => p.Rule(0)["weight"] = -1 },
        { "rules.pack.weight", "/rules/0/weight", p => p["combine"] = new JsonObject { ["method"] = "noisyOr" } },
        { "rules.pack.no-effect", "/rules/0", p => p.Rule(0)["weight"] = 0 },
        { "rules.pack.id-twice", "/rules/1/id", p => p.Rule(1)["id"] = "end-use-missing" },
        { "rules.pack.function", "/functions/3", p => p["functions"]!.AsArray().Add("shell@1") },
        { "rules.pack.digest", "/lists/refused", p => p["lists"]!["refused"]!["digest"] = "abc" },
        { "rules.pack.version", "/version", p => p["version"] = "1.2" },
        { "rules.pack.validity", "/effectiveTo", p => p["effectiveTo"] = "2025-01-01" },
        { "rules.pack.basis", "/legalBasis", p => p["legalBasis"] = new JsonArray() },
        { "rules.pack.undecided", "/combine/undecided", p => p["combine"]!["undecided"] = "release" },
        { "rules.pack.cap", "/combine/cap", p => p["combine"]!["cap"] = -5 },
        { "rules.pack.cell", "/tables/0/rows/0/cells/0", p => p["tables"]![0]!["rows"]![0]!["cells"]![0] = ">= " },
        { "rules.pack.cell", "/tables/0/rows/0/cells/0", p => p["tables"]![0]!["rows"]![0]!["cells"]![0] = string.Concat(Enumerable.Repeat("not(", 100_000)) + "1" + new string(')', 100_000) },
        { "rules.pack.cell", "/tables/0/rows/0/cells/0", p => p["tables"]![0]!["rows"]![0]!["cells"]![0] = "1] + [2" },
        { "rules.pack.cell", "/tables/0/rows/0/cells/0", p => p["tables"]![0]!["rows"]![0]!["cells"]![0] = "" },
        { "rules.syntax.unexpected", "/tables/0/columns/0: line 1, column 5", p => p["tables"]![0]!["columns"]![0] = "true) || (true" },
        { "rules.syntax.length", "/tables/0/rows/3", p =>
            {
                var row = p["tables"]![0]!["rows"]![0]!;
                row["cells"]![1] = string.Join(",", Enumerable.Repeat("\"t\"", 240));
                p["tables"]![0]!["rows"] = new JsonArray([.. Enumerable.Range(0, 1_000).Select(_ => row.DeepClone())]);
                p["tables"]![0]!["columns"]![1] = new string(' ', 30_000) + "consignee.kind";
            }
        },
        { "rules.pack.cost", "/rules/0/vectors", p =>
            {
                p.Rule(0)["when"] = "!has(endUse.statement) || lists.range(1000).all(x, lists.range(1000).all(y, false))";
                var vectors = p.Rule(0)["vectors"]!;
                vectors["negative"] = new JsonArray([.. Enumerable.Range(0, 1_000).Select(_ => vectors["negative"]![0]!.DeepClone())]);
            }
        },
        { "rules.pack.row", "/tables/0/rows/0", p => p["tables"]![0]!["rows"]![0]!["cells"]!.AsArray().Add("-") },
        { "rules.pack.shadowed-row", "/tables/0/rows/1", p => p["tables"]![0]!["rows"]![0]!["cells"] = new JsonArray(">= 4", "-") },
        { "rules.pack.shadowed", "/rules/0", p =>
            {
                p["combine"] = new JsonObject { ["method"] = "lexicographic" };
                p.Rule(0)["when"] = "route.legs > 10";
                p.Rule(1)["when"] = "route.legs > 5";
                p.Rule(1)["effect"] = "hold";
            }
        },
        { "rules.pack.count", "/rules", p => (p["rules"], p["tables"]) = (new JsonArray(), new JsonArray()) },
    };

    [Fact]
    public void A_pack_that_is_wrong_is_refused_with_the_place_of_each_fault()
    {
        foreach (var row in Changes())
        {
            var (code, where, change) = row.Data;
            Assert.True(Found(change).Contains((code, where)), $"{code} at {where} was not found, but {string.Join("; ", Found(change))}");
        }
    }

    [Theory]
    [InlineData("surprise", "1")]
    [InlineData("facts", "7")]
    [InlineData("effectiveFrom", "\"soon\"")]
    [InlineData("rules", "[{\"id\": \"x\"}]")]
    [InlineData("combine", "{\"method\": \"vote\"}")]
    public void A_document_of_another_shape_is_refused_with_its_place(string member, string value)
    {
        var fault = SamplePack.Refusal(() => SamplePack.Read(p => p[member] = JsonNode.Parse(value)));
        Assert.Equal("rules.pack.format", fault.Code);
        Assert.Contains(member, fault.Where + fault, StringComparison.Ordinal);
    }

    private static List<(string Code, string Where)> Found(Action<JsonObject> change) =>
        [.. PackChecker.Check(SamplePack.Read(change).Pack).Where(f => f.Refuses).Select(f => (f.Fault.Code, f.Fault.Where))];
}
