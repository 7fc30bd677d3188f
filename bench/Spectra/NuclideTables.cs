using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Cordon.Bench.Spectra;

/// <summary>Makes data/spectra/nuclides.tsv and lines.tsv from the re-tabulated ENSDF gamma lines, the MIT-licensed X-ray table and <see cref="LibrarySource"/>.</summary>
internal static class NuclideTables
{
    private const double LowestEnergy = 20;

    /// <summary>Lines weaker than this part of the nuclide's strongest are left out, unless they lie above 300 keV where shielding leaves them.</summary>
    private const double WeakestPart = 0.004;
    private const double WeakestPartAbove300 = 0.0015;
    private const int MostLines = 70;

    public static int Run(string[] args)
    {
        var gammas = ReadGammas();
        var xrays = ReadXrays();
        var nuclides = new StringBuilder();
        var lines = new StringBuilder();
        var source = "Made by: ./cordon bench spectra-library";
        nuclides.Append($"# Nuclides the identification knows. Version 1. {source}\n# Half-lives: ENSDF (re-tabulated in ensdf_gamma_lines.csv). Members: activity in equilibrium per decay of the parent. Beta end points in keV : per decay, for continua of bremsstrahlung. Met: how often, as a prior (own judgement). Form dense: keeps its soft photons to itself; load: goods that are radioactive throughout. After a stroke: another matter in which the nuclide is met.\nname\thalf-life-s\tcategories\tgroup\tmembers\tbeta\tmet\tform\n");
        lines.Append($"# Photons per 100 decays of the parent, chain members included. Version 1. {source}\n# Gamma lines: ENSDF. X-rays: IAEA Live Chart of Nuclides as re-tabulated by becqmoni-roi-wizard (MIT), and typed from evaluated decay data. 511 keV: two per positron.\nnuclide\tkeV\tpercent\tkind\n");
        foreach (var row in LibrarySource.Rows.Concat(LibrarySource.Mixtures))
        {
            var cells = row.Split('|');
            var (key, name) = (cells[0], cells[0].Split('/')[0]);
            var members = cells[3] == "-" ? [] : cells[3].Split(',').Select(m => m.Split(':')).Select(m => (Name: m[0], Activity: Number(m[1]))).ToArray();
            var own = new List<(double Energy, double Percent, string Kind)>();
            foreach (var (member, activity) in members)
            {
                if (gammas.TryGetValue(member, out var table))
                    own.AddRange(table.Lines.Select(l => (l.Energy, l.Percent * activity, "gamma")));
                own.AddRange(LibrarySource.Added.Where(a => a.Member == member).Select(a => (a.Energy, a.Percent * activity, "gamma")));
                own.AddRange(xrays.GetValueOrDefault(member, []).Select(x => (x.Energy, x.Percent * activity, "x")));
            }

            if (Cell(cells, 4) is { } positrons && Number(positrons) > 0)
                own.Add((510.999, 200 * Number(positrons), "annihilation"));
            if (Cell(cells, 5) is { } typed)
                own.AddRange(typed.Split(',').Select(x => x.Split(':')).Select(x => (Number(x[0]), Number(x[1]), "x")));
            var kept = own.Where(l => l.Energy >= LowestEnergy && l.Percent > 0).ToList();
            var strongest = kept.Count == 0 ? 0 : kept.Max(l => l.Percent);
            kept = [.. kept.Where(l => l.Percent >= strongest * (l.Energy > 300 ? WeakestPartAbove300 : WeakestPart) || (l.Energy > 300 && name is "Pu238" or "Pu239" or "U235" or "U233" or "U238" or "Am241" && l.Percent > 0 && l.Energy < 1100 && l.Percent >= strongest * 1e-5)).OrderByDescending(l => l.Percent).Take(MostLines).OrderBy(l => l.Energy)];
            var halfLife = LibrarySource.HalfLives.TryGetValue(name, out var given) ? given : gammas[name].HalfLife;
            nuclides.Append(CultureInfo.InvariantCulture, $"{key}\t{halfLife:G6}\t{cells[1]}\t{cells[2]}\t{cells[3]}\t{Cell(cells, 6) ?? "-"}\t{(key == name ? Met(name) : "uncommon")}\t{Form(name)}\n");
            foreach (var (energy, percent, kind) in kept)
                lines.Append(CultureInfo.InvariantCulture, $"{key}\t{energy:F2}\t{percent:G4}\t{kind}\n");
            Console.WriteLine($"{key,-8} {kept.Count,3} lines; strongest {string.Join(", ", kept.OrderByDescending(l => l.Percent).Take(4).Select(l => $"{l.Energy:F1} ({l.Percent:G3})"))}");
        }

        Write("nuclides.tsv", nuclides);
        Write("lines.tsv", lines);
        return 0;
    }

    internal static void Write(string name, StringBuilder content) =>
        File.WriteAllText(Path.Combine(BenchData.Root, "data", "spectra", name), content.ToString(), new UTF8Encoding(false));

    private static string Form(string name) => LibrarySource.Dense.Contains(name) ? "dense" : LibrarySource.Loads.Contains(name) ? "load" : "-";

    private static string Met(string name) => LibrarySource.Common.Contains(name) ? "common" : LibrarySource.Uncommon.Contains(name) ? "uncommon" : "rare";

    private static string? Cell(string[] cells, int index) => index < cells.Length && cells[index] is not ("" or "-") ? cells[index] : null;

    private static Dictionary<string, (double HalfLife, List<(double Energy, double Percent)> Lines)> ReadGammas()
    {
        var byLevel = LibrarySource.Metastable.ToDictionary(m => m.Value, m => m.Key);
        var all = new Dictionary<string, (double HalfLife, List<(double, double)> Lines)>();
        foreach (var row in Csv.Rows(BenchData.PathOf("detection", "nuclear_data", "ensdf_gamma_lines.csv")))
        {
            var name = row["parent_level_keV"] == "0" ? row["parent"] : byLevel.GetValueOrDefault((row["parent"], row["parent_level_keV"]));
            if (name is null || !double.TryParse(row["gamma_keV"], CultureInfo.InvariantCulture, out var energy) || !double.TryParse(row["abs_intensity_per100_decays"], CultureInfo.InvariantCulture, out var percent))
                continue;
            if (!all.TryGetValue(name, out var entry))
                all[name] = entry = (Number(row["half_life_s"]), []);
            entry.Lines.Add((energy, percent));
        }

        return all;
    }

    private static Dictionary<string, List<(double Energy, double Percent)>> ReadXrays()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(BenchData.PathOf("detection", "nuclear_data", "becqmoni_roi_wizard_mit", "nuclides.json")));
        var all = new Dictionary<string, List<(double, double)>>();
        foreach (var nuclide in json.RootElement.GetProperty("nuclides").EnumerateObject())
        {
            var rows = nuclide.Value.GetProperty("x").EnumerateArray().Select(x => (Energy: x[0].GetDouble(), Percent: x[1].GetDouble(), Shell: x[2].GetString())).ToList();
            var beta = rows.Any(r => r.Shell == "KB") ? "KB" : "KpB";
            all[nuclide.Name.Replace("-", "", StringComparison.Ordinal)] =
                [.. rows.Where(r => r.Shell!.StartsWith("KA", StringComparison.Ordinal) || r.Shell.StartsWith(beta, StringComparison.Ordinal) || (r.Shell == "L" && r.Energy > LowestEnergy)).Select(r => (r.Energy, r.Percent))];
        }

        return all;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
