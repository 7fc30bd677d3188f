namespace Cordon.Engines.Spectra.Nuclides;

/// <summary>Where a photon comes from.</summary>
public enum LineKind
{
    /// <summary>From the nucleus.</summary>
    Gamma,
    /// <summary>From the shell of an atom.</summary>
    XRay,
    /// <summary>From a positron that met an electron.</summary>
    Annihilation,
}

/// <summary>Photons of one energy: keV, and how many of them in 100 decays of the parent.</summary>
public sealed record GammaLine(double Energy, double Percent, LineKind Kind);
