using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Questions;

namespace Cordon.Tests.Engines.Spectra.Questions;

public sealed class FileRatesTests
{
    [Fact]
    public void The_highest_rate_of_any_measurement_but_of_the_instruments_own_sources_counts() =>
        Assert.Equal(3, FileRates.Highest(Holding(
            Showing(MeasurementClass.Foreground, new RadiationRate("d", RateQuantity.Dose, 0.4)), Showing(MeasurementClass.Background, new RadiationRate("d", RateQuantity.Dose, 3)),
            Showing(MeasurementClass.Calibration, new RadiationRate("d", RateQuantity.Dose, 90)), Showing(MeasurementClass.IntrinsicActivity, new RadiationRate("d", RateQuantity.Dose, 80)))));

    [Fact]
    public void Exposure_is_taken_as_the_dose_it_makes_and_never_as_less() =>
        Assert.Equal(20, FileRates.Highest(Holding(Showing(MeasurementClass.NotSpecified, new RadiationRate(null, RateQuantity.Exposure, 2), new RadiationRate(null, RateQuantity.Dose, 1)))));

    [Fact]
    public void Words_negative_and_endless_numbers_are_no_dose()
    {
        Assert.Null(FileRates.Highest(Holding(Showing(MeasurementClass.Foreground))));
        Assert.Null(FileRates.Highest(Holding(Showing(
            MeasurementClass.Foreground, new RadiationRate("d", RateQuantity.Dose, null, "high"), new RadiationRate("d", RateQuantity.Dose, -1), new RadiationRate("d", RateQuantity.Dose, double.NaN), new RadiationRate("d", RateQuantity.Dose, double.PositiveInfinity)))));
    }

    private static Measurement Showing(MeasurementClass sort, params RadiationRate[] rates) => new() { Id = $"m-{sort}", Class = sort, Rates = [.. rates] };

    private static SpectrumFile Holding(params Measurement[] measurements) => new() { Name = "f.n42", Format = SpectrumFormat.N42v2012, Sha256 = new string('0', 64), Instrument = new Instrument(), Measurements = [.. measurements] };
}
