using Cordon.Modules.Detection.Contracts;

namespace Cordon.Modules.Detection.Instruments;

/// <summary>An instrument of the authority as its entries leave it.</summary>
/// <param name="Registered">What is known of it.</param>
/// <param name="CalibratedUntil">Last day on which its calibration holds; null when nothing is known.</param>
/// <param name="Retired">Whether it is used no more.</param>
/// <param name="Certificate">Of the last calibration recorded; may be empty.</param>
public sealed record Instrument(InstrumentRegistered Registered, DateOnly? CalibratedUntil = null, bool Retired = false, string Certificate = "")
{
    /// <summary>The instrument after the fact; null when the fact speaks of one that is not known.</summary>
    public static Instrument? After(Instrument? known, object fact) => fact switch
    {
        InstrumentRegistered f => new Instrument(f, f.CalibratedUntil, known?.Retired ?? false, known?.Certificate ?? ""),
        InstrumentCalibrated f => known is null ? null : known with { CalibratedUntil = f.CalibratedUntil, Certificate = f.Certificate },
        InstrumentRetired => known is null ? null : known with { Retired = true },
        _ => known,
    };

    /// <summary>Whether it was in calibration on a day; what is not known is not.</summary>
    public bool IsInCalibration(DateOnly day) => CalibratedUntil >= day;
}
