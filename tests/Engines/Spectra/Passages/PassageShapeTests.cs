using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Passages;

namespace Cordon.Tests.Engines.Spectra.Passages;

public sealed class PassageShapeTests
{
    [Fact]
    public void One_place_in_a_long_load_is_a_point_and_a_load_throughout_is_extended()
    {
        var (points, extended) = (Shapes(MadePassage.Point(17, 250)), Shapes(MadePassage.Load(11, 23.5, 120)));
        Assert.InRange(points.Count(s => s == ProfileShape.Point), 95, 100);
        Assert.DoesNotContain(ProfileShape.Extended, points);
        Assert.InRange(extended.Count(s => s == ProfileShape.Extended), 95, 100);
        Assert.DoesNotContain(ProfileShape.Point, extended);
    }

    [Fact]
    public void The_width_is_that_at_half_of_the_height()
    {
        var profile = PassageReader.Of(new MadePassage { Source = MadePassage.Point(17, 3000) }.File(1))!.Profile!;
        Assert.InRange(profile.Width, 3.4, 4.6);
        Assert.InRange(profile.At, 16, 18);
        Assert.Equal(14, profile.Occupancy!.Value, 0.01);
    }

    [Fact]
    public void Beside_a_short_vehicle_or_without_occupancy_nobody_can_tell()
    {
        var car = new MadePassage { Occupied = 4, Source = MadePassage.Point(12, 400) }.File(1);
        Assert.Equal(ProfileShape.Unclear, PassageReader.Of(car with { Measurements = [.. car.Measurements.Select(m => m with { Speed = 1 })] })!.Profile!.Shape);
        Assert.Equal(ProfileShape.Unclear, PassageReader.Of(new MadePassage { Occupied = 40, SaysOccupancy = false, Source = MadePassage.Point(30, 400) }.File(1))!.Profile!.Shape);
        Assert.Null(PassageReader.Of(new MadePassage().File(1))!.Profile);
    }

    [Fact]
    public void The_waterfall_is_bounded_and_holds_every_count()
    {
        var file = new MadePassage { Before = 30 }.File(1);
        var waterfall = PassageReader.Of(file)!.Waterfall!;
        Assert.Equal(257, waterfall.EnergyEdges.Length);
        Assert.InRange(waterfall.TimeEdges.Length, 65, 129);
        Assert.Equal((waterfall.TimeEdges.Length - 1) * 256, waterfall.Counts.Length);
        Assert.Equal(46, waterfall.TimeEdges[^1], 0.01);
        Assert.Equal(file.Measurements.SelectMany(m => m.Spectra).Sum(s => s.Spectrum.Sum()), waterfall.Counts.Sum(c => (double)c), 1.0);
    }

    [Fact]
    public void Spectra_without_a_calibration_are_said_to_be_missing_in_it()
    {
        var file = new MadePassage().File(1);
        var passage = PassageReader.Of(file with { Measurements = [.. file.Measurements.Select(m => m with { Spectra = [m.Spectra[0], m.Spectra[1] with { Spectrum = m.Spectra[1].Spectrum with { Calibration = null } }] })] })!;
        Assert.NotNull(passage.Waterfall);
        Assert.Contains(PassageDoubt.NotAllInWaterfall, passage.Doubts);
    }

    [Fact]
    public void Arrays_have_one_length_and_times_that_do_not_rise_are_counted()
    {
        var file = new MadePassage().File(1);
        var passage = PassageReader.Of(file with { Measurements = [.. file.Measurements.Select(m => m with { Start = m.Start!.Value with { Clock = m.Start.Value.Clock.AddTicks(-(m.Start.Value.Clock.Ticks % TimeSpan.TicksPerSecond)) } })] })!;
        Assert.Contains(PassageDoubt.TimesCounted, passage.Doubts);
        Assert.Equal(130, passage.Seconds.Length);
        Assert.Equal(25.8, passage.Seconds[^1], 1e-6);
        Assert.All([passage.Lengths.Length, passage.Occupied.Length, passage.Gamma.Rates.Length, passage.Gamma.Background.Length, passage.Neutrons.Rates.Length], l => Assert.Equal(130, l));
        Assert.Equal([("g1", false), ("g2", false), ("n", true)], passage.Detectors.Select(d => (d.Detector, d.IsNeutron)));
        Assert.All(passage.Detectors, d => Assert.Equal(130, d.Rates.Length));
    }

    [Fact]
    public void Measurements_of_one_moment_by_several_detectors_are_one_sample()
    {
        var file = new MadePassage().File(1);
        var split = file with { Measurements = [.. file.Measurements.SelectMany(m => new[] { m with { Id = m.Id + "a", Spectra = [m.Spectra[0]], GrossCounts = [] }, m with { Id = m.Id + "b", Spectra = [m.Spectra[1]] } })] };
        var (whole, parts) = (PassageReader.Of(file)!, PassageReader.Of(split)!);
        Assert.Equal(whole.Gamma.Rates, parts.Gamma.Rates);
        Assert.Equal(["m50a", "m50b"], parts.Foreground[..2]);
    }

    [Fact]
    public void Gross_counts_of_a_gamma_detector_serve_where_there_is_no_spectrum_and_are_not_counted_beside_one()
    {
        var file = new MadePassage().File(1);
        GrossCounts Gross(DetectorSpectrum spectrum) => new(spectrum.Detector, spectrum.Spectrum.LiveSeconds, [spectrum.Spectrum.Sum()]);
        var whole = PassageReader.Of(file)!;
        var plastic = PassageReader.Of(file with { Measurements = [.. file.Measurements.Select(m => m with { Spectra = [], GrossCounts = [.. m.GrossCounts, .. m.Spectra.Select(Gross)] })] })!;
        var both = PassageReader.Of(file with { Measurements = [.. file.Measurements.Select(m => m with { GrossCounts = [.. m.GrossCounts, .. m.Spectra.Select(Gross)] })] })!;
        Assert.Equal(whole.Gamma.Rates, plastic.Gamma.Rates);
        Assert.Equal(whole.Gamma.Rates, both.Gamma.Rates);
        Assert.Null(plastic.Waterfall);
    }

    [Fact]
    public void A_few_measurements_are_no_series()
    {
        Assert.Null(PassageReader.Of(new MadePassage { Sample = 20, Before = 300, Occupied = 300 }.File(1)));
        var file = new MadePassage().File(1);
        Assert.Null(PassageReader.Of(file with { Measurements = file.Measurements[..11] }));
        Assert.Null(PassageReader.Of(file with { Measurements = [.. file.Measurements.Select(m => m with { Class = MeasurementClass.Calibration })] }));
    }

    private static List<ProfileShape> Shapes(Func<double, double> source) => [.. Enumerable.Range(1, 100).Select(seed => PassageReader.Of(new MadePassage { Source = source }.File(seed))!.Profile?.Shape).OfType<ProfileShape>()];
}
