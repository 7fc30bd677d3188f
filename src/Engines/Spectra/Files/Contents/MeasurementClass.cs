namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>What was measured: the class codes of ANSI N42.42.</summary>
public enum MeasurementClass
{
    /// <summary>The file does not say.</summary>
    NotSpecified,
    /// <summary>The object in question.</summary>
    Foreground,
    /// <summary>The surroundings without it.</summary>
    Background,
    /// <summary>A known source, to set the scale.</summary>
    Calibration,
    /// <summary>What the detector itself or a source built into it emits.</summary>
    IntrinsicActivity,
}
