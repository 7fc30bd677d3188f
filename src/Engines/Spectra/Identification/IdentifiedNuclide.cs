using System.Collections.Immutable;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;

namespace Cordon.Engines.Spectra.Identification;

/// <summary>A nuclide that was found.</summary>
/// <param name="Nuclide">What it is.</param>
/// <param name="Probability">How often such a finding was right on sets where the truth is known (0 to 1).</param>
/// <param name="Lines">Its lines as the peak method found or missed them, the strongest first.</param>
/// <param name="Share">Its part of all counts, 0 to 1.</param>
/// <param name="Worth">By how much the spectrum is explained worse without it, in units of what stays unexplained.</param>
/// <param name="Shielding">What seems to stand before it.</param>
/// <param name="Counts">Its fitted counts in each bin of <see cref="Identification.Energies"/>.</param>
public sealed record IdentifiedNuclide(
    Nuclide Nuclide, double Probability, ImmutableArray<LineFinding> Lines, double Share, double Worth, ShieldingEstimate Shielding, ImmutableArray<double> Counts);

/// <summary>What stands before a source, as one of a few kinds of matter.</summary>
/// <param name="Material">none, plastic or tissue, aluminium, iron, lead, its own load: what behaves like it.</param>
/// <param name="ArealDensity">g/cm², from a coarse grid.</param>
public sealed record ShieldingEstimate(string Material, double ArealDensity);

/// <summary>A nuclide that was considered and not taken.</summary>
/// <param name="Nuclide">Which.</param>
/// <param name="InPlaceOf">What it would replace; itself where it was found beside another but is too doubtful to be named.</param>
/// <param name="Worse">By how much worse the spectrum is then explained; below about 6 they are hardly told apart. 0 for what is too doubtful to be named.</param>
public sealed record Alternative(Nuclide Nuclide, Nuclide InPlaceOf, double Worse);
