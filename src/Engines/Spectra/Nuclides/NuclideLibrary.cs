using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Nuclides;

/// <summary>The nuclides that identification knows, from <c>data/spectra</c> (ENSDF, re-tabulated; the tables name their sources).</summary>
public static class NuclideLibrary
{
    private static readonly ImmutableArray<Nuclide> Everything = ReadNuclides();

    /// <summary>All nuclides, in the order of the table, each as it is by itself.</summary>
    public static ImmutableArray<Nuclide> All { get; } = [.. Everything.Where(n => n.Mixture == 0)];

    /// <summary>Other matter in which some of them are met, under the same names.</summary>
    public static ImmutableArray<Nuclide> Mixtures { get; } = [.. Everything.Where(n => n.Mixture > 0)];

    /// <summary>Groups of nuclides that are hard to tell apart, by id.</summary>
    public static ImmutableDictionary<string, ConfusableGroup> Groups { get; } =
        SpectraTable.Read("groups.tsv").Select(r => new ConfusableGroup(r[0], r[1], r[2])).ToImmutableDictionary(g => g.Id);

    /// <summary>SHA-256 of every table that the engine brings with it (nuclides, lines, matter, probability), lower-case hexadecimal: whoever keeps an answer keeps it.</summary>
    public static string Digest { get; } = SpectraTable.DigestOfAll();

    /// <summary>The nuclide of a name, or null.</summary>
    public static Nuclide? Find(string name) => All.FirstOrDefault(n => n.Name == name);

    private static ImmutableArray<Nuclide> ReadNuclides()
    {
        var lines = SpectraTable.Read("lines.tsv").ToLookup(r => r[0], r => new GammaLine(SpectraTable.Number(r[1]), SpectraTable.Number(r[2]), KindOf(r[3])));
        return
        [
            .. SpectraTable.Read("nuclides.tsv").Select(r => (Row: r, Key: r[0].Split('/'))).Select(r => new Nuclide(
                r.Key[0], SpectraTable.Number(r.Row[1]), CategoriesOf(r.Row[2]), r.Row[3] == "-" ? null : r.Row[3], [.. lines[r.Row[0]]], BetasOf(r.Row[5]), RarityOf(r.Row[6]), FormOf(r.Row[7]),
                r.Key.Length > 1 ? (int)SpectraTable.Number(r.Key[1]) : 0)),
        ];
    }

    private static MaterialForm FormOf(string cell) => cell switch { "dense" => MaterialForm.Dense, "load" => MaterialForm.Load, _ => MaterialForm.Source };

    private static int RarityOf(string cell) => cell switch { "common" => 0, "uncommon" => 1, _ => 2 };

    private static LineKind KindOf(string cell) => cell switch { "x" => LineKind.XRay, "annihilation" => LineKind.Annihilation, _ => LineKind.Gamma };

    private static SourceCategory CategoriesOf(string cell) =>
        cell.Split(',').Aggregate(SourceCategory.None, (all, name) => all | Enum.Parse<SourceCategory>(name, ignoreCase: true));

    private static ImmutableArray<(double EndPoint, double PerDecay)> BetasOf(string cell) =>
        cell == "-" ? [] : [.. cell.Split(',').Select(b => b.Split(':')).Select(b => (SpectraTable.Number(b[0]), SpectraTable.Number(b[1])))];
}
