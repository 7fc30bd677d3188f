using Cordon.Engines.Spectra.Model;
using PureHDF;

namespace Cordon.Bench.Spectra.Sets;

/// <summary>The 22 real NaI spectra of BALDR (Sandia, CC BY 4.0) and their background, from the HDF5 that pandas wrote.</summary>
internal sealed record BaldrSet(Spectrum Background, IReadOnlyList<(string Label, string Where, Spectrum Spectrum)> Sources)
{
    private static readonly string[] Coefficients = ["ecal_order_0", "ecal_order_1", "ecal_order_2", "ecal_order_3", "ecal_low_e"];

    public static BaldrSet Load()
    {
        using var file = H5File.OpenRead(BenchData.PathOf("detection", "baldr_sandia", "measurements.h5"));
        var counts = file.Dataset("spectra/block0_values").Read<double[,]>();
        var times = Columns<double>(file, "block0");
        var calibration = Columns<long>(file, "block1");
        var labels = Labels(file);
        var all = new List<(string Label, string Where, Spectrum Spectrum)>();
        for (var row = 0; row < labels.Count; row++)
        {
            var bins = new double[counts.GetLength(1)];
            for (var i = 0; i < bins.Length; i++)
                bins[i] = counts[row, i];
            all.Add((labels[row].Nuclide, labels[row].Where, new Spectrum
            {
                Counts = [.. bins],
                LiveSeconds = times["live_time"][row],
                RealSeconds = times["real_time"][row],
                Calibration = new EnergyCalibration.FullRangeFraction(
                    [.. Coefficients.Select(n => (double)calibration[n][row])]),
            }));
        }

        return new BaldrSet(all.Single(a => a.Label == "Background").Spectrum, [.. all.Where(a => a.Label != "Background")]);
    }

    private static Dictionary<string, T[]> Columns<T>(IH5Group file, string block)
        where T : unmanaged
    {
        var names = file.Dataset($"info/{block}_items").Read<string[]>();
        var values = file.Dataset($"info/{block}_values").Read<T[,]>();
        return names.Select((name, column) => (name, column)).ToDictionary(
            n => n.name.TrimEnd('\0'), n => Enumerable.Range(0, values.GetLength(0)).Select(r => values[r, n.column]).ToArray());
    }

    private static List<(string Nuclide, string Where)> Labels(IH5Group file)
    {
        var isotopes = file.Dataset("sources/block0_items_level1").Read<string[]>();
        var places = file.Dataset("sources/block0_items_level2").Read<string[]>();
        var isotope = file.Dataset("sources/block0_items_label1").Read<sbyte[]>();
        var place = file.Dataset("sources/block0_items_label2").Read<sbyte[]>();
        var shares = file.Dataset("sources/block0_values").Read<double[,]>();
        return
        [
            .. Enumerable.Range(0, shares.GetLength(0)).Select(row => Enumerable.Range(0, isotope.Length).MaxBy(c => shares[row, c]))
                .Select(c => (isotopes[isotope[c]].TrimEnd('\0'), places[place[c]].TrimEnd('\0'))),
        ];
    }
}
