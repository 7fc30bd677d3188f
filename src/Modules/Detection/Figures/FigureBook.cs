using System.Globalization;
using Cordon.Engines.Foresight.Measures;
using Cordon.Modules.Detection.Tables;

namespace Cordon.Modules.Detection.Figures;

/// <summary>The figures that the product ships, as <c>./cordon bench spectra figures</c> wrote them.</summary>
internal sealed class FigureBook
{
    private readonly ILookup<string, MeasuredRate> _rates;

    private FigureBook(DetectionTable rates, DetectionTable sources)
    {
        Sources = [.. sources.Rows.Select(r => new FigureSource(r["data"], r["kind"], r.Both("name"), r["source"], r["date"], r["library"]))];
        _rates = rates.Rows.Select(Read).ToLookup(r => r.What, StringComparer.Ordinal);
    }

    public static FigureBook Shipped { get; } = new(DetectionTable.Shipped("figures.tsv"), DetectionTable.Shipped("figures-data.tsv"));

    public IReadOnlyList<FigureSource> Sources { get; }

    /// <summary>All of one kind, in the order of the file.</summary>
    public IEnumerable<MeasuredRate> Of(string what) => _rates[what];

    /// <summary>All of one kind together.</summary>
    public Proportion Together(string what) => Sum(Of(what));

    public static Proportion Sum(IEnumerable<MeasuredRate> rates) => rates.Aggregate(default(Proportion), (sum, r) => new Proportion(sum.Found + r.Rate.Found, sum.Of + r.Rate.Of));

    /// <summary>One curve for each detector and nuclide of a data set.</summary>
    public IEnumerable<IGrouping<(string Detector, string Nuclide), MeasuredRate>> Curves(string what, string data) =>
        Of(what).Where(r => r.Data == data).OrderBy(r => r.Net).GroupBy(r => (r.Detector, r.Nuclide));

    private static MeasuredRate Read(DetectionRow row) => new(
        row["figure"], row["data"], row["detector"], row["nuclide"], row.Number("net"),
        new Proportion(int.Parse(row["hits"], CultureInfo.InvariantCulture), int.Parse(row["trials"], CultureInfo.InvariantCulture)));
}
