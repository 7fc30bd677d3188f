namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>A rate that the instrument showed.</summary>
/// <param name="Detector">Id of the detector; null where the file does not say.</param>
/// <param name="Quantity">Which rate.</param>
/// <param name="Value">In µSv/h for dose, mR/h for exposure; null where only a level is given.</param>
/// <param name="Level">In words, such as <c>high</c>.</param>
public sealed record RadiationRate(string? Detector, RateQuantity Quantity, double? Value, string? Level = null);

/// <summary>What a rate is of.</summary>
public enum RateQuantity
{
    /// <summary>Ambient dose equivalent, in µSv/h.</summary>
    Dose,
    /// <summary>Exposure, in mR/h.</summary>
    Exposure,
}
