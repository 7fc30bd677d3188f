namespace Cordon.Engines.Spectra.Passages;

/// <summary>A stretch of time in which counts were above background.</summary>
/// <param name="IsNeutron">Whether neutrons were; gamma rays otherwise.</param>
/// <param name="From">Its beginning in seconds of the passage.</param>
/// <param name="To">Its end.</param>
/// <param name="First">Its first sample.</param>
/// <param name="Last">Its last sample.</param>
/// <param name="Sigmas">How far the strongest summed window stood above background, in standard deviations.</param>
/// <param name="Window">How long that summed window was, s.</param>
/// <param name="Counts">Counts in the strongest summed window.</param>
/// <param name="Expected">What the background would have been in it.</param>
public sealed record AlarmWindow(bool IsNeutron, double From, double To, int First, int Last, double Sigmas, double Window, double Counts, double Expected);

/// <summary>Background that a vehicle kept from the detectors.</summary>
/// <param name="Share">Which part of the background was missing over the stretch, 0 to 1.</param>
/// <param name="From">Its beginning in seconds of the passage.</param>
/// <param name="To">Its end.</param>
public sealed record Shadow(double Share, double From, double To);

/// <summary>How the counts above background rise and fall.</summary>
/// <param name="Shape">Point or extended.</param>
/// <param name="Width">Time above half of the height, s, corrected for the window over which it was smoothed.</param>
/// <param name="Height">Highest net rate, counts a second.</param>
/// <param name="At">When that was, in seconds of the passage.</param>
/// <param name="Occupancy">How long something stood in the portal, s; null where the file does not say.</param>
public sealed record CountProfile(ProfileShape Shape, double Width, double Height, double At, double? Occupancy);

/// <summary>What a count profile looks like.</summary>
public enum ProfileShape
{
    /// <summary>Neither, or the vehicle is too short or its length unknown.</summary>
    Unclear,
    /// <summary>One narrow place in the load.</summary>
    Point,
    /// <summary>The counts follow the load.</summary>
    Extended,
}
