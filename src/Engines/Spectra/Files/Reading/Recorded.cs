using System.Runtime.InteropServices;
using Cordon.Engines.Spectra.Model;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>Makes a spectrum of what was read, and says when its times cannot be.</summary>
internal static class Recorded
{
    // Both are rounded, each by itself.
    private const double Rounding = 1e-6;

    /// <param name="file">The file.</param>
    /// <param name="counts">Checked; not copied, and not to be changed afterwards.</param>
    /// <param name="live">Seconds.</param>
    /// <param name="real">Seconds.</param>
    /// <param name="calibration">One that fits.</param>
    /// <param name="where">The place for messages.</param>
    public static Spectrum Spectrum(FileBeingRead file, double[] counts, double? live, double? real, EnergyCalibration? calibration, string where)
    {
        if (live > real * (1 + Rounding))
            file.Warn(Fault.Of("spectrum.live", where, ("live", live), ("real", real)));
        return new Spectrum { Counts = ImmutableCollectionsMarshal.AsImmutableArray(counts), LiveSeconds = live, RealSeconds = real, Calibration = calibration };
    }
}
