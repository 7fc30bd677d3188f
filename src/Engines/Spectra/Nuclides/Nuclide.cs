using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Nuclides;

/// <summary>A nuclide as a source shows it, with the daughters that are in equilibrium with it.</summary>
/// <param name="Name">Element and mass number, m for metastable: Cs137, Tc99m.</param>
/// <param name="HalfLifeSeconds">Half-life of the parent.</param>
/// <param name="Categories">As what it is met.</param>
/// <param name="Group">The group of nuclides that a spectrum can hardly tell apart, or null.</param>
/// <param name="Lines">Photons, energies rising.</param>
/// <param name="Betas">End points in keV and electrons per decay, where their bremsstrahlung is what is seen.</param>
/// <param name="Rarity">0 for what is met every day or must not be missed, 1 for the uncommon, 2 for the rare.</param>
/// <param name="Form">As what it is met.</param>
/// <param name="Mixture">0, or the number of another matter in which it is met together with what accompanies it there: uranium of low enrichment.</param>
public sealed record Nuclide(
    string Name,
    double HalfLifeSeconds,
    SourceCategory Categories,
    string? Group,
    ImmutableArray<GammaLine> Lines,
    ImmutableArray<(double EndPoint, double PerDecay)> Betas,
    int Rarity,
    MaterialForm Form,
    int Mixture = 0);
