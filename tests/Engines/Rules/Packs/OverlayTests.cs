using System.Text;
using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Checking;
using Cordon.Engines.Rules.Packs.Overlays;

namespace Cordon.Tests.Engines.Rules.Packs;

/// <summary>A State may add and raise; whatever it weakens is listed.</summary>
public sealed class OverlayTests
{
    [Fact]
    public void Adding_and_raising_weakens_nothing()
    {
        var laid = Lay(o =>
        {
            o["rules"]!.AsArray().Add(Copy(0, r => (r["id"], r["when"]) = ("own-rule", "endUse.statement == 'research'"), swap: true));
            o["rules"]!.AsArray().Add(Copy(1, r => (r["weight"], r["when"]) = (50, "goods.exists(g, g.hs.startsWith('2844') && g.grossMass > 10.0 * g.mass) || route.legs > 15")));
            o["rules"]![1]!["vectors"]!["negative"]![0]!["facts"]!["route"] = new JsonObject { ["legs"] = 2 };
        });
        Assert.Empty(laid.Weakenings);
        Assert.Empty(PackChecker.Check(laid.Pack.Pack).Select(f => f.Fault.ToString()));
        Assert.Equal("arvonia-sample+belmora", laid.Pack.Pack.Id);
    }

    [Theory]
    [InlineData("rules.overlay.weight", "/rules/0/weight")]
    [InlineData("rules.overlay.narrower", "/rules/0/when")]
    [InlineData("rules.overlay.removed", "/removed/0")]
    [InlineData("rules.overlay.effect", "/rules/0/effect")]
    [InlineData("rules.overlay.cap", "/combine/cap")]
    [InlineData("rules.overlay.threshold", "/combine/thresholds")]
    [InlineData("rules.overlay.method", "/combine/method")]
    [InlineData("rules.overlay.list", "/lists/refused")]
    [InlineData("rules.overlay.group", "/rules/0/group")]
    public void Each_weakening_is_listed(string code, string where)
    {
        var laid = Lay(o => Weaken(o, code));
        Assert.Contains((code, where), laid.Weakenings.Select(w => (w.Code, w.Where)));
    }

    [Fact]
    public void An_overlay_for_another_version_of_the_pack_is_refused() =>
        Assert.Equal("rules.overlay.base", SamplePack.Refusal(() => Lay(o => o["base"]!["digest"] = new string('0', 64))).Code);

    [Fact]
    public void A_fact_of_the_common_pack_cannot_be_declared_again() =>
        Assert.Equal("rules.overlay.fact", SamplePack.Refusal(() => Lay(o => o["facts"] = new JsonObject { ["route"] = new JsonObject { ["type"] = "string" } })).Code);

    [Fact]
    public void A_rule_that_is_not_there_cannot_be_removed() =>
        Assert.Equal("rules.overlay.unknown", SamplePack.Refusal(() => Lay(o => o["removed"] = new JsonArray("ghost"))).Code);

    private static void Weaken(JsonObject overlay, string code)
    {
        var rules = overlay["rules"]!.AsArray();
        switch (code)
        {
            case "rules.overlay.weight":
                rules.Add(Copy(0, r => r["weight"] = 5));
                break;
            case "rules.overlay.narrower":
                rules.Add(Copy(1, r => r["when"] = "goods.exists(g, g.hs.startsWith('2844') && g.grossMass > 20.0 * g.mass)"));
                break;
            case "rules.overlay.effect":
                rules.Add(Copy(2, r => r["effect"] = "examine"));
                break;
            case "rules.overlay.group":
                rules.Add(Copy(1, r => r["group"] = "documents"));
                break;
            case "rules.overlay.removed":
                overlay["removed"] = new JsonArray("dense-cargo");
                break;
            case "rules.overlay.list":
                overlay["lists"] = new JsonObject { ["refused"] = new JsonObject { ["digest"] = new string('b', 64) } };
                break;
            default:
                var combine = SamplePack.Json()["combine"]!.DeepClone();
                combine["cap"] = 50;
                combine["method"] = "lexicographic";
                combine["thresholds"]![1]!["atLeast"] = 90;
                overlay["combine"] = combine;
                break;
        }
    }

    private static JsonNode Copy(int rule, Action<JsonNode> change, bool swap = false)
    {
        var copy = SamplePack.Json().Rule(rule).DeepClone();
        change(copy);
        if (swap)
        {
            var vectors = copy["vectors"]!.AsObject();
            (vectors["positive"], vectors["negative"]) = (vectors["negative"]!.DeepClone(), vectors["positive"]!.DeepClone());
        }

        return copy;
    }

    private static OverlaidPack Lay(Action<JsonObject> change)
    {
        var common = SamplePack.Read();
        var overlay = new JsonObject
        {
            ["id"] = "belmora",
            ["version"] = "1.0.0",
            ["issuer"] = "Belmora Customs",
            ["jurisdiction"] = "Belmora",
            ["legalBasis"] = new JsonArray("Belmoran Customs Code, article 4"),
            ["base"] = new JsonObject { ["id"] = common.Pack.Id, ["digest"] = common.Digest },
            ["rules"] = new JsonArray(),
        };
        change(overlay);
        return Overlaying.Lay(common, PackOverlay.Read(Encoding.UTF8.GetBytes(overlay.ToJsonString())));
    }
}
