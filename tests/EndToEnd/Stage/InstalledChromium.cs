using Microsoft.Playwright;

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>The browser of this machine, started once for all tests of an assembly. Where there is none, those that need it are skipped, visibly.</summary>
public abstract class InstalledChromium : IAsyncLifetime
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
        GC.SuppressFinalize(this);
    }

    /// <summary>A fresh browser: no cookie, nothing remembered.</summary>
    protected Task<IBrowserContext> FreshAsync(BrowserNewContextOptions options)
    {
        Assert.SkipWhen(_browser is null, "needs chromium (Debian: chromium)");
        return _browser!.NewContextAsync(options);
    }
}
