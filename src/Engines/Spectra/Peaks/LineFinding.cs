namespace Cordon.Engines.Spectra.Peaks;

/// <summary>What became of a line that a nuclide should show.</summary>
public enum LineState
{
    /// <summary>It stands where it should, about as high as it should.</summary>
    Found,
    /// <summary>It should stand out and does not.</summary>
    Missing,
    /// <summary>It would not stand out, or stands between what is found and missing.</summary>
    Hidden,
}

/// <summary>A line of a nuclide, looked for by the peak method.</summary>
/// <param name="Energy">keV.</param>
/// <param name="Expected">Height in standard deviations that the fitted amount would give.</param>
/// <param name="Observed">Height in standard deviations that stands there beside all else that was fitted.</param>
/// <param name="State">Found, missing or hidden.</param>
public sealed record LineFinding(double Energy, double Expected, double Observed, LineState State);

/// <summary>A peak that nothing fitted explains.</summary>
/// <param name="Energy">keV.</param>
/// <param name="Significance">Standard deviations.</param>
public sealed record StrangePeak(double Energy, double Significance);
