using Cordon.Kernel.Faults;
using Cordon.Modules.Detection.Papers;

namespace Cordon.Tests.Modules.Detection.Papers;

public sealed class PaperCheckTests
{
    /// <summary>A device for radiography as it should be.</summary>
    private static readonly TransportPapers Good =
        new() { UnNumber = "UN 2916", Package = PackageType.Bu, Label = LabelCategory.YellowTwo, TransportIndex = 0.6, AtContact = 180, AtOneMetre = 5.5 };

    [Fact]
    public void Papers_that_fit_agree_in_everything() => Assert.All(PaperCheck.Of(Good, []), f => Assert.Equal(PaperWeight.Agrees, f.Weight));

    [Fact]
    public void What_is_missing_is_named_one_by_one()
    {
        Assert.Equal(["detection.papers.un.missing", "detection.papers.index.neither", "detection.papers.label.missing"], Codes(new TransportPapers()));
        Assert.All(PaperCheck.Of(new TransportPapers(), []), f => Assert.Equal(PaperWeight.CannotAssess, f.Weight));
        Assert.Contains("detection.papers.package.missing", Codes(Good with { Package = null }));
        Assert.Contains("detection.papers.index.missing", Codes(Good with { TransportIndex = null }));
        Assert.Contains("detection.papers.index.unmeasured", Codes(Good with { AtOneMetre = null }));
        Assert.Contains("detection.papers.label.unmeasured", Codes(Good with { AtContact = null }));
        Assert.Contains("detection.papers.label.missing", Codes(Good with { Label = null }));
        Assert.Contains("detection.papers.excepted.unmeasured", Codes(new TransportPapers { UnNumber = "2910" }));
        Assert.Contains("detection.papers.label.unsure", Codes(Good with { UnNumber = null, Label = LabelCategory.None }));
    }

    [Theory]
    [InlineData("2919")]
    [InlineData("3331")]
    public void What_travels_by_special_arrangement_is_III_YELLOW_however_little_it_radiates_unless_its_certificate_says_otherwise(string un)
    {
        var quiet = Good with { UnNumber = un, AtContact = 2, AtOneMetre = 0.2, TransportIndex = 0, CriticalitySafetyIndex = un == "3331" ? 1 : null };
        Assert.Equal(["detection.papers.label.agrees"], Labels(quiet with { Label = LabelCategory.YellowThree }));
        foreach (var label in new[] { LabelCategory.White, LabelCategory.YellowTwo })
        {
            Assert.Equal(["detection.papers.label.special"], Labels(quiet with { Label = label }));
            Assert.Equal(PaperWeight.CannotAssess, PaperCheck.Of(quiet with { Label = label }, []).Single(f => f.Code == "detection.papers.label.special").Weight);
        }

        // A label that is too low for what is measured is that first; of another number the same label says too much.
        Assert.Equal(["detection.papers.label.low"], Labels(quiet with { Label = LabelCategory.White, AtContact = 180 }));
        Assert.Equal(["detection.papers.label.high"], Labels(quiet with { UnNumber = "2916", CriticalitySafetyIndex = null, Label = LabelCategory.YellowThree }));
        static IEnumerable<string> Labels(TransportPapers papers) => Codes(papers).Where(c => c.Contains(".label.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_number_is_said_as_it_was_written()
    {
        var finding = PaperCheck.Of(Good with { UnNumber = " UN 1203 " }, [])[0];
        Assert.Equal(("detection.papers.un.unknown", PaperWeight.Disagrees, "UN 1203"), (finding.Code, finding.Weight, finding.Says.Arguments[0].Value));
    }

    [Theory]
    [InlineData(0.6, 7.2, false)]
    [InlineData(0.6, 7.3, true)]
    [InlineData(0.0, 0.6, false)]
    [InlineData(0.0, 0.61, true)]
    [InlineData(1.2, 11.3, false)]
    [InlineData(0.1, 1.2, false)]
    [InlineData(0.1, 1.3, true)]
    public void The_dose_rate_at_one_metre_may_exceed_the_declared_index_by_the_error_of_the_instrument(double declared, double measured, bool above) =>
        Assert.Equal(above, Codes(Good with { TransportIndex = declared, AtOneMetre = measured }).Contains("detection.papers.index.above"));

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.51, 0.1)]
    [InlineData(1, 0.1)]
    [InlineData(1.01, 0.2)]
    [InlineData(11.3, 1.2)]
    [InlineData(100, 10)]
    public void The_index_is_a_hundred_times_the_millisieverts_rounded_up_to_one_decimal(double microsieverts, double index) => Assert.Equal(index, TransportLimits.IndexOf(microsieverts), 1e-12);

    [Theory]
    [InlineData(5, 0, LabelCategory.White)]
    [InlineData(5.1, 0, LabelCategory.YellowTwo)]
    [InlineData(1, 0.1, LabelCategory.YellowTwo)]
    [InlineData(500, 1, LabelCategory.YellowTwo)]
    [InlineData(500.1, 1, LabelCategory.YellowThree)]
    [InlineData(5, 1.1, LabelCategory.YellowThree)]
    [InlineData(2_000, 10, LabelCategory.YellowThree)]
    internal void The_category_is_the_higher_of_surface_and_index(double contact, double index, LabelCategory category) => Assert.Equal(category, TransportLimits.CategoryOf(contact, index));

    [Fact]
    public void A_label_that_says_less_or_more_than_is_measured_is_said()
    {
        Assert.Contains("detection.papers.label.low", Codes(Good with { AtContact = 700 }));
        Assert.DoesNotContain("detection.papers.label.low", Codes(Good with { AtContact = 600 }));
        Assert.Contains("detection.papers.label.low", Codes(Good with { Label = LabelCategory.White }));
        Assert.Contains("detection.papers.label.high", Codes(Good with { Label = LabelCategory.YellowThree, TransportIndex = 3 }));
        Assert.Contains("detection.papers.label.none", Codes(Good with { Label = LabelCategory.None }));
    }

    [Fact]
    public void Beyond_the_labels_there_is_exclusive_use_and_beyond_that_nothing()
    {
        var strong = Good with { Label = LabelCategory.YellowThree, TransportIndex = 9, AtOneMetre = 85 };
        Assert.DoesNotContain("detection.papers.exclusive", Codes(strong with { AtContact = 2_400 }));
        Assert.Contains("detection.papers.exclusive", Codes(strong with { AtContact = 2_500 }));
        Assert.Contains("detection.papers.exclusive", Codes(strong with { TransportIndex = 11 }));
        Assert.Contains("detection.papers.limit", Codes(strong with { AtContact = 12_100 }));
    }

    [Fact]
    public void A_load_without_packaging_has_another_index_than_its_dose_rate_and_cannot_be_assessed_by_it()
    {
        var loose = Good with { UnNumber = "2912", Package = PackageType.Unpackaged, AtOneMetre = 30 };
        Assert.Contains("detection.papers.index.large", Codes(loose));
        Assert.DoesNotContain("detection.papers.index.above", Codes(loose));
    }

    [Fact]
    public void An_excepted_package_has_five_microsieverts_at_contact_and_no_label()
    {
        var excepted = new TransportPapers { UnNumber = "2911", Package = PackageType.Excepted, Label = LabelCategory.None, AtContact = 6 };
        Assert.All(PaperCheck.Of(excepted, []), f => Assert.Equal(PaperWeight.Agrees, f.Weight));
        Assert.Contains("detection.papers.excepted.above", Codes(excepted with { AtContact = 6.1 }));
        Assert.Contains("detection.papers.excepted.labelled", Codes(excepted with { Label = LabelCategory.White }));
        Assert.Contains("detection.papers.excepted.labelled", Codes(excepted with { TransportIndex = 0.1 }));
        Assert.Contains("detection.papers.package.other", Codes(excepted with { Package = PackageType.A }));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_value_that_cannot_be_is_refused_with_its_name(double value)
    {
        var refused = Assert.Throws<FaultException>(() => PaperCheck.Of(Good with { AtContact = value, TransportIndex = value }, []));
        Assert.Equal(["transportIndex", "atContact"], refused.Faults.Select(f => f.Where));
        Assert.All(refused.Faults, f => Assert.Contains(f.Code, FaultTexts.Codes));
    }

    private static List<string> Codes(TransportPapers papers) => [.. PaperCheck.Of(papers, []).Select(f => f.Code)];
}
