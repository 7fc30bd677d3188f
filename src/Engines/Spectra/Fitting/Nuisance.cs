namespace Cordon.Engines.Spectra.Fitting;

/// <summary>What may be wrong with an instrument: gain (relative), offset (keV), light (how much more light a keV gives at low energy), and which factor on FWHM and which crystal fits.</summary>
internal readonly record struct Nuisance(double Gain, double Offset, double Light, int Sharpness, int Size)
{
    /// <summary>The true energy of what the calibration calls <paramref name="energy"/>.</summary>
    public double True(double energy)
    {
        var shifted = (energy * (1 + Gain)) + Offset;
        if (Light == 0 || shifted <= 0)
            return shifted;
        var low = Math.Clamp(Math.Log(662 / shifted) / 2.4, 0, 1.2);
        return shifted / (1 + (Light * low));
    }
}
