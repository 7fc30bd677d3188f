namespace Cordon.Engines.Foresight.Measures;

/// <summary>A share found in a sample, with the interval that holds the true one in 95 of 100 such samples (Wilson 1927).</summary>
/// <param name="Found">How many had the property.</param>
/// <param name="Of">How many were looked at.</param>
public readonly record struct Proportion(int Found, int Of)
{
    private const double Z = 1.959963984540054;

    /// <summary>The share; null when nothing was looked at, which is "cannot tell" and not zero.</summary>
    public double? Share => Of == 0 ? null : (double)Found / Of;

    /// <summary>Lower end; 0 when nothing was looked at. Exactly 0 when nothing was found: rounding must not put it above the share.</summary>
    public double Low => Found == 0 ? 0 : Math.Max(0, Middle - Half);

    /// <summary>Upper end; 1 when nothing was looked at.</summary>
    public double High => Found == Of ? 1 : Math.Min(1, Middle + Half);

    private double Middle => ((double)Found + (Z * Z / 2)) / (Of + (Z * Z));

    private double Half => Z / (Of + (Z * Z)) * Math.Sqrt(((double)Found * (Of - Found) / Of) + (Z * Z / 4));
}
