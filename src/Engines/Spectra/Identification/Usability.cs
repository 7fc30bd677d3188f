using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Response;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>Whether a spectrum can be assessed at all: calibration, detector, counts.</summary>
internal static class Usability
{
    private const double FewestCounts = 60;
    private const int FewestChannels = 48;

    /// <summary>The reason why it cannot be assessed, with the fault that says what would be right; null where it can.</summary>
    public static (OutcomeReason Reason, Fault Fault)? Objection(IdentificationRequest request)
    {
        if (request.Detector != DetectorKind.Unknown && request.Detector != DetectorKind.Other && Crystal.Of(request.Detector) is null)
            return (OutcomeReason.NoLines, Fault.Of("spectrum.identify.detector", "", ("detector", request.Detector)));
        if (!IsUsable(request.Spectrum))
            return (OutcomeReason.NoCalibration, new Fault("spectrum.identify.calibration"));
        return request.Spectrum.Sum() < FewestCounts
            ? (OutcomeReason.FewCounts, Fault.Of("spectrum.identify.counts", "", ("counts", request.Spectrum.Sum()), ("least", FewestCounts)))
            : null;
    }

    /// <summary>Edges that rise, cover what gamma rays need, and channels enough to show a line; counts that are counts.</summary>
    public static bool IsUsable(Spectrum spectrum)
    {
        if (spectrum.Calibration is not { } calibration || spectrum.Counts.Length < FewestChannels || spectrum.Counts.Any(c => !double.IsFinite(c) || c < 0))
            return false;
        if (calibration is EnergyCalibration.Boundaries boundaries && boundaries.Values.Length < spectrum.Counts.Length)
            return false;
        var edges = calibration.Edges(spectrum.Counts.Length);
        if (edges.Any(e => !double.IsFinite(e)) || edges[^1] is < 300 or > 30_000 || edges[0] is < -300 or > 150)
            return false;
        for (var i = 1; i < edges.Length; i++)
        {
            if (edges[i] <= edges[i - 1])
                return false;
        }

        return true;
    }
}
