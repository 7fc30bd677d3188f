using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]
// Journeys follow one another, so that they have the browser and the machine to themselves.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>The browser of this machine, started once for all journeys. Where there is none, they are skipped, visibly.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string? Executable = new[] { Environment.GetEnvironmentVariable("CORDON_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
            return;
        // Waits end as soon as what they wait for is there; this only says when to give up on a busy machine.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Somebody who sits down before a fresh browser: no cookie, nothing remembered.</summary>
    internal Task<Visitor> VisitAsync(StartedNode node) => VisitAsync(node.Address);

    internal async Task<Visitor> VisitAsync(Uri address)
    {
        Assert.SkipWhen(_browser is null, "needs chromium (Debian: chromium)");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { BaseURL = address.ToString(), Locale = "en-GB", TimezoneId = "UTC", ReducedMotion = ReducedMotion.Reduce });
        return new Visitor(context, await context.NewPageAsync(), address);
    }
}
