namespace Cordon.Engines.Spectra.Matter;

/// <summary>A compound or mixture: its elements by mass and its density in g/cm³.</summary>
internal sealed class Material(double density, params (int Z, double A, double Part)[] elements)
{
    public static readonly Material SodiumIodide = new(3.67, (11, 22.99, 0.153), (53, 126.9, 0.847));
    public static readonly Material CaesiumIodide = new(4.51, (55, 132.9, 0.512), (53, 126.9, 0.488));
    public static readonly Material LanthanumBromide = new(5.08, (57, 138.9, 0.367), (35, 79.9, 0.633));
    public static readonly Material StrontiumIodide = new(4.6, (38, 87.6, 0.257), (53, 126.9, 0.743));
    public static readonly Material CadmiumZincTelluride = new(5.8, (48, 112.4, 0.43), (30, 65.4, 0.03), (52, 127.6, 0.54));
    public static readonly Material Germanium = new(5.32, (32, 72.6, 1));
    public static readonly Material BismuthGermanate = new(7.13, (83, 209, 0.671), (32, 72.6, 0.175), (8, 16, 0.154));
    public static readonly Material Elpasolite = new(3.31, (55, 132.9, 0.435), (3, 6.94, 0.011), (39, 88.9, 0.145), (17, 35.45, 0.409));
    public static readonly Material Polyethylene = new(0.95, (1, 1.008, 0.144), (6, 12.011, 0.856));
    public static readonly Material Aluminium = new(2.7, (13, 26.98, 1));
    public static readonly Material Iron = new(7.87, (26, 55.85, 1));
    public static readonly Material Lead = new(11.35, (82, 207.2, 1));
    public static readonly Material Uranium = new(18.95, (92, 238.03, 1));
    public static readonly Material Concrete = new(2.3, (1, 1.008, 0.01), (8, 16, 0.53), (14, 28.09, 0.34), (20, 40.08, 0.06), (26, 55.85, 0.06));

    public double Density => density;

    public double Photoelectric(double energy) => elements.Sum(e => e.Part * Element.Photoelectric(Math.Max(e.Z, 2), e.A, energy));

    public double Compton(double energy) => elements.Sum(e => e.Part * Element.Compton(e.Z, e.A, energy));

    public double Pair(double energy) => elements.Sum(e => e.Part * Element.Pair(e.Z, e.A, energy));

    /// <summary>All that removes a photon from its line, cm²/g.</summary>
    public double Attenuation(double energy) => Photoelectric(energy) + Compton(energy) + Pair(energy);

    /// <summary>The elements with their share of photoelectric absorption at an energy.</summary>
    public IEnumerable<(int Z, double Share)> Absorbers(double energy)
    {
        var all = Photoelectric(energy);
        foreach (var (z, a, part) in elements)
            yield return (z, part * Element.Photoelectric(Math.Max(z, 2), a, energy) / all);
    }
}
