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
    ];

    /// <summary>Numbers in the grid of shields that a source may stand behind; a dense piece is a shield of its own, about as 1.6 g/cm² of iron.</summary>
    public static IReadOnlyList<int> For(bool dense) => dense ? Behind : All;

    private static readonly int[] All = [.. Enumerable.Range(0, Grid.Length)];
    private static readonly int[] Behind = [.. All.Where(s => Grid[s].Material == Material.Iron || Grid[s].Material == Material.Lead)];

    /// <summary>The part of a line that comes through without interaction.</summary>
    public double Transmission(double energy) => Material is null ? 1 : Math.Exp(-ArealDensity * Material.Attenuation(energy));
}
