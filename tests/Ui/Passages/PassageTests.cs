using Cordon.Ui.Passages;
using CsCheck;

namespace Cordon.Tests.Ui.Passages;

public sealed class PassageTests
{
    private static readonly Gen<PassageView> Views =
        from steps in Gen.Double[0.05, 3].Array[1, 400]
        from rates in Gen.Double[0, 50_000].Array[steps.Length]
        let starts = steps.Aggregate(new List<double> { 0 }, (all, step) => [.. all, all[^1] + step])
        from bands in Gen.Int[1, 200]
        from cells in Gen.Double[0, 90].Array[bands].Array[steps.Length]
        select new PassageView
        {
            Starts = starts[..^1],
            End = starts[^1],
            Gammas = [new PassageCurve("Aa1", rates)],
            Matrix = new PassageMatrix([.. Enumerable.Range(0, bands + 1).Select(b => 20.0 + (b * 14))], cells),
        };

    [Fact]
    public async Task Alarms_are_shaded_named_and_said()
    {
        var page = await Rendered.PageAsync<PassageChart>(new() { ["Of"] = Truck() });
        Assert.Equal(2 * 2 * 2, page.QuerySelectorAll("figure > svg rect.alarm").Length);
        Assert.Equal(["Gamma", "Neutron", "Gamma", "Neutron"], page.QuerySelectorAll("text.unexplained").Select(t => t.TextContent));
        var words = page.QuerySelector("figcaption")!.TextContent;
        Assert.Contains("Alarm Gamma from 4 s to 7 s.", words, StringComparison.Ordinal);
        Assert.Contains("A vehicle stood in the portal from 3 s to 8 s.", words, StringComparison.Ordinal);
        Assert.Contains("highest at 5 s with 3,000 per second. That is 5 times the background.", words, StringComparison.Ordinal);
        Assert.Contains("Neutrons were highest at 5 s with 4 per second.", words, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("figure > svg rect.occupied").Length);
    }

    [Fact]
    public async Task What_was_not_measured_is_not_taken_for_nothing()
    {
        var words = (await Rendered.PageAsync<PassageChart>(new() { ["Of"] = Truck() with { Neutrons = null, Background = null } })).QuerySelector("figcaption")!.TextContent;
        Assert.Contains("Neutrons were not measured.", words, StringComparison.Ordinal);
        Assert.Contains("The background is not known.", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Chart_and_waterfall_keep_to_the_policy_of_the_pages(string language)
    {
        var page = await Rendered.PageAsync<PassageChart>(new() { ["Of"] = Truck() }, language);
        var fall = await Rendered.PageAsync<Waterfall>(new() { ["Of"] = Truck() }, language);
        foreach (var element in page.QuerySelectorAll("*").Concat(fall.QuerySelectorAll("*")))
        {
            Assert.DoesNotContain(element.LocalName, new[] { "script", "style", "image", "img" });
            Assert.DoesNotContain(element.Attributes, a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.Contains("data:", StringComparison.Ordinal));
        }

        Assert.DoesNotContain("ui.passage", page.TextContent + fall.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waterfall_says_where_it_is_strongest_and_has_a_scale()
    {
        var page = await Rendered.PageAsync<Waterfall>(new() { ["Of"] = Truck() });
        Assert.Contains("80 counts per second in one band: 600 to 700 keV from 5 s to 6 s", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(CoarseMatrix.Levels, page.QuerySelectorAll("svg.wide g.scale rect").Length);
        Assert.Empty((await Rendered.PageAsync<Waterfall>(new() { ["Of"] = Truck() with { Matrix = null } })).QuerySelectorAll("figure"));
    }

    [Fact]
    public void However_much_there_is_a_waterfall_stays_small_and_loses_no_count() => Views.Sample(view =>
    {
        IReadOnlyList<double> times = [.. view.Starts, view.End];
        var cells = new CoarseMatrix(view.Matrix!, times, 64, 32, 500);
        Assert.True(cells.Runs.Count <= 500);
        Assert.InRange(cells.Times.Count, 2, 65);
        Assert.InRange(cells.Energies.Count, 2, 33);
        Assert.Equal((times[0], times[^1]), (cells.Times[0], cells.Times[^1]));
        Assert.Equal((view.Matrix!.Edges[0], view.Matrix.Edges[^1]), (cells.Energies[0], cells.Energies[^1]));
        Assert.All(cells.Runs, r => Assert.True(r.From < r.To && r.To < cells.Times.Count && r.Band < cells.Energies.Count - 1 && r.Level is >= 1 and <= CoarseMatrix.Levels));
        Assert.Contains(cells.Runs, r => r.Level == CoarseMatrix.Levels);
    }, iter: 100);

    [Fact]
    public void Averaging_keeps_what_was_counted() => Views.Sample(view =>
    {
        var thinned = new ThinnedPassage(view, 50);
        double Counted(IReadOnlyList<double> edges, IReadOnlyList<double> rates) => rates.Select((r, i) => r * (edges[i + 1] - edges[i])).Sum();
        var before = Counted([.. view.Starts, view.End], view.Gammas[0].Rates);
        Assert.Equal(before, Counted(thinned.Edges, thinned.All), Math.Max(1, before) * 1e-9);
        Assert.True(thinned.All.Count <= 50 || thinned.All.Count == view.Starts.Count);
    }, iter: 100);

    [Fact]
    public void A_matrix_that_does_not_fit_is_refused_with_what_is_wrong()
    {
        var view = Truck();
        Assert.Contains("has 1 samples, the passage 10", Assert.Throws<ArgumentException>(() => new CoarseMatrix(view.Matrix! with { Rates = [[1, 2]] }, [.. view.Starts, view.End], 64, 32, 500)).Message, StringComparison.Ordinal);
        Assert.Contains("its edges make 1", Assert.Throws<ArgumentException>(() => new CoarseMatrix(view.Matrix! with { Edges = [1, 2] }, [.. view.Starts, view.End], 64, 32, 500)).Message, StringComparison.Ordinal);
    }

    /// <summary>Ten seconds, with the most in the sixth.</summary>
    internal static PassageView Truck() => new()
    {
        Starts = [.. Enumerable.Range(0, 10).Select(i => (double)i)],
        End = 10,
        Gammas = [new PassageCurve("Aa1", [300, 300, 290, 310, 800, 1800, 900, 400, 300, 310]), new PassageCurve("Ba1", [300, 300, 310, 290, 600, 1200, 700, 350, 300, 300])],
        Background = [.. Enumerable.Repeat(600.0, 10)],
        Neutrons = [0, 1, 0, 0, 2, 4, 1, 0, 0, 1],
        Alarms = [new PassageSpan(4, 7, "Gamma"), new PassageSpan(5, 6, "Neutron")],
        Occupied = [new PassageSpan(3, 8)],
        Matrix = new PassageMatrix([0, 100, 300, 600, 700, 1500], [.. Enumerable.Range(0, 10).Select(i => (IReadOnlyList<double>)[20, 12, 5, i == 5 ? 80 : i is 4 or 6 ? 30 : 2, 1])]),
    };
}
