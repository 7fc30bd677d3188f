namespace Cordon.Engines.Spectra.Matter;

/// <summary>
/// What a photon meets in an element: photoelectric absorption interpolated in energy and atomic number between anchors (carbon, aluminium, iron, iodine, lead),
/// Klein–Nishina scattering on free electrons, and pair production scaled with Z²/A. Coherent scattering hardly turns a photon and is left out.
/// </summary>
/// <remarks>Anchors are rounded from the published mass attenuation coefficients of Hubbell and Seltzer (NISTIR 5632). Good to about a tenth above 20 keV, which shielding and geometry do not deserve better.</remarks>
internal static class Element
{
    /// <summary>Rest energy of the electron, keV.</summary>
    public const double ElectronRest = 510.999;

    private static readonly double[] Energies = [10, 20, 30, 40, 50, 60, 80, 100, 150, 200, 300, 400, 500, 600, 800, 1000, 1500, 2000, 3000];

    private static readonly (int Z, double Energy)[] KEdges =
        [(6, 0.284), (11, 1.072), (20, 4.038), (26, 7.112), (32, 11.103), (38, 16.105), (48, 26.711), (53, 33.169), (57, 38.925), (74, 69.525), (82, 88.005), (92, 115.6)];

    // Photoelectric cm²/g as if the K shell took part at every energy: below its edge a nuclide is divided by the jump.
    private static readonly (int Z, double A, double[] PerGram)[] Anchors =
    [
        (6, 12.011, [1.99, 0.204, 0.0536, 0.0208, 0.0099, 0.0054, 0.00209, 0.00101, 2.7e-4, 1.1e-4, 3.2e-5, 1.35e-5, 7.2e-6, 4.4e-6, 2.1e-6, 1.3e-6, 5.5e-7, 3.4e-7, 1.9e-7]),
        (13, 26.982, [25.5, 3.13, 0.882, 0.359, 0.178, 0.100, 0.0399, 0.0195, 0.0053, 0.00218, 6.4e-4, 2.75e-4, 1.48e-4, 9.1e-5, 4.5e-5, 2.7e-5, 1.2e-5, 7.4e-6, 4.2e-6]),
        (26, 55.845, [169, 24.9, 7.68, 3.27, 1.67, 0.959, 0.402, 0.2043, 0.0596, 0.0250, 0.00745, 0.00327, 0.00178, 0.00110, 5.5e-4, 3.35e-4, 1.5e-4, 9.3e-5, 5.2e-5]),
        (53, 126.904, [1150, 172, 52, 21.6, 11.9, 7.23, 3.25, 1.74, 0.560, 0.251, 0.0785, 0.0360, 0.0202, 0.0128, 0.00665, 0.00411, 0.00190, 0.00119, 6.6e-4]),
        (82, 207.2, [3000, 500, 160, 75, 40.5, 24.6, 11.0, 5.24, 1.82, 0.846, 0.293, 0.1417, 0.0822, 0.0537, 0.0281, 0.0178, 0.0086, 0.0055, 0.00310]),
    ];

    /// <summary>Photoelectric cross-section in cm²/g at <paramref name="energy"/> keV.</summary>
    public static double Photoelectric(int z, double mass, double energy)
    {
        var upper = 1;
        while (upper < Anchors.Length - 1 && Anchors[upper].Z < z)
            upper++;
        var (low, high) = (Anchors[upper - 1], Anchors[upper]);
        var part = Math.Log((double)z / low.Z) / Math.Log((double)high.Z / low.Z);
        var atom = Math.Exp((Math.Log(PerGram(low.PerGram, energy) * low.A) * (1 - part)) + (Math.Log(PerGram(high.PerGram, energy) * high.A) * part));
        return atom / mass / (energy < KEdge(z) ? KJump(z) : 1);
    }

    /// <summary>Klein–Nishina cross-section per electron in units of 10⁻²⁴ cm².</summary>
    public static double KleinNishina(double energy)
    {
        var k = energy / ElectronRest;
        var log = Math.Log(1 + (2 * k));
        return 0.49893 * (((1 + k) / (k * k) * ((2 * (1 + k) / (1 + (2 * k))) - (log / k))) + (log / (2 * k)) - ((1 + (3 * k)) / ((1 + (2 * k)) * (1 + (2 * k)))));
    }

    /// <summary>Compton cross-section in cm²/g.</summary>
    public static double Compton(int z, double mass, double energy) => 0.60221 * z / mass * KleinNishina(energy);

    /// <summary>Pair production in cm²/g, after its Z² law and the values for lead.</summary>
    public static double Pair(int z, double mass, double energy)
    {
        if (energy <= 2 * ElectronRest)
            return 0;
        var over = (energy / (2 * ElectronRest)) - 1;
        return z * z / mass * 1.9e-4 * Math.Pow(over, 1.75) / (1 + (0.12 * over));
    }

    /// <summary>Binding energy of the K shell in keV, between tabulated elements by a power law.</summary>
    public static double KEdge(int z)
    {
        var upper = 1;
        while (upper < KEdges.Length - 1 && KEdges[upper].Z < z)
            upper++;
        var (low, high) = (KEdges[upper - 1], KEdges[upper]);
        return low.Energy * Math.Pow((double)z / low.Z, Math.Log(high.Energy / low.Energy) / Math.Log((double)high.Z / low.Z));
    }

    /// <summary>Ratio of the photoelectric cross-section above and below the K edge.</summary>
    public static double KJump(int z) => z < 20 ? 10 : 9.6 - (0.072 * z);

    /// <summary>Mean energy of K X-rays in keV.</summary>
    public static double KXray(int z) => 0.88 * KEdge(z);

    /// <summary>K X-rays for each photoelectric event above the edge.</summary>
    public static double KXrayYield(int z) => (1 - (1 / KJump(z))) * Math.Pow(z, 4) / (Math.Pow(z, 4) + 1.12e6);

    private static double PerGram(double[] values, double energy)
    {
        var upper = 1;
        while (upper < Energies.Length - 1 && Energies[upper] < energy)
            upper++;
        var part = Math.Log(energy / Energies[upper - 1]) / Math.Log(Energies[upper] / Energies[upper - 1]);
        return Math.Exp((Math.Log(values[upper - 1]) * (1 - part)) + (Math.Log(values[upper]) * part));
    }
}
