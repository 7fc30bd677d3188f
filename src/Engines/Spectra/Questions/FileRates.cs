using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;

namespace Cordon.Engines.Spectra.Questions;

/// <summary>Dose rates that stand in a file, as the instrument showed them where it stood.</summary>
public static class FileRates
{
    /// <summary>µSv/h of ambient dose equivalent to 1 mR/h of exposure: 8.7 µGy/h of air kerma, rounded up, since gamma rays of some hundred keV weigh more.</summary>
    private const double MicrosievertsOfMilliroentgen = 10;

    /// <summary>The highest dose rate of any measurement, µSv/h; measurements of the instrument's own sources do not count. At what distance it was is not known.</summary>
    /// <returns>Null where the file holds none as a number: a level in words is none.</returns>
    public static double? Highest(SpectrumFile file) => file.Measurements
        .Where(m => m.Class is not (MeasurementClass.Calibration or MeasurementClass.IntrinsicActivity))
        .SelectMany(m => m.Rates)
        .Select(r => r.Quantity == RateQuantity.Exposure ? r.Value * MicrosievertsOfMilliroentgen : r.Value)
        .Where(v => v is >= 0 && double.IsFinite(v.Value))
        .Max();
}
