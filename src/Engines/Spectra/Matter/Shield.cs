using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Engines.Spectra.Matter;

/// <summary>Something between source and detector: what it is made of and its areal density in g/cm².</summary>
internal sealed record Shield(string Name, Material? Material, double ArealDensity)
{
    /// <summary>The grid that is searched: a photon's energy decides what stops it, so a few densities of light, middle and heavy matter span the shapes.</summary>
    public static readonly Shield[] Grid =
    [
        new("none", null, 0),
        new("plastic or tissue", Material.Polyethylene, 5),
        new("plastic or tissue", Material.Polyethylene, 14),
        new("aluminium", Material.Aluminium, 1),
        new("aluminium", Material.Aluminium, 5),
        new("iron", Material.Iron, 1.6),
        new("iron", Material.Iron, 6),
        new("iron", Material.Iron, 15),
        new("iron", Material.Iron, 32),
        new("lead", Material.Lead, 0.6),
        new("lead", Material.Lead, 2),
        new("lead", Material.Lead, 5),
        new("lead", Material.Lead, 12),
        new("lead", Material.Lead, 28),
        new(OwnLoad, Material.Concrete, 20),
        new(OwnLoad, Material.Concrete, 70),
    ];

    /// <summary>What shields a load of goods that is radioactive throughout.</summary>
    public const string OwnLoad = "its own load";

    /// <summary>Whether the source is spread through the matter: a ball of which <see cref="ArealDensity"/> is the radius.</summary>
    public bool IsLoad => Name == OwnLoad;

    /// <summary>Numbers in the grid of shields that a source may stand behind; a load of goods is a shield of its own.</summary>
    public static IReadOnlyList<int> For(MaterialForm form) => form is MaterialForm.Load ? WithLoads : All;

    private static readonly int[] WithLoads = [.. Enumerable.Range(0, Grid.Length)];
    private static readonly int[] All = [.. WithLoads.Where(s => !Grid[s].IsLoad)];

    /// <summary>The part of a line that comes through without interaction.</summary>
    public double Transmission(double energy)
    {
        if (Material is null)
            return 1;
        var thickness = ArealDensity * Material.Attenuation(energy);
        return IsLoad ? FromWithin(thickness) : Math.Exp(-thickness);
    }

    /// <summary>The chance to leave, without interaction, a ball of so many mean free paths of radius from anywhere within it (Case, de Hoffmann and Placzek, Introduction to the Theory of Neutron Diffusion, 1953, § 10).</summary>
    public static double FromWithin(double radius) =>
        radius < 0.01 ? 1 - (0.75 * radius) : 3 / (8 * radius * radius * radius) * ((2 * radius * radius) - 1 + ((1 + (2 * radius)) * Math.Exp(-2 * radius)));
}
