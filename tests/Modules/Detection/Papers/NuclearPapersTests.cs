using Cordon.Engines.Spectra.Nuclides;
using Cordon.Modules.Detection.Papers;
using Cordon.Tests.Modules.Detection.Wording;
using Cordon.Ui.Texts;
using CsCheck;

namespace Cordon.Tests.Modules.Detection.Papers;

public sealed class NuclearPapersTests
{
    private static readonly TransportPapers Camera = new() { UnNumber = "2916", Package = PackageType.Bu, Label = LabelCategory.YellowTwo, TransportIndex = 0.6, AtContact = 180, AtOneMetre = 5.5 };

    private static readonly Gen<double?> AnyRate = Gen.OneOf(Gen.Const((double?)null), Gen.Double[-2, 5].Select(e => (double?)Math.Round(Math.Pow(10, e), 3)));

    private static readonly Gen<TransportPapers> AnyPapers = Gen.Select(
        Gen.Int[0, UnNumber.All.Count + 1], Gen.Int[-1, 10], Gen.Int[-1, 3], AnyRate, AnyRate, AnyRate, AnyRate).Select((un, package, label, index, critical, contact, far) => new TransportPapers
        {
            UnNumber = un < UnNumber.All.Count ? UnNumber.All[un].Digits : un == UnNumber.All.Count ? "UN 1203" : null,
            Package = package < 0 ? null : (PackageType)package, Label = label < 0 ? null : (LabelCategory)label, TransportIndex = index, CriticalitySafetyIndex = critical, AtContact = contact, AtOneMetre = far,
        });

    [Theory]
    [InlineData("2916", "U238|Ir192", "detection.papers.uranium-shield")]
    [InlineData("2917", "Co60|U238", "detection.papers.uranium-shield")]
    [InlineData("2910", "U238|Cs137", "detection.papers.uranium-shield")]
    [InlineData("2916", "U238|Se75|K40", "detection.papers.uranium-shield")]
    [InlineData("2909", "U238", "detection.papers.uranium-empty")]
    public void Uranium_that_shields_is_routine_with_a_remote_expert_as_second_person(string un, string nuclides, string code) =>
        Assert.Equal(PaperWeight.Expert, Assert.Single(PaperCheck.Of(Camera with { UnNumber = un }, nuclides.Split('|')), f => f.Code == code).Weight);

    [Theory]
    [InlineData("2916", "U238")]
    [InlineData("2916", "Ir192")]
    [InlineData("2916", "U238|U235|Ir192")]
    [InlineData("2916", "U238|Pu239|Ir192")]
    [InlineData("2916", "U238|Am241|Ir192")]
    [InlineData("2916", "U238|Ir192|unknown")]
    [InlineData("3328", "U238|Ir192")]
    [InlineData("2977", "U238|Cs137")]
    [InlineData("2909", "U238|Cs137")]
    [InlineData("1203", "U238|Ir192")]
    public void Anything_else_beside_uranium_is_no_routine(string un, string nuclides) =>
        Assert.DoesNotContain(PaperCheck.Of(Camera with { UnNumber = un }, nuclides.Split('|')), f => f.Code.StartsWith("detection.papers.uranium", StringComparison.Ordinal));

    [Fact]
    public void Fissile_material_has_a_criticality_safety_index_and_nothing_else_has()
    {
        Assert.Equal(["detection.papers.criticality.missing", "detection.papers.fissile"], Codes(Camera with { UnNumber = "3328" })[..2]);
        Assert.DoesNotContain("detection.papers.criticality.missing", Codes(Camera with { UnNumber = "3328", CriticalitySafetyIndex = 0 }));
        Assert.Contains("detection.papers.criticality.other", Codes(Camera with { CriticalitySafetyIndex = 0.4 }));
        Assert.DoesNotContain("detection.papers.criticality.other", Codes(Camera with { CriticalitySafetyIndex = 0 }));
        Assert.Contains("detection.papers.exclusive", Codes(Camera with { UnNumber = "3328", CriticalitySafetyIndex = 60 }));
    }

    [Fact]
    public void Nothing_agrees_that_was_not_read_and_measured_and_the_gravest_comes_first() => AnyPapers.Sample(
        papers =>
        {
            var findings = PaperCheck.Of(papers, []);
            Assert.Equal(findings.Select(f => f.Weight).Order(), findings.Select(f => f.Weight));
            var number = papers.UnNumber is null ? null : UnNumber.Find(papers.UnNumber);
            var whole = number is { IsExcepted: true } ? papers is { Package: not null, AtContact: not null } : papers is { Package: not null, Label: not null, TransportIndex: not null, AtContact: not null, AtOneMetre: not null };
            if (number is null || !whole)
                Assert.Contains(findings, f => f.Weight < PaperWeight.Agrees);
            if (number is { IsFissile: true })
                Assert.Contains(findings, f => f.Weight == PaperWeight.Expert);
        },
        iter: 5_000);

    [Fact]
    public void Findings_are_whole_sentences_in_both_languages()
    {
        var said = new System.Collections.Concurrent.ConcurrentDictionary<string, PaperFinding>();
        string[][] found = [[], ["U238"], ["U238", "Ir192"]];
        Gen.Select(AnyPapers, Gen.Int[0, 2]).Sample((papers, which) => PaperCheck.Of(papers, found[which]).ToList().ForEach(f => said.TryAdd(f.Code, f)), iter: 20_000);
        ContextTextsTests.AreWhole(said.Values.Select(f => f.Says));
        Assert.Equal(TextLibrary.Read(typeof(PaperFinding).Assembly, "en").Select(t => t.Key).Where(k => k.StartsWith("detection.papers.", StringComparison.Ordinal)).Order(), said.Keys.Order());
    }

    [Fact]
    public void The_sources_that_devices_hold_are_in_the_library() => Assert.All(["Ir192", "Se75", "Co60", "Cs137", "U238"], n => Assert.NotNull(NuclideLibrary.Find(n)));

    private static List<string> Codes(TransportPapers papers) => [.. PaperCheck.Of(papers, []).Select(f => f.Code)];
}
