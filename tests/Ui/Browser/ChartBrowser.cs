using Cordon.Tests.Ui.Browser;
using Cordon.Ui.Layout;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChartBrowser))]

namespace Cordon.Tests.Ui.Browser;

/// <summary>The browser of this machine, before which a component is put as a page with the style sheet, the scripts and the policy of the node, and no node. Where there is no browser, tests are skipped, visibly.</summary>
public sealed class ChartBrowser : IAsyncLifetime
{
    private const string Address = "http://charts.invalid/";
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";

    private static readonly string? Executable = new[] { Environment.GetEnvironmentVariable("CORDON_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);
    private readonly EmbeddedAssets _assets = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    internal async Task<ShownChart> ShowAsync(string html, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        Assert.SkipWhen(_browser is null, "needs chromium (Debian: chromium)");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, JavaScriptEnabled = scripts });
        var page = await context.NewPageAsync();
        var shown = new ShownChart(context, page);
        await page.RouteAsync("**/*", route => _assets.At(new Uri(route.Request.Url).AbsolutePath) is { } asset
            ? route.FulfillAsync(new RouteFulfillOptions { ContentType = asset.ContentType, BodyBytes = asset.Content })
            : route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Headers = [new("Content-Security-Policy", Policy)], Body = PageOf(html) }));
        await page.GotoAsync(Address);
        return shown;
    }

    private string PageOf(string html) =>
        $"""<!DOCTYPE html><html lang="en"><head><title>Chart</title><meta name="viewport" content="width=device-width, initial-scale=1" /><link rel="icon" href="{_assets.AddressOf("cordon.svg")}" /><link rel="stylesheet" href="{_assets.AddressOf("cordon.css")}" /></head><body><div class="house"><main id="main"><h1>Chart</h1>{html}</main></div></body></html>""";
}
