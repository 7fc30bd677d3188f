using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Tests.Engines.Spectra.Identifying;

public sealed class SpectrumIdentifierTests
{
    private static readonly SpectrumIdentifier Identifier = new();

    [Theory]
    [InlineData("Cs137")]
    [InlineData("Co60")]
    [InlineData("Am241")]
    [InlineData("I131")]
    [InlineData("Tc99m")]
    [InlineData("Eu152")]
    public void A_source_over_background_is_named(string nuclide)
    {
        var answer = Identifier.Identify(MadeSpectra.Of(nuclide, 6000));
        Assert.Equal([nuclide], answer.Nuclides.Select(n => n.Nuclide.Name));
        Assert.NotEmpty(answer.Nuclides[0].Lines);
    }

    [Fact]
    public void A_gain_error_is_found_and_taken_out()
    {
        var answer = Identifier.Identify(MadeSpectra.Of("Cs137", 6000, gain: 0.03));
        Assert.Equal(["Cs137"], answer.Nuclides.Select(n => n.Nuclide.Name));
        Assert.InRange((661.7 * 0.97 * (1 + answer.Gain)) + answer.Offset, 655, 669);
    }

    [Fact]
    public void An_industrial_source_needs_a_person()
    {
        var answer = Identifier.Identify(MadeSpectra.Of("Co60", 6000));
        Assert.Equal(Outcome.NeedsPerson, answer.Outcome);
        Assert.Contains(OutcomeReason.Industrial, answer.Reasons);
    }

    [Fact]
    public void Nuclear_material_needs_a_person()
    {
        var answer = Identifier.Identify(MadeSpectra.Of("U235", 9000, shield: 5));
        Assert.Equal(Outcome.NeedsPerson, answer.Outcome);
        Assert.True(answer.Unknown || answer.Reasons.Contains(OutcomeReason.NuclearIndicated));
    }

    [Fact]
    public void Background_alone_names_nothing()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var answer = Identifier.Identify(MadeSpectra.Of(null, 0, seed: seed));
            Assert.Empty(answer.Nuclides);
            Assert.Equal(Outcome.InnocentBackground, answer.Outcome);
        }
    }

    [Fact]
    public void A_background_that_is_a_fifth_higher_than_its_time_says_names_nothing()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var request = MadeSpectra.Of(null, 0, seed: seed);
            Assert.Empty(Identifier.Identify(request with { Background = request.Background! with { LiveSeconds = 1.2 * request.Background.LiveSeconds } }).Nuclides);
        }
    }

    [Fact]
    public void More_than_a_background_can_vary_is_unknown_where_nothing_is_named()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var request = MadeSpectra.Of(null, 0, seed: seed);
            var answer = Identifier.Identify(request with { Background = request.Background! with { LiveSeconds = 1.35 * request.Background.LiveSeconds } });
            Assert.NotEqual(Outcome.InnocentBackground, answer.Outcome);
            Assert.True(answer.Unknown || !answer.Nuclides.IsEmpty);
        }
    }

    [Fact]
    public void Of_a_load_that_holds_the_natural_series_together_thorium_stands_first()
    {
        var both = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var request = MadeSpectra.Of(null, 0, seed: seed);
            var named = Identifier.Identify(request with { Background = request.Background! with { LiveSeconds = 3 * request.Background.LiveSeconds } }).Nuclides.Select(n => n.Nuclide.Name).ToList();
            if (named.IndexOf("Th232") is >= 0 and var thorium && named.IndexOf("Ra226") is >= 0 and var radium)
            {
                both++;
                Assert.True(thorium < radium);
            }
        }

        Assert.NotEqual(0, both);
    }

    /// <summary>One net count to sixteen of background: a Poisson likelihood sees it, and the background's height is known by its time.</summary>
    [Fact]
    public void A_weak_source_is_named_where_the_background_is_known()
    {
        var right = Enumerable.Range(0, 10).Count(seed => Identifier.Identify(MadeSpectra.Of("Cs137", 550, seed: seed)).Nuclides is [{ Nuclide.Name: "Cs137" }]);
        Assert.InRange(right, 8, 10);
    }

    [Fact]
    public void A_line_that_the_threshold_cuts_in_two_is_still_a_line()
    {
        var request = MadeSpectra.Of("Am241", 6000);
        var edges = request.Spectrum.Calibration!.Edges(request.Spectrum.Counts.Length);
        Spectrum Cut(Spectrum spectrum) => spectrum with { Counts = [.. spectrum.Counts.Select((c, i) => edges[i] < 48 ? 0 : c)] };
        var answer = Identifier.Identify(request with { Spectrum = Cut(request.Spectrum), Background = Cut(request.Background!) });
        Assert.Equal(["Am241"], answer.Nuclides.Select(n => n.Nuclide.Name));
    }

    [Fact]
    public void Nothing_found_without_a_background_cannot_be_assessed()
    {
        var answer = Identifier.Identify(MadeSpectra.Of(null, 0) with { Background = null });
        Assert.NotEqual(Outcome.InnocentBackground, answer.Outcome);
        Assert.Contains(answer.Warnings, w => w.Code == "spectrum.identify.no-background");
    }

    [Fact]
    public void A_nuclide_that_the_library_lacks_is_not_named_with_confidence()
    {
        var without = new SpectrumIdentifier([.. NuclideLibrary.All.Where(n => n.Name != "Cs137")]);
        var answer = without.Identify(MadeSpectra.Of("Cs137", 9000));
        Assert.True(answer.Unknown);
        Assert.Equal(Outcome.NeedsPerson, answer.Outcome);
        Assert.Contains(OutcomeReason.Unknown, answer.Reasons);
    }

    [Fact]
    public void Neutrons_are_never_innocent() =>
        Assert.Equal(Outcome.NeedsPerson, Identifier.Identify(MadeSpectra.Of(null, 0) with { NeutronAlarm = true }).Outcome);

    [Fact]
    public void The_same_spectrum_gets_the_same_answer()
    {
        var request = MadeSpectra.Of("Ba133", 3000);
        var (first, second) = (Identifier.Identify(request), Identifier.Identify(request));
        Assert.Equal(first.Nuclides.Select(n => n.Probability), second.Nuclides.Select(n => n.Probability));
        Assert.Equal(first.Residuals, second.Residuals);
    }

    [Fact]
    public void Without_a_calibration_nothing_is_assessed()
    {
        var request = MadeSpectra.Of("Cs137", 6000);
        AssertCannot(Identifier.Identify(request with { Spectrum = request.Spectrum with { Calibration = null } }), OutcomeReason.NoCalibration);
    }

    [Theory]
    [InlineData(0.0, 0.0)]
    [InlineData(0.0, -3.0)]
    [InlineData(0.0, 0.01)]
    [InlineData(double.NaN, 3.0)]
    public void A_calibration_that_cannot_be_right_is_none(double offset, double slope)
    {
        var request = MadeSpectra.Of("Cs137", 6000);
        AssertCannot(Identifier.Identify(request with { Spectrum = request.Spectrum with { Calibration = new EnergyCalibration.Polynomial([offset, slope]) } }), OutcomeReason.NoCalibration);
    }

    [Fact]
    public void A_detector_without_lines_names_nothing() =>
        AssertCannot(Identifier.Identify(MadeSpectra.Of("Cs137", 6000) with { Detector = DetectorKind.PVT }), OutcomeReason.NoLines);

    [Fact]
    public void An_empty_spectrum_names_nothing()
    {
        var request = MadeSpectra.Of(null, 0);
        AssertCannot(Identifier.Identify(request with { Spectrum = request.Spectrum with { Counts = [.. new double[180]] } }), OutcomeReason.FewCounts);
    }

    private static void AssertCannot(Identification answer, OutcomeReason reason)
    {
        Assert.Equal(Outcome.CannotAssess, answer.Outcome);
        Assert.Equal([reason], answer.Reasons);
        Assert.Empty(answer.Nuclides);
        Assert.NotEmpty(answer.Warnings);
    }
}
