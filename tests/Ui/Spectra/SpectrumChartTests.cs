using AngleSharp.Dom;
using Cordon.Ui.Layout;
using Cordon.Ui.Spectra;

namespace Cordon.Tests.Ui.Spectra;

public sealed class SpectrumChartTests
{
    [Fact]
    public async Task A_spectrum_is_drawn_for_wide_and_for_narrow_places_and_said_in_words()
    {
        var page = await DrawAsync(Invented.Caesium());
        foreach (var picture in page.QuerySelectorAll(".pictures > svg"))
        {
            Assert.Equal("img", picture.GetAttribute("role"));
            Assert.Equal("Gamma-ray spectrum", picture.GetAttribute("aria-label"));
            Assert.Equal(page.QuerySelector("figcaption")!.Id, picture.GetAttribute("aria-describedby"));
            Assert.All(["path.measured", "path.background", "path.part.s0", "path.sum", "path.residuals", "rect.band"], part => Assert.NotNull(picture.QuerySelector(part)));
        }

        Assert.Equal(["wide", "narrow"], page.QuerySelectorAll(".pictures > svg").Select(s => s.ClassName));
        var words = page.QuerySelector("figcaption")!.TextContent;
        Assert.Contains("Fitted: Cs137.", words, StringComparison.Ordinal);
        Assert.Contains("Lines found: Cs137 662.", words, StringComparison.Ordinal);
        Assert.Contains("do not: K40 1461.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_line_is_dashed_and_says_so()
    {
        var page = await DrawAsync(Invented.Caesium());
        Assert.Equal(2, page.QuerySelectorAll("text.missing").Count(t => t.TextContent == "K40 1461 missing"));
        Assert.Equal(2, page.QuerySelectorAll(".pictures path.mark.missing").Length);
        Assert.Contains(page.QuerySelectorAll(".legend li"), item => item.TextContent.Contains("Line missing", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("details tr"), row => row.TextContent.Contains("K40 1461", StringComparison.Ordinal) && row.TextContent.Contains("Line missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_spectrum_that_nobody_fitted_is_drawn_with_what_there_is()
    {
        var page = await DrawAsync(new SpectrumView { Energies = [10, 20, 30], Counts = [0, 5, 2] });
        Assert.NotNull(page.QuerySelector("svg.wide path.measured"));
        Assert.Null(page.QuerySelector(".pictures path.sum"));
        Assert.Null(page.QuerySelector(".pictures path.residuals"));
        Assert.Contains("7 counts from 5 to 35 keV. No background was taken off.", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_count_there_is_no_picture_but_a_sentence()
    {
        var page = await DrawAsync(new SpectrumView { Energies = [10, 20, 30], Counts = [0, 0, 0] });
        Assert.Null(page.QuerySelector("svg"));
        Assert.Contains("no counts", page.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unexplained_peak_stands_out_in_picture_and_words()
    {
        var page = await DrawAsync(Invented.Caesium() with { Unexplained = 511 });
        Assert.Equal(2, page.QuerySelectorAll("text.unexplained").Count(t => t.TextContent == "▼ 511 unexplained"));
        Assert.Contains("Nothing fitted explains the peak at 511 keV.", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Nothing_in_it_needs_what_the_policy_of_the_pages_forbids(string language)
    {
        var page = await DrawAsync(Invented.Caesium() with { Unexplained = 511 }, language);
        Assert.Empty(page.QuerySelectorAll("style, image, img, foreignObject"));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.True(script.TextContent.Length == 0 && script.GetAttribute("src")!.StartsWith(EmbeddedAssets.Prefix, StringComparison.Ordinal)));
        Assert.Empty(page.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.Contains("data:", StringComparison.Ordinal)).Select(a => a.Name));
        Assert.DoesNotContain("ui.spectrum", page.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page.InnerHtml, StringComparison.Ordinal);
    }

    private static Task<IElement> DrawAsync(SpectrumView view, string language = "en") => Rendered.PageAsync<SpectrumChart>(new() { ["Of"] = view }, language);
}
