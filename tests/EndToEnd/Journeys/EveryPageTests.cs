using Cordon.Tests.EndToEnd.Stage;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>Whatever a module puts into the navigation is looked at, also when no journey leads there.</summary>
public sealed class EveryPageTests(Chromium chromium)
{
    [Fact]
    public async Task Every_page_of_the_navigation_can_be_read_and_used_by_everybody()
    {
        await using var node = await StartedNode.StartAsync();
        await using var visitor = await chromium.VisitAsync(node);
        await visitor.Page.GotoAsync(node.StartLink.ToString());
        var addresses = await visitor.Page.Locator("header nav a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Contains("/screening", addresses);
        foreach (var address in addresses)
        {
            await visitor.Page.GotoAsync(address);
            Assert.NotEmpty(await visitor.HeadingAsync());
            await visitor.LookAsync($"page{address.TrimEnd('/').Replace('/', '-')}");
        }
    }
}
