using Cordon.Tests.Ui.Passages;
using Cordon.Tests.Ui.Spectra;
using Cordon.Ui.Dose;
using Cordon.Ui.Passages;
using Cordon.Ui.Spectra;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Cordon.Tests.Ui.Browser;

public sealed class ChartLookTests(ChartBrowser browser)
{
    /// <summary>CSS pixels below which letters of a chart are not read.</summary>
    private const double SmallestLetters = 11;

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(720, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Charts_are_accessible_do_not_scroll_sideways_and_have_letters_that_can_be_read(int width, ColorScheme scheme)
    {
        await using var shown = await browser.ShowAsync(await AllAsync(), width, scheme);
        await shown.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("artifacts", "screenshots", $"charts-{width}-{scheme.ToString().ToLowerInvariant()}.png"), FullPage = true });
        Assert.Empty((await shown.Page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {v.Help}: {n.Html}")));
        Assert.True(await shown.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        var letters = await shown.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('.chart svg text')].filter(t => t.getClientRects().length).map(t => parseFloat(getComputedStyle(t).fontSize) * t.getScreenCTM().a)");
        Assert.NotEmpty(letters);
        Assert.All(letters, size => Assert.True(size >= SmallestLetters, $"{size} pixels"));
        Assert.Empty(shown.Troubles);
    }

    [Fact]
    public async Task On_paper_the_wide_picture_is_printed_without_what_only_works_on_a_screen()
    {
        // What a sheet of A4 leaves between the margins of browser and page.
        await using var shown = await browser.ShowAsync(await AllAsync(), 718);
        await shown.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await shown.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("artifacts", "screenshots", "charts-print.png"), FullPage = true });
        Assert.True(await shown.Page.Locator(".spectrum svg.wide").IsVisibleAsync());
        Assert.Equal(0, await shown.Page.Locator(".controls:visible, .chart details:visible, .chart svg.narrow:visible").CountAsync());
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task No_text_of_a_chart_lies_over_another_or_leaves_the_picture(int width)
    {
        await using var shown = await browser.ShowAsync(await AllAsync(), width);
        var faults = await shown.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.chart svg')].filter(s => s.getClientRects().length).flatMap(svg => {
              const frame = svg.getBoundingClientRect();
              const all = [...svg.querySelectorAll('text')].map(t => ({ t: t.textContent, b: t.getBoundingClientRect() }));
              const over = all.flatMap((a, i) => all.slice(i + 1).filter(b => a.b.left < b.b.right - 1 && b.b.left < a.b.right - 1 && a.b.top < b.b.bottom - 4 && b.b.top < a.b.bottom - 4).map(b => `${a.t} over ${b.t}`));
              return [...over, ...all.filter(a => a.b.left < frame.left - 1 || a.b.right > frame.right + 1 || a.b.bottom > frame.bottom + 1).map(a => `${a.t} outside`)];
            })
            """);
        Assert.Empty(faults);
    }

    private static async Task<string> AllAsync()
    {
        var lines = Enumerable.Range(0, 18).Select(i => new SpectrumLine(240 + (i * i * 6.1), $"Ra226 {240 + (i * i * 6.1):0}", i % 5 == 3 ? SpectrumLineState.Missing : i % 5 == 4 ? SpectrumLineState.Expected : SpectrumLineState.Found)).ToList();
        return await Rendered.HtmlAsync<SpectrumChart>(new() { ["Of"] = Invented.Caesium() with { Lines = [.. Invented.Caesium().Lines, .. lines], Unexplained = 511 } })
            + await Rendered.HtmlAsync<PassageChart>(new() { ["Of"] = PassageTests.Truck() }) + await Rendered.HtmlAsync<Waterfall>(new() { ["Of"] = PassageTests.Truck() })
            + await Rendered.HtmlAsync<DoseScale>(new() { ["Measured"] = 0.12, ["TurnBack"] = 100.0 }) + await Rendered.HtmlAsync<DoseScale>(new() { ["Measured"] = 5200.0, ["TurnBack"] = 100.0, ["Id"] = "beyond" })
            + await Rendered.HtmlAsync<DoseScale>(new() { ["Measured"] = 99.0, ["TurnBack"] = 100.0, ["Id"] = "near" });
    }
}
