using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Cordon.Tests.Ui.Browser;

/// <summary>A chart before somebody's eyes. What the browser complains about is kept.</summary>
internal sealed class ShownChart : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _troubles = new();

    public ShownChart(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => _troubles.Enqueue(message.Text);
        page.PageError += (_, error) => _troubles.Enqueue(error);
    }

    public IPage Page { get; }

    public ILocator Picture => Page.Locator(".pictures > svg:visible");

    public IReadOnlyCollection<string> Troubles => _troubles;

    /// <summary>The path of a curve as it is drawn now.</summary>
    public async Task<string> CurveAsync(string name) => await Picture.Locator($"[data-curve={name}]").GetAttributeAsync("d") ?? "";

    /// <summary>Numbers along the lower axis.</summary>
    public Task<IReadOnlyList<string>> EnergiesAsync() => Picture.Locator("[data-grid=x] text").AllTextContentsAsync();

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
