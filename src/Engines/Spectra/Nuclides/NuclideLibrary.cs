using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Nuclides;

/// <summary>The nuclides that identification knows, from <c>data/spectra</c> (ENSDF, re-tabulated; the tables name their sources).</summary>
public static class NuclideLibrary
{
    /// <summary>All nuclides, in the order of the table.</summary>
    public static ImmutableArray<Nuclide> All { get; } = ReadNuclides();

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
            .. SpectraTable.Read("nuclides.tsv").Select(r => new Nuclide(
                r[0], SpectraTable.Number(r[1]), CategoriesOf(r[2]), r[3] == "-" ? null : r[3], [.. lines[r[0]]], BetasOf(r[5]), RarityOf(r[6]), FormOf(r[7]))),
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
