using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>Whatever a module puts into the navigation is looked at, also when no journey leads there.</summary>
public sealed class EveryPageTests(Chromium chromium)
{
    /// <summary>All that one person may have; and an auditor, who has no other duty.</summary>
    [Theory]
    [InlineData("", "/screening")]
    [InlineData("auditor", "/oversight")]
    public async Task Every_page_of_the_navigation_can_be_read_and_used_by_everybody(string duty, string among)
    {
        await using var node = await StartedNode.StartAsync(atWork: true);
        await using var visitor = await chromium.VisitAsync(node);
        await node.LetInAsync(visitor, duty.Length > 0 ? [duty] : []);
        var addresses = await visitor.Page.Locator("nav a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.Contains(among, addresses);
        var headings = new List<string>();
        foreach (var address in addresses)
        {
            await visitor.Page.GotoAsync(address);
            headings.Add(await visitor.HeadingAsync());
            await visitor.LookAsync($"page{address.TrimEnd('/').Replace('/', '-')}");
        }

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Français" }).ClickAsync();
        foreach (var (address, heading) in addresses.Zip(headings))
        {
            await visitor.Page.GotoAsync(address);
            Assert.Equal("fr", await visitor.Page.Locator("html").GetAttributeAsync("lang"));
            Assert.NotEqual(heading, await visitor.HeadingAsync());
        }
    }
}
