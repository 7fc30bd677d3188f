using System.Collections.Concurrent;
using System.Text;
using Microsoft.Playwright;

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>Somebody before a browser. It notes what a page must never do: complain, break, or ask another host for anything.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _troubles = new();

    public Visitor(IBrowserContext context, IPage page, Uri node)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal), $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.Request += (_, request) => Note(!request.Url.StartsWith(node.ToString(), StringComparison.Ordinal), $"asks another host: {request.Url}");
        page.RequestFailed += (_, request) => Note(request.Failure is not "net::ERR_ABORTED", $"no answer: {request.Url} {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 500, $"{response.Status}: {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Looks at the page as it is now, in every size and scheme, and leaves pictures of it.</summary>
    public async Task LookAsync(string name)
    {
        var findings = await new PageLook(Page, name).FindAsync();
        Assert.True(findings.Count == 0 && _troubles.IsEmpty, $"{name} ({Page.Url})\n  {string.Join("\n  ", findings.Concat(_troubles))}");
    }

    public async Task<string> HeadingAsync() => await Page.Locator("h1").InnerTextAsync();

    /// <summary>Hands a file in on a page.</summary>
    public async Task HandInAsync(string address, string label, string button, string csv)
    {
        await Page.GotoAsync(address);
        await Page.GetByLabel(label).SetInputFilesAsync(new FilePayload { Name = "harbour.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Note(bool trouble, string what)
    {
        if (trouble)
            _troubles.Enqueue(what);
    }
}
