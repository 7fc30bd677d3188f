using System.Globalization;
using System.Text;
using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Bench.Spectra.Figures;

/// <summary>Writes the figures that the product ships, with what they were taken from, when, and by which tables of the engine.</summary>
internal static class FigureFiles
{
    private static readonly (string Key, string Kind, string NameEn, string NameFr, string Source)[] Data =
    [
        ("baldr", "real", "22 spectra of 6 nuclides, bare and behind six shields, one detector", "22 spectres de 6 nucléides, nus et derrière six blindages, un seul détecteur", "BALDR, Sandia National Laboratories, CC BY 4.0"),
        ("suro", "real", "spectra of some 20 sources before a pocket detector; labels are names of folders", "spectres d’une vingtaine de sources devant un détecteur de poche ; les étiquettes sont des noms de dossiers", "SÚRO, National Radiation Protection Institute, Prague"),
        ("rase", "simulated", "base spectra of a generic detector, drawn over a background of 3,000 counts", "spectres de base d’un détecteur générique, tirés sur un bruit de fond de 3 000 coups", "RASE, Lawrence Livermore National Laboratory, MIT"),
        ("simulated", "simulated", "sources bare and shielded, of eleven instruments; none of them was used to make the engine’s own spectra, but for how high X-rays of uranium stand; how likely a finding is was learnt from eight of them", "sources nues et blindées, de onze instruments ; aucune n’a servi aux spectres du moteur, sauf pour la hauteur des rayons X de l’uranium ; la vraisemblance d’un résultat a été apprise sur huit d’entre eux", "reference spectra of InterSpec, Sandia National Laboratories, LGPL, compared only"),
        ("goods", "made", "loads of natural goods made with the engine’s own responses: optimistic", "chargements de matières naturelles faits avec les réponses mêmes du moteur : optimiste", "own"),
        ("background", "mixed", "backgrounds of all these instruments, drawn anew: 60 s, against five minutes measured", "bruits de fond de tous ces instruments, tirés à nouveau : 60 s, contre cinq minutes mesurées", "as above"),
    ];

    public static void Write(IReadOnlyList<Figure> figures)
    {
        var date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var data = new StringBuilder("# What the figures were taken from, when, and by which tables of the engine (SHA-256). Version 1. Made by: ./cordon bench spectra figures\ndata\tkind\tname-en\tname-fr\tsource\tdate\tlibrary\n");
        foreach (var (key, kind, en, fr, source) in Data)
            data.Append(CultureInfo.InvariantCulture, $"{key}\t{kind}\t{en}\t{fr}\t{source}\t{date}\t{NuclideLibrary.Digest}\n");
        Save("figures-data.tsv", data);
        var rows = new StringBuilder("# How good identification is. Version 1. Made by: ./cordon bench spectra figures (seeded draws; numbers only, nothing of the spectra themselves)\nfigure\tdata\tdetector\tnuclide\tnet\ttrials\thits\n");
        foreach (var f in figures.OrderBy(f => f.What, StringComparer.Ordinal).ThenBy(f => f.Data, StringComparer.Ordinal).ThenBy(f => f.Detector, StringComparer.Ordinal).ThenBy(f => f.Nuclide, StringComparer.Ordinal).ThenBy(f => f.Net))
            rows.Append(CultureInfo.InvariantCulture, $"{f.What}\t{f.Data}\t{f.Detector}\t{f.Nuclide}\t{f.Net}\t{f.Trials}\t{f.Hits}\n");
        Save("figures.tsv", rows);
    }

    private static void Save(string name, StringBuilder content) =>
        File.WriteAllText(Path.Combine(BenchData.Root, "data", "detection", name), content.ToString(), new UTF8Encoding(false));
}
