using System.Net;
using Cordon.Modules.Detection.Figures;
using Cordon.Tests.Node.Screening;

namespace Cordon.Tests.Node.Detection;

/// <summary>How good identification is: for duties that decide, and for the auditor.</summary>
public sealed class FiguresTests(ScreeningNode lists)
{
    private const string Page = "/alarms/figures";

    [Theory]
    [InlineData("radiation-expert")]
    [InlineData("auditor")]
    [InlineData("duty-officer")]
    public async Task Who_decides_or_audits_reads_what_was_measured_with_its_intervals_and_what_it_does_not_say(string duty)
    {
        var reader = new Browser(await lists.Node.PersonAtWorkAsync(duty));
        await reader.OpenAsync(Page);
        Assert.Equal("How good is this?", reader.Page.QuerySelector("h1")!.TextContent);
        var right = FigureBook.Shipped.Of("right").Select(r => (r.Data, r.Detector, r.Nuclide)).Distinct().Count();
        var goods = FigureBook.Shipped.Of("goods-recognised").Select(r => (r.Data, r.Detector, r.Nuclide)).Distinct().Count();
        Assert.True(right > 0);
        Assert.Equal(right + goods, reader.Page.QuerySelectorAll("figure.rate svg").Length);
        var wrongly = FigureBook.Shipped.Together("called-innocent");
        Assert.Contains($"{wrongly.Found:#,0} / {wrongly.Of:#,0}", reader.Page.QuerySelector("main table")!.TextContent);
        Assert.Contains("What these figures do not say", reader.Page.QuerySelector("main")!.TextContent);
        foreach (var source in FigureBook.Shipped.Sources)
            Assert.Contains(source.Date, reader.Page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("front-line-officer")]
    [InlineData("administrator")]
    [InlineData("exporter")]
    public async Task To_others_it_would_teach_evasion(string duty)
    {
        var other = await lists.Node.PersonAtWorkAsync(duty);
        using var answer = await other.GetAsync(new Uri(Page, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_rail_of_who_may_read_it_leads_to_it()
    {
        var expert = new Browser(await lists.Node.PersonAtWorkAsync("radiation-expert"));
        await expert.OpenAsync("/alarms");
        Assert.Contains(expert.Page.QuerySelectorAll("nav a"), a => a.GetAttribute("href") == Page);
    }
}
