using Cordon.Engines.Spectra.Matter;
using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Engines.Spectra.Response;

/// <summary>The photons of a nuclide per decay: lines, and bremsstrahlung cut into narrow ones; of a dense piece those that leave it.</summary>
internal static class Emission
{
    private const int Slices = 48;

    /// <summary>Radius in g/cm² of a dense piece, of some 12 g of metal: thick enough that the ratios of lines below 300 keV no longer depend on it.</summary>
    private const double PieceRadius = 10;

    /// <summary>Atomic number of what stops electrons: source and wrapping.</summary>
    private const double Wrapping = 10;
    private const double Heavy = 92;

    public static IEnumerable<(double Energy, double Photons)> Of(Nuclide nuclide)
    {
        var dense = nuclide.Form == MaterialForm.Dense;
        foreach (var line in nuclide.Lines)
            yield return (line.Energy, line.Percent / 100 * Leaving(line.Energy));
        foreach (var (endPoint, perDecay) in nuclide.Betas)
        {
            foreach (var slice in Bremsstrahlung(endPoint))
                yield return (slice.Energy, slice.Photons * (dense ? Heavy : Wrapping) * perDecay * Leaving(slice.Energy));
        }

        double Leaving(double energy) => dense ? Shield.FromWithin(PieceRadius * Material.Uranium.Attenuation(energy)) : 1;
    }

    /// <summary>
    /// Thick-target bremsstrahlung after Kramers, 2kZ(T/E − 1) photons per keV for an electron of energy T, per unit of Z, summed over an allowed beta spectrum. k = 0.7·10⁻⁶ per keV.
    /// </summary>
    private static IEnumerable<(double Energy, double Photons)> Bremsstrahlung(double endPoint)
    {
        var ratio = Math.Pow(endPoint * 0.95 / EnergyGrid.Lowest, 1.0 / Slices);
        var all = Electrons(endPoint).Sum(e => e.Weight);
        for (var s = 0; s < Slices; s++)
        {
            var energy = EnergyGrid.Lowest * Math.Pow(ratio, s + 0.5);
            var width = energy * (ratio - 1) / Math.Sqrt(ratio);
            var photons = Electrons(endPoint).Where(e => e.Energy > energy).Sum(e => e.Weight * ((e.Energy / energy) - 1)) / all;
            yield return (energy, photons * width * 2 * 0.7e-6);
        }
    }

    private static IEnumerable<(double Energy, double Weight)> Electrons(double endPoint)
    {
        for (var i = 0; i < 60; i++)
        {
            var kinetic = endPoint * (i + 0.5) / 60;
            var total = kinetic + Element.ElectronRest;
            yield return (kinetic, Math.Sqrt((total * total) - (Element.ElectronRest * Element.ElectronRest)) * total * Math.Pow(endPoint - kinetic, 2));
        }
    }
}
