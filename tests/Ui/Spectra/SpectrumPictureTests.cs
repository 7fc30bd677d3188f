using System.Globalization;
using System.Text.RegularExpressions;
using Cordon.Ui.Charts;
using Cordon.Ui.Spectra;
using CsCheck;

namespace Cordon.Tests.Ui.Spectra;

public sealed partial class SpectrumPictureTests
{
    private static readonly Gen<SpectrumView> Views =
        from steps in Gen.Double[0.05, 12].Array[2, 600]
        from start in Gen.Double[0, 100]
        from counts in Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 3], Gen.Double[0, 1e7]).Array[steps.Length]
        from lines in Gen.Select(Gen.Double[-50, 3500], Gen.Enum<SpectrumLineState>(), Gen.String[Gen.Char['A', 'z'], 3, 14]).List[0, 40]
        where counts.Any(c => c > 0)
        let energies = steps.Aggregate(new List<double> { start }, (all, step) => [.. all, all[^1] + step])[1..]
        select new SpectrumView
        {
            Energies = energies,
            Counts = counts,
            Background = [.. counts.Select(c => c * 0.9)],
            Parts = [new SpectrumPart("Ba133", [.. counts.Select(c => c * 0.1)])],
            Sum = counts,
            Residuals = [.. counts.Select(c => c % 17 - 8)],
            Lines = [.. lines.Select(l => new SpectrumLine(l.Item1, l.Item3, l.Item2))],
        };

    [Fact]
    public void Every_curve_lies_in_its_part_of_the_picture() => Views.Sample(view =>
    {
        foreach (var p in Breadth.Both.Select(b => Of(view, b)))
        {
            Assert.All([p.Thinned.Measured, p.Thinned.Sum!, p.Thinned.Background!], curve => AssertInside(Trace.Steps(p.Thinned.Edges, curve, p.X, p.Y), p.Plot));
            AssertInside(Trace.Line(p.Thinned.Middles, p.Thinned.Parts[0].Values, p.X, p.Y), p.Plot);
            AssertInside(Trace.Steps(p.Thinned.Edges, p.Thinned.Residuals!, p.X, p.Sigma!), p.Strip!.Value);
            Assert.True(p.Strip!.Value.Bottom < p.Height);
        }
    }, iter: 200);

    [Fact]
    public void Thinning_loses_no_count_and_shows_no_bin_narrower_than_a_unit() => Views.Sample(view =>
    {
        foreach (var p in Breadth.Both.Select(b => Of(view, b)))
        {
            Assert.Equal(view.Counts.Sum(), p.Thinned.Counts.Sum(), view.Counts.Sum() * 1e-9);
            Assert.Equal(view.Counts.Sum(), p.Thinned.Measured.Select((m, i) => m * (p.Thinned.Edges[i + 1] - p.Thinned.Edges[i])).Sum(), view.Counts.Sum() * 1e-9);
            Assert.True(p.Thinned.Bins == view.Counts.Count || p.Thinned.Bins <= p.Plot.Width);
        }
    }, iter: 200);

    [Fact]
    public void No_name_lies_over_another_nor_over_the_mark_of_another_and_none_leaves_the_picture() => Views.Sample(view =>
    {
        foreach (var breadth in Breadth.Both)
        {
            var p = Of(view, breadth);
            var named = p.Marks.Where(m => m.Place is not null).Select(m => (Mark: m, m.Place!.Row, Span: SpanOf(m))).ToList();
            Assert.All(named, n => Assert.True(n.Span.From >= 0 && n.Span.To <= breadth.Units));
            foreach (var (a, b) in named.SelectMany(a => named.Where(b => !ReferenceEquals(a.Mark, b.Mark)).Select(b => (a, b))))
            {
                Assert.False(a.Row == b.Row && a.Span.From < b.Span.To && b.Span.From < a.Span.To, $"{a.Mark.Text} over {b.Mark.Text}");
                Assert.False(a.Row < b.Row && b.Mark.At > a.Span.From && b.Mark.At < a.Span.To, $"the mark of {b.Mark.Text} through {a.Mark.Text}");
            }
        }
    }, iter: 200);

    [Fact]
    public void What_is_missing_gets_its_name_before_what_is_found()
    {
        var lines = Enumerable.Range(0, 60).Select(i => new SpectrumLine(600 + i, $"Ra226 {600 + i}", i == 59 ? SpectrumLineState.Missing : SpectrumLineState.Found)).ToList();
        var p = Of(Invented.Caesium() with { Lines = lines }, Breadth.Narrow);
        Assert.NotNull(Assert.Single(p.Marks, m => m.Kind == "missing").Place);
        Assert.Contains(p.Marks, m => m.Place is null);
        Assert.Equal(60, p.Marks.Count);
    }

    [Fact]
    public void Zero_is_drawn_at_the_floor_and_one_count_above_it()
    {
        var p = Of(new SpectrumView { Energies = [10, 20, 30, 40], Counts = [1000, 0, 1, 1000] }, Breadth.Wide);
        Assert.Equal(p.Plot.Bottom, p.Y.At(0));
        Assert.True(p.Y.At(p.Thinned.Measured[2]) < p.Plot.Bottom - 10);
    }

    [Theory]
    [InlineData(new double[] { 10, 20, 30 }, new double[] { 1, 2 }, "Counts has 2 bins, where 3 are drawn")]
    [InlineData(new double[] { 10, 30, 20 }, new double[] { 1, 2, 3 }, "bins rise; 15 follows 25")]
    [InlineData(new double[] { 10, 20, 30 }, new double[] { 1, double.NaN, 3 }, "Counts holds NaN in bin 1")]
    public void Curves_that_do_not_fit_together_are_refused_with_what_is_wrong(double[] energies, double[] counts, string says) =>
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => Of(new SpectrumView { Energies = energies, Counts = counts }, Breadth.Wide)).Message, StringComparison.Ordinal);

    private static SpectrumPicture Of(SpectrumView view, Breadth breadth) => new(view, breadth, l => l.Label, "▼");

    private static (double From, double To) SpanOf(LineMark mark) =>
        mark.Place!.ToTheLeft ? (mark.Place.From - Flags.Breadth(mark.Text), mark.Place.From) : (mark.Place.From, mark.Place.From + Flags.Breadth(mark.Text));

    private static void AssertInside(string path, Area area)
    {
        Assert.All(Across().Matches(path), m => Assert.InRange(double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), area.Left - 0.1, area.Right + 0.1));
        Assert.All(Down().Matches(path), m => Assert.InRange(double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), area.Top - 0.1, area.Bottom + 0.1));
    }

    [GeneratedRegex(@"[MLH](-?[\d.]+)")]
    private static partial Regex Across();

    [GeneratedRegex(@"(?:V|[ML]-?[\d.]+ )(-?[\d.]+)")]
    private static partial Regex Down();
}
