using System.Globalization;
using System.Text.RegularExpressions;
using Cordon.Tests.Ui.Spectra;
using Cordon.Ui.Spectra;
using Microsoft.Playwright;

namespace Cordon.Tests.Ui.Browser;

public sealed partial class SpectrumScriptTests(ChartBrowser browser)
{
    [Fact]
    public async Task Dragging_shows_a_part_closer_and_the_whole_comes_back()
    {
        await using var shown = await ShowAsync();
        var whole = await shown.EnergiesAsync();
        Assert.Equal(("0", "3,000"), (whole[0], whole[^1]));
        await DragAsync(shown, 0.15, 0.3);
        var closer = await shown.EnergiesAsync();
        Assert.InRange(double.Parse(closer[0], CultureInfo.InvariantCulture), 250, 600);
        Assert.InRange(double.Parse(closer[^1].Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), 600, 1000);
        Assert.Equal(["Cs137 662"], await shown.Picture.Locator("[data-marks] text:visible").AllTextContentsAsync());
        await shown.Page.GetByRole(AriaRole.Button, new() { Name = "Whole spectrum" }).ClickAsync();
        Assert.Equal(whole, await shown.EnergiesAsync());
        Assert.Empty(shown.Troubles);
    }

    [Fact]
    public async Task What_the_script_draws_of_the_whole_is_what_the_node_drew()
    {
        await using var shown = await ShowAsync();
        var names = new[] { "counts", "background", "sum", "part0", "residuals" };
        var before = new List<IReadOnlyList<double>>();
        foreach (var name in names)
            before.Add(await EndsAsync(shown, name));
        await shown.Page.GetByRole(AriaRole.Button, new() { Name = "Whole spectrum" }).ClickAsync();
        foreach (var (name, drawn) in names.Zip(before))
        {
            var now = await EndsAsync(shown, name);
            Assert.All(drawn.Zip(now), pair => Assert.Equal(pair.First, pair.Second, 2.5));
        }

        Assert.Equal(["Cs137 662", "K40 1461 missing"], (await shown.Picture.Locator("[data-marks] text").AllTextContentsAsync()).Order(StringComparer.Ordinal));
        Assert.Empty(shown.Troubles);
    }

    [Fact]
    public async Task The_keyboard_alone_reads_goes_closer_and_changes_the_scale()
    {
        await using var shown = await ShowAsync();
        await shown.Page.Locator(".pictures").FocusAsync();
        await shown.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(shown.Page.Locator(".readout")).ToHaveTextAsync(ReadOut());
        await shown.Page.Keyboard.PressAsync("+");
        var closer = await shown.EnergiesAsync();
        Assert.NotEqual("0", closer[0]);
        var logarithmic = await shown.CurveAsync("counts");
        await shown.Page.Keyboard.PressAsync("l");
        Assert.NotEqual(logarithmic, await shown.CurveAsync("counts"));
        Assert.Equal(1, await shown.Page.GetByRole(AriaRole.Button, new() { Name = "Logarithmic scale" }).CountAsync());
        await shown.Page.Keyboard.PressAsync("Shift+ArrowRight");
        Assert.NotEqual(closer, await shown.EnergiesAsync());
        Assert.Empty(shown.Troubles);
    }

    [Fact]
    public async Task The_read_out_tells_the_counts_of_the_bin_under_the_pointer()
    {
        var view = new SpectrumView { Energies = [.. Enumerable.Range(0, 100).Select(i => (i * 10) + 5.0)], Counts = [.. Enumerable.Range(0, 100).Select(i => 1000.0 + i)] };
        await using var shown = await ShowAsync(view);
        var (left, width, top) = await PlotAsync(shown);
        await shown.Page.Mouse.MoveAsync((float)(left + (0.425 * width)), (float)top);
        await Assertions.Expect(shown.Page.Locator(".readout")).ToHaveTextAsync("420–430 keV: 1,042 counts");
    }

    [Fact]
    public async Task Without_scripts_the_spectrum_is_seen_and_nothing_is_offered_that_would_not_work()
    {
        await using var shown = await browser.ShowAsync(await Rendered.HtmlAsync<SpectrumChart>(new() { ["Of"] = Invented.Caesium() }), scripts: false);
        Assert.Equal(1, await shown.Picture.CountAsync());
        Assert.False(await shown.Page.Locator(".controls").IsVisibleAsync());
    }

    [GeneratedRegex(@"^[\d,.]+–[\d,.]+ keV: [\d.]+ counts, [\d.]+ fitted$")]
    private static partial Regex ReadOut();

    private async Task<ShownChart> ShowAsync(SpectrumView? view = null)
    {
        var shown = await browser.ShowAsync(await Rendered.HtmlAsync<SpectrumChart>(new() { ["Of"] = view ?? Invented.Caesium() }));
        await Assertions.Expect(shown.Page.Locator(".controls")).ToBeVisibleAsync();
        return shown;
    }

    private static async Task DragAsync(ShownChart shown, double from, double to)
    {
        var (left, width, top) = await PlotAsync(shown);
        await shown.Page.Mouse.MoveAsync((float)(left + (from * width)), (float)top);
        await shown.Page.Mouse.DownAsync();
        await shown.Page.Mouse.MoveAsync((float)(left + (to * width)), (float)top);
        await shown.Page.Mouse.UpAsync();
    }

    private static async Task<(double Left, double Width, double Top)> PlotAsync(ShownChart shown)
    {
        var box = (await shown.Picture.BoundingBoxAsync())!;
        var plot = (await shown.Picture.GetAttributeAsync("data-plot"))!.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToList();
        var scale = box.Width / 800;
        return (box.X + (plot[0] * scale), plot[2] * scale, box.Y + ((plot[1] + (plot[3] / 2)) * scale));
    }

    /// <summary>Places along a curve, as the browser measures them.</summary>
    private static async Task<IReadOnlyList<double>> EndsAsync(ShownChart shown, string name) =>
        await shown.Picture.Locator($"[data-curve={name}]").EvaluateAsync<double[]>("path => { const box = path.getBBox(); return [box.x, box.y, box.width, box.height]; }");
}
