using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>What can be seen of a page without knowing what it is about: accessible, readable without sideways scrolling, usable by keyboard alone.</summary>
internal sealed class PageLook(IPage page, string name)
{
    private static readonly ViewportSize Desk = new() { Width = 1440, Height = 900 };
    private static readonly ViewportSize Phone = new() { Width = 390, Height = 844 };

    // WCAG 2.2, 1.4.10: content reflows at 320 CSS pixels.
    private static readonly ViewportSize Narrowest = new() { Width = 320, Height = 640 };
    private static readonly string Pictures = Repository.PathOf("artifacts", "screenshots");

    /// <summary>What is wrong; and pictures of the page in <c>artifacts/screenshots</c>.</summary>
    public async Task<IReadOnlyList<string>> FindAsync()
    {
        var findings = new List<string>();
        // Each size and each scheme once: what a page looks like in the other two follows from these.
        foreach (var (size, scheme) in new[] { (Phone, ColorScheme.Dark), (Desk, ColorScheme.Light) })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await page.SetViewportSizeAsync(size.Width, size.Height);
            var how = $"{size.Width}x{size.Height}-{scheme.ToString().ToLowerInvariant()}";
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}-{how}.png"), FullPage = true });
            findings.AddRange((await page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{how}: {v.Id}: {v.Help}: {n.Html}")));
        }

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        foreach (var size in new[] { Narrowest, Phone })
            findings.AddRange(await SidewaysAsync(size));
        await page.SetViewportSizeAsync(Desk.Width, Desk.Height);
        findings.AddRange(await KeyboardWalk.MissedAsync(page));
        return findings;
    }

    private async Task<IEnumerable<string>> SidewaysAsync(ViewportSize size)
    {
        await page.SetViewportSizeAsync(size.Width, size.Height);
        var wide = await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
              [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5).map(e => e.outerHTML.slice(0, 120))
            """);
        return wide.Select(element => $"{size.Width} pixels: scrolls sideways because of {element}");
    }
}
