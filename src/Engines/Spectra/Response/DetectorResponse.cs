using System.Collections.Concurrent;
using Cordon.Engines.Spectra.Fitting;
using Cordon.Engines.Spectra.Matter;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;

namespace Cordon.Engines.Spectra.Response;

/// <summary>
/// Spectra that a crystal would show of a nuclide behind a shield: lines and scattered photons, each with full-energy peak, Compton continuum and escape peaks as Monte Carlo found them, blurred with FWHM(E).
/// Summing of cascades is left out. Kept once made: they depend on the kind of detector alone, for errors of calibration are taken out of the data instead.
/// </summary>
internal sealed class DetectorResponse
{
    private const double WindowThickness = 0.12;
    private const int MostKept = 4000;

    /// <summary>Scattered photons need no more than this.</summary>
    private static readonly EnergyGrid FluxGrid = new(130);
    private static readonly ConcurrentDictionary<(string, string, double, double), DetectorResponse> Known = new();

    private readonly Crystal _crystal;
    private readonly PhotonTable _table;
    private readonly double _sharpness;
    private readonly ConcurrentDictionary<(string Nuclide, int Mixture, int Shield, bool Room), double[]> _made = new();
    private readonly ConcurrentDictionary<(string Nuclide, int Mixture, int Shield), double> _losses = new();
    private readonly Blur _blur;
    private readonly double[]?[] _scattered = new double[]?[FluxGrid.Bins];

    private DetectorResponse(Crystal crystal, string size, double sharpness)
    {
        (_crystal, _sharpness) = (crystal, sharpness);
        _table = PhotonTable.Crystals[(crystal.Material, size)];
        Grid = new EnergyGrid(crystal.Bins);
        _blur = new Blur(Grid, Fwhm);
        Filter = new LineFilter(Grid, Fwhm);
    }

    public EnergyGrid Grid { get; }

    /// <summary>Finds lines of this detector's width.</summary>
    public LineFilter Filter { get; }

    public double Fwhm(double energy) => _crystal.Fwhm(energy, _sharpness);

    public static DetectorResponse Of(Crystal crystal, string size, double sharpness) =>
        Known.GetOrAdd((crystal.Material, size, sharpness, crystal.At662), _ => new DetectorResponse(crystal, size, sharpness));

    /// <summary>Counts per bin and decay seen straight through the shield, scattered photons of the shield included.</summary>
    public double[] Direct(Nuclide nuclide, int shield) => Kept(nuclide, shield, room: false);

    /// <summary>Counts per bin and decay that walls and floor send back.</summary>
    public double[] Room(Nuclide nuclide, int shield) => Kept(nuclide, shield, room: true);

    /// <summary>Natural logarithm of the counts that a shield takes away; a load takes none away that is not made up for by its size.</summary>
    public double Loss(Nuclide nuclide, int shield) => shield == 0 || Shield.Grid[shield].IsLoad ? 0 : _losses.GetOrAdd((nuclide.Name, nuclide.Mixture, shield), _ => Math.Max(0, Math.Log(Direct(nuclide, 0).Sum() / Math.Max(Direct(nuclide, shield).Sum(), 1e-300))));

    /// <summary>A smooth continuum falling by e in <paramref name="slope"/> keV, one count in all.</summary>
    public double[] Continuum(double slope) => _made.GetOrAdd(($"e{slope}", 0, 0, false), _ =>
    {
        var bins = Grid.Centres.Select((c, i) => Math.Exp(-c / slope) * (Grid.Edges[i + 1] - Grid.Edges[i])).ToArray();
        var sum = bins.Sum();
        return [.. bins.Select(b => b / sum)];
    });

    private double[] Kept(Nuclide nuclide, int shield, bool room)
    {
        if (_made.Count > MostKept)
            _made.Clear();
        return _made.GetOrAdd((nuclide.Name, nuclide.Mixture, shield, room), _ => Make(nuclide, shield, room));
    }

    private double[] Make(Nuclide nuclide, int shield, bool room)
    {
        var sharp = new double[Grid.Bins];
        var smooth = new double[Grid.Bins];
        var flux = new double[FluxGrid.Bins];
        var scatter = shield == 0 ? null : PhotonTable.Scatter[shield.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        foreach (var (energy, photons) in Emission.Of(nuclide))
        {
            var through = photons * Shield.Grid[shield].Transmission(energy);
            if (room)
                AddScatter(flux, PhotonTable.Scatter["wall"].At(energy), energy, through);
            else
                AddResponse(smooth, sharp, energy, through, exact: true);
            if (scatter is not null && !room)
                AddScatter(flux, scatter.At(energy), energy, photons);
        }

        for (var i = 0; i < FluxGrid.Bins; i++)
        {
            if (flux[i] > 0)
                Vectors.AddTo(smooth, Scattered(i), flux[i]);
        }

        _blur.AddTo(sharp, smooth);
        return sharp;
    }

    /// <summary>What the crystal makes of one scattered photon of a bin of the flux.</summary>
    private double[] Scattered(int bin)
    {
        if (_scattered[bin] is { } known)
            return known;
        var made = new double[Grid.Bins];
        AddResponse(made, made, FluxGrid.Centres[bin], 1, exact: false);
        return _scattered[bin] = made;
    }

    private static void AddScatter(double[] flux, double[] parts, double energy, double photons)
    {
        for (var b = 0; b < parts.Length; b++)
            FluxGrid.Spread(flux, energy * b / parts.Length, energy * (b + 1) / parts.Length, photons * parts[b]);
    }

    private void AddResponse(double[] smooth, double[] sharp, double energy, double photons, bool exact)
    {
        photons *= Math.Exp(-WindowThickness * Material.Aluminium.Attenuation(energy));
        if (photons <= 0)
            return;
        var row = _table.At(energy);
        Peak(energy, row[0]);
        Peak(energy - Element.ElectronRest, row[1]);
        Peak(energy - (2 * Element.ElectronRest), row[2]);
        Peak(energy - row[4], row[3]);
        var edge = energy * 2 * energy / (Element.ElectronRest + (2 * energy));
        for (var b = 0; b < 32; b++)
            Grid.Spread(smooth, edge * b / 32, edge * (b + 1) / 32, photons * row[5 + b]);
        for (var b = 0; b < 12; b++)
            Grid.Spread(smooth, edge + ((energy - edge) * b / 12), edge + ((energy - edge) * (b + 1) / 12), photons * row[37 + b]);

        void Peak(double at, double part)
        {
            if (part <= 0 || at <= 0)
                return;
            if (exact)
                _blur.Gaussian(sharp, at, photons * part);
            else
                Grid.Spread(smooth, at * 0.98, at * 1.02, photons * part);
        }
    }
}
