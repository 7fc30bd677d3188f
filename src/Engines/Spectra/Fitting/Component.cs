using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Engines.Spectra.Fitting;

/// <summary>A nuclide behind one shield of the grid.</summary>
internal sealed record Component(Nuclide Nuclide, int Shield);
