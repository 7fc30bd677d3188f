using System.Text.RegularExpressions;
using Cordon.Tests.EndToEnd.Stage;
using Cordon.Tests.Ui.Browser;
using Cordon.Ui.Layout;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChartBrowser))]

namespace Cordon.Tests.Ui.Browser;

/// <summary>A browser before which a component is put as a page with the style sheet, the scripts and the policy of the node, and no node.</summary>
public sealed partial class ChartBrowser : InstalledChromium
{
    private const string Address = "http://charts.invalid/";

    /// <summary>That of the node, from its source: there is no node here to ask.</summary>
    private static readonly string Policy = PolicyInSource().Match(File.ReadAllText(Repository.PathOf("src", "Node", "Doors", "SecurityHeaders.cs"))).Groups[1].Value;
    private readonly EmbeddedAssets _assets = new();

    internal async Task<ShownChart> ShowAsync(string html, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        var context = await FreshAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = scripts });
        var page = await context.NewPageAsync();
        var shown = new ShownChart(context, page);
        Assert.StartsWith("default-src 'none'", Policy, StringComparison.Ordinal);
        await page.RouteAsync("**/*", route => _assets.At(new Uri(route.Request.Url).AbsolutePath) is { } asset
            ? route.FulfillAsync(new RouteFulfillOptions { ContentType = asset.ContentType, BodyBytes = asset.Content })
            : route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Headers = [new("Content-Security-Policy", Policy)], Body = PageOf(html) }));
        await page.GotoAsync(Address);
        return shown;
    }

    private string PageOf(string html) =>
        $"""<!DOCTYPE html><html lang="en"><head><title>Chart</title><meta name="viewport" content="width=device-width, initial-scale=1" /><link rel="icon" href="{_assets.AddressOf("cordon.svg")}" /><link rel="stylesheet" href="{_assets.AddressOf("cordon.css")}" /></head><body><div class="house"><main id="main"><h1>Chart</h1>{html}</main></div></body></html>""";

    [GeneratedRegex("\"(default-src [^\"]+)\"")]
    private static partial Regex PolicyInSource();
}
