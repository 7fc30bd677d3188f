using System.Globalization;
using System.Text;
using Cordon.Engines.Spectra.Matter;

namespace Cordon.Bench.Spectra;

/// <summary>Makes data/spectra/response.tsv, scatter.tsv and loads.tsv: seeded Monte Carlo of crystals, of shells around a source, of what a room sends back, and of loads that are a source throughout.</summary>
internal static class ResponseTables
{
    private const int Crystal = 60_000;
    private const int Around = 60_000;

    /// <summary>Kind, radius and length in cm: a small and a large crystal of each, as instruments have them.</summary>
    private static readonly (string Kind, string Size, Material Material, double Radius, double Length)[] Crystals =
    [
        ("NaI", "small", Material.SodiumIodide, 1.6, 4), ("NaI", "large", Material.SodiumIodide, 3.81, 7.62), ("NaI", "log", Material.SodiumIodide, 6.5, 10),
        ("CsI", "small", Material.CaesiumIodide, 0.56, 1), ("CsI", "large", Material.CaesiumIodide, 1.6, 4),
        ("LaBr3", "small", Material.LanthanumBromide, 1.27, 2.5), ("LaBr3", "large", Material.LanthanumBromide, 2.2, 5),
        ("SrI2", "small", Material.StrontiumIodide, 0.8, 1.6), ("SrI2", "large", Material.StrontiumIodide, 2.2, 4),
        ("CZT", "small", Material.CadmiumZincTelluride, 0.55, 1), ("CZT", "large", Material.CadmiumZincTelluride, 2.2, 1.5),
        ("HPGe", "small", Material.Germanium, 2.5, 3), ("HPGe", "large", Material.Germanium, 3.4, 6.5),
        ("BGO", "small", Material.BismuthGermanate, 1.3, 2.5), ("CLYC", "small", Material.Elpasolite, 1.9, 3.8),
    ];

    public static readonly double[] Energies = [.. Enumerable.Range(0, 31).Select(i => Math.Round(18 * Math.Pow(3050.0 / 18, i / 30.0), 1))];

    /// <param name="args">loads: loads.tsv alone.</param>
    public static int Run(string[] args)
    {
        Loads();
        if (args.Contains("loads"))
            return 0;
        var random = new Random(20261129);
        var response = new StringBuilder("# What a crystal makes of one photon on its face. Version 1. Made by: ./cordon bench spectra-response (Monte Carlo, seeded; cross-sections of src/Engines/Spectra/Matter)\n# bins: deposited energy below the Compton edge in 32 equal parts, from the edge to the full energy in 12; counts per photon, ppm. Full, single escape, double escape and X-ray escape stand apart.\ncrystal\tsize\tkeV\tfull\tsingle-escape\tdouble-escape\txray-escape\txray-keV\tbins\n");
        foreach (var (kind, size, material, radius, length) in Crystals)
        {
            foreach (var energy in Energies)
                response.Append(CrystalRow(kind, size, material, radius, length, energy, random));
            Console.WriteLine($"{kind} {size}");
        }

        NuclideTables.Write("response.tsv", response);
        var scatter = new StringBuilder("# Photons that leave a shell around a point source, or a concrete wall that it shines upon, after scattering. Version 1. Made by: ./cordon bench spectra-response\n# bins: energy as a part of the first energy, 0 to 1 in 30; photons per photon sent, ppm.\nshield\tkeV\tbins\n");
        for (var s = 1; s < Shield.Grid.Length; s++)
        {
            if (Shield.Grid[s].IsLoad)
                continue;
            foreach (var energy in Energies)
                scatter.Append(BallRow(s, energy, random));
            Console.WriteLine($"{Shield.Grid[s].Name} {Shield.Grid[s].ArealDensity}");
        }

        foreach (var energy in Energies)
            scatter.Append(WallRow(energy, random));
        NuclideTables.Write("scatter.tsv", scatter);
        return 0;
    }

    private static void Loads()
    {
        var random = new Random(20261130);
        var loads = new StringBuilder("# Photons that leave a ball of goods that is a source throughout, after scattering. Version 1. Made by: ./cordon bench spectra-response loads\n# bins: as in scatter.tsv.\nshield\tkeV\tbins\n");
        foreach (var s in Enumerable.Range(0, Shield.Grid.Length).Where(s => Shield.Grid[s].IsLoad))
        {
            foreach (var energy in Energies)
                loads.Append(BallRow(s, energy, random));
            Console.WriteLine($"{Shield.Grid[s].Name} {Shield.Grid[s].ArealDensity}");
        }

        NuclideTables.Write("loads.tsv", loads);
    }

    private static string CrystalRow(string kind, string size, Material material, double radius, double length, double energy, Random random)
    {
        var transport = new PhotonTransport(material, random);
        bool Inside(double x, double y, double z) => z >= 0 && z <= length && (x * x) + (y * y) <= radius * radius;
        var edge = energy * 2 * energy / (Element.ElectronRest + (2 * energy));
        var bins = new double[44];
        double full = 0, single = 0, twice = 0, xray = 0, xrayEnergy = 0;
        for (var n = 0; n < Crystal; n++)
        {
            var r = radius * Math.Sqrt(random.NextDouble());
            var escapes = 0;
            var only = 0.0;
            var deposited = transport.Follow(new() { X = r, Y = 0, Z = 0, W = 1, Energy = energy }, Inside, p =>
            {
                escapes++;
                only = p.Energy;
            });
            if (deposited < 1)
                continue;
            var missing = energy - deposited;
            if (missing < 0.5)
                full++;
            else if (energy > 1100 && Math.Abs(missing - Element.ElectronRest) < 1)
                single++;
            else if (energy > 1100 && Math.Abs(missing - (2 * Element.ElectronRest)) < 1)
                twice++;
            else if (escapes == 1 && only < 95 && material.Absorbers(energy).Any(a => Math.Abs(Element.KXray(a.Z) - only) < 0.01))
            {
                xray++;
                xrayEnergy += only;
            }
            else
                bins[deposited < edge ? Math.Min(31, (int)(deposited / edge * 32)) : 32 + Math.Min(11, (int)((deposited - edge) / (energy - edge) * 12))]++;
        }

        return Row($"{kind}\t{size}\t{Text(energy)}\t{Ppm(full / Crystal)}\t{Ppm(single / Crystal)}\t{Ppm(twice / Crystal)}\t{Ppm(xray / Crystal)}\t{Text(xray > 0 ? xrayEnergy / xray : 0)}", bins, Crystal);
    }

    /// <summary>What scatters in a ball: of a source in its middle, or of one that is everywhere in it.</summary>
    private static string BallRow(int shield, double energy, Random random)
    {
        var material = Shield.Grid[shield].Material!;
        var radius = Shield.Grid[shield].ArealDensity / material.Density;
        var transport = new PhotonTransport(material, random);
        var bins = new double[30];
        for (var n = 0; n < Around; n++)
        {
            var z0 = Shield.Grid[shield].IsLoad ? radius * Math.Cbrt(random.NextDouble()) : 0;
            var w0 = Shield.Grid[shield].IsLoad ? (2 * random.NextDouble()) - 1 : 1;
            transport.Follow(new() { Z = z0, U = Math.Sqrt(1 - (w0 * w0)), W = w0, Energy = energy }, (x, y, z) => (x * x) + (y * y) + (z * z) < radius * radius, p =>
            {
                if (p.Energy < energy * 0.9999)
                    bins[Math.Min(29, (int)(p.Energy / energy * 30))]++;
            });
        }

        return Row($"{shield}\t{Text(energy)}", bins, Around);
    }

    private static string WallRow(double energy, Random random)
    {
        var transport = new PhotonTransport(Material.Concrete, random);
        var bins = new double[30];
        for (var n = 0; n < Around; n++)
        {
            var w = Math.Sqrt(random.NextDouble());
            transport.Follow(new() { U = Math.Sqrt(1 - (w * w)), W = w, Energy = energy }, (_, _, z) => z >= 0 && z < 40, p =>
            {
                if (p.W < 0 && p.Energy < energy * 0.9999)
                    bins[Math.Min(29, (int)(p.Energy / energy * 30))]++;
            });
        }

        return Row($"wall\t{Text(energy)}", bins, Around);
    }

    private static string Row(string head, double[] bins, int photons) => head + "\t" + string.Join(' ', bins.Select(b => Ppm(b / photons))) + "\n";

    private static string Ppm(double part) => (part * 1e6).ToString("F0", CultureInfo.InvariantCulture);

    private static string Text(double energy) => energy.ToString("F1", CultureInfo.InvariantCulture);
}
