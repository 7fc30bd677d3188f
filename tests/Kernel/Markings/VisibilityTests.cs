using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;

namespace Cordon.Tests.Kernel.Markings;

public sealed class VisibilityTests
{
    private static readonly Handling Open = new()
    {
        Tlp = Tlp.Clear,
        Originator = "arvonia",
        PermittedUse = PermittedUse.Administrative,
        Purpose = "export control",
        LegalBasis = "Act 12",
    };

    private static readonly Viewer Analyst = new()
    {
        Actor = Actor.Person("p1"),
        Authority = "arvonia",
        Purposes = new HashSet<string> { "export control" },
        Use = PermittedUse.Intelligence,
        Today = new DateOnly(2026, 3, 1),
    };

    public static TheoryData<VisibilityRule?, Handling, Viewer> Cases => new()
    {
        { null, Open, Analyst },
        { null, Open, Analyst with { Authority = "corvale" } },
        { VisibilityRule.Clearance, Open with { Classification = new Classification(2, "ARVONIA CONFIDENTIAL") }, Analyst with { Clearance = 1 } },
        { null, Open with { Classification = new Classification(2, "ARVONIA CONFIDENTIAL") }, Analyst with { Clearance = 2 } },
        { VisibilityRule.Release, Open with { Classification = new Classification(1, "ARVONIA RESTRICTED") }, Analyst with { Clearance = 9, Authority = "corvale", InCommunity = true } },
        { VisibilityRule.Caveats, Open with { Caveats = ["B", "A"] }, Analyst with { Caveats = new HashSet<string> { "A" } } },
        { null, Open with { Caveats = ["B", "A"] }, Analyst with { Caveats = new HashSet<string> { "A", "B" } } },
        { VisibilityRule.Release, Open with { Tlp = Tlp.Green }, Analyst with { Authority = "corvale" } },
        { null, Open with { Tlp = Tlp.Green }, Analyst with { Authority = "corvale", InCommunity = true } },
        { VisibilityRule.Release, Open with { Tlp = Tlp.Amber }, Analyst with { Authority = "corvale", InCommunity = true } },
        { null, Open with { Tlp = Tlp.Amber, ReleasableTo = ["authority/corvale"] }, Analyst with { Authority = "corvale" } },
        { null, Open with { Tlp = Tlp.AmberStrict }, Analyst },
        { VisibilityRule.Release, Open with { Tlp = Tlp.Red, ReleasableTo = ["authority/arvonia"] }, Analyst },
        { null, Open with { Tlp = Tlp.Red, ReleasableTo = ["person/p1"] }, Analyst },
        { VisibilityRule.Purpose, Open, Analyst with { Purposes = new HashSet<string> { "tax" } } },
        { VisibilityRule.Use, Open, Analyst with { Use = PermittedUse.Evidence } },
        { VisibilityRule.Use, Open, Analyst with { Use = PermittedUse.None } },
        { null, Open with { RetainUntil = new DateOnly(2026, 3, 1) }, Analyst },
        { VisibilityRule.Retention, Open with { RetainUntil = new DateOnly(2026, 2, 28) }, Analyst },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_allows_or_names_the_one_rule_that_forbids(VisibilityRule? broken, Handling handling, Viewer viewer)
    {
        Assert.Equal(broken is null, Visibility.Allows(viewer, handling));
        var failed = Visibility.Explain(viewer, handling).Where(f => !f.Holds).Select(f => f.Rule);
        Assert.Equal(broken is { } rule ? [rule] : [], failed);
    }

    [Fact]
    public void Every_finding_has_a_sentence_without_a_gap()
    {
        foreach (var handling in new[] { Open, Open with { Tlp = Tlp.Red, Caveats = ["X"], RetainUntil = new DateOnly(2020, 1, 1), Classification = new Classification(3, "SECRET") } })
        {
            foreach (var finding in Visibility.Explain(Analyst with { Use = PermittedUse.Evidence, Purposes = new HashSet<string>() }, handling))
            {
                Assert.Contains(finding.Why.Code, FaultTexts.Codes);
                Assert.DoesNotContain('{', FaultTexts.Say(finding.Why));
            }
        }
    }

    [Fact]
    public void Handling_survives_JSON_and_sets_have_one_order()
    {
        var handling = Open with { Tlp = Tlp.AmberStrict, Caveats = ["B", "A", "B"], ReleasableTo = ["person/p1", "authority/belmora"], RetainUntil = new DateOnly(2030, 12, 31) };
        Assert.Equal(["A", "B"], handling.Caveats);
        var json = CanonicalJson.OfRecord(handling);
        Assert.Contains("\"tlp\":\"amber+strict\"", System.Text.Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.Equal(handling, JsonSerializer.Deserialize<Handling>(json, StrictJson.Options));
    }

    [Fact]
    public void A_handling_that_cannot_be_enforced_is_refused_by_field()
    {
        Assert.Equal("handling.classification", Refused(Open with { Classification = new Classification(1, "") }));
        Assert.Equal("handling.tlp", Refused(Open with { Tlp = (Tlp)9 }));
        Assert.Equal("handling.permittedUse", Refused(Open with { PermittedUse = PermittedUse.None }));
        Assert.Equal("handling.originator", Refused(Open with { Originator = "" }));
        Assert.Equal("handling.caveats", Refused(Open with { Caveats = [""] }));
        Assert.Equal("handling.releasableTo", Refused(Open with { ReleasableTo = ["belmora"] }));
        Assert.Equal("handling.purpose", Refused(Open with { Purpose = "" }));
        Assert.Equal("handling.legalBasis", Refused(Open with { LegalBasis = "" }));
    }

    private static string Refused(Handling handling) => Assert.Throws<FaultException>(handling.Checked).Fault.Code;
}
