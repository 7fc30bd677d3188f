using Cordon.Engines.Spectra.Model;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>Which calibrations fit how many channels, looked at once: a portal repeats one a thousand times.</summary>
internal sealed class CalibrationCache(FileBeingRead file)
{
    private readonly Dictionary<(EnergyCalibration, int), EnergyCalibration?> _fitting = new(ByReference.Instance);

    public EnergyCalibration? Fitting(EnergyCalibration? calibration, int channels, string where)
    {
        if (calibration is null)
            return null;
        if (!_fitting.TryGetValue((calibration, channels), out var fitting))
            _fitting[(calibration, channels)] = fitting = Calibrations.Fitting(file, calibration, channels, where);
        return fitting;
    }

    private sealed class ByReference : IEqualityComparer<(EnergyCalibration Calibration, int Channels)>
    {
        public static readonly ByReference Instance = new();

        public bool Equals((EnergyCalibration Calibration, int Channels) x, (EnergyCalibration Calibration, int Channels) y) =>
            ReferenceEquals(x.Calibration, y.Calibration) && x.Channels == y.Channels;

        public int GetHashCode((EnergyCalibration Calibration, int Channels) key) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Calibration), key.Channels);
    }
}
