using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Engines.Spectra.Response;

/// <summary>Rows of numbers by energy, interpolated in the logarithm of energy: the shape of <c>response.tsv</c>, <c>scatter.tsv</c> and <c>loads.tsv</c>.</summary>
internal sealed class PhotonTable
{
    private readonly double[] _energies;
    private readonly double[][] _rows;

    private PhotonTable(IEnumerable<(double Energy, double[] Row)> rows)
    {
        var sorted = rows.OrderBy(r => r.Energy).ToList();
        _energies = [.. sorted.Select(r => r.Energy)];
        _rows = [.. sorted.Select(r => r.Row)];
    }

    /// <summary>Crystals by material and size; a row is full, single, double and X-ray escape, its energy, then the 44 bins of the continuum, per photon.</summary>
    public static Dictionary<(string Material, string Size), PhotonTable> Crystals { get; } = SpectraTable.Read("response.tsv")
        .GroupBy(r => (r[0], r[1]))
        .ToDictionary(g => g.Key, g => new PhotonTable(g.Select(r => (SpectraTable.Number(r[2]), (double[])
            [Ppm(r[3]), Ppm(r[4]), Ppm(r[5]), Ppm(r[6]), SpectraTable.Number(r[7]), .. r[8].Split(' ').Select(Ppm)]))));

    /// <summary>Scattered photons behind a shield of the grid (by its number), from a load, or from a wall; 30 bins of the part of the first energy, per photon.</summary>
    public static Dictionary<string, PhotonTable> Scatter { get; } = SpectraTable.Read("scatter.tsv").Concat(SpectraTable.Read("loads.tsv"))
        .GroupBy(r => r[0])
        .ToDictionary(g => g.Key, g => new PhotonTable(g.Select(r => (SpectraTable.Number(r[1]), r[2].Split(' ').Select(Ppm).ToArray()))));

    public double[] At(double energy)
    {
        var upper = 1;
        while (upper < _energies.Length - 1 && _energies[upper] < energy)
            upper++;
        var part = Math.Clamp(Math.Log(energy / _energies[upper - 1]) / Math.Log(_energies[upper] / _energies[upper - 1]), 0, 1);
        var (low, high) = (_rows[upper - 1], _rows[upper]);
        var row = new double[low.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = (low[i] * (1 - part)) + (high[i] * part);
        return row;
    }

    private static double Ppm(string cell) => SpectraTable.Number(cell) * 1e-6;
}
