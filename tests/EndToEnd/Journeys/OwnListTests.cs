using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>Somebody brings a list of their own in.</summary>
public sealed class OwnListTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_no_list_is_refused_with_the_reason_and_a_list_is_in_force_at_once()
    {
        await using var node = await StartedNode.StartAsync();
        await using var visitor = await chromium.VisitAsync(node);
        var page = visitor.Page;
        await node.LetInAsync(visitor);
        await page.GetByRole(AriaRole.Link, new() { Name = "Lists", Exact = true }).ClickAsync();
        await visitor.LookAsync("lists-none");

        await ImportAsync(page, ("notes.txt", "nothing of a list"));
        await Expect(page.GetByText("notes.txt: the file is none of the list formats")).ToBeVisibleAsync();
        await visitor.LookAsync("lists-refused");

        await ImportAsync(page, ("harbour-watch.csv", "id,name,programme\nh1,Ilya Barano,HARBOUR\n"), ("border-watch.csv", "id,name,programme\nb1,Kadri Harkonte,BORDER\n"));
        // The page says by itself when the import has ended; the lists' page is as it was when it was asked for.
        await Expect(page.GetByText("Done", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "To the lists" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "border-watch", Exact = true })).ToBeVisibleAsync();
        await visitor.LookAsync("lists");
        await page.GetByRole(AriaRole.Link, new() { Name = "border-watch", Exact = true }).ClickAsync();
        await visitor.LookAsync("list-versions");
        await page.GetByRole(AriaRole.Link, new() { Name = "1", Exact = true }).ClickAsync();
        await visitor.LookAsync("list-version");
    }

    [Fact]
    public async Task An_import_that_takes_its_time_shows_how_far_it_is_and_stops_when_it_is_cancelled()
    {
        await using var silent = new LoopbackServer(_ => null);
        await using var node = await StartedNode.StartAsync();
        await using var visitor = await chromium.VisitAsync(node);
        var page = visitor.Page;
        await node.LetInAsync(visitor);
        await page.GotoAsync($"/screening/lists/imports/{await node.BeginFetchAsync("harbour", silent.Url):D}");
        await Expect(page.GetByText("Running")).ToBeVisibleAsync();
        await visitor.LookAsync("import-running");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel this import" }).ClickAsync();
        // Nobody loads the page again: its script sees that it has ended.
        await Expect(page.GetByText("Cancelled by Vera Visitor")).ToBeVisibleAsync();
        await visitor.LookAsync("import-cancelled");
    }

    private static async Task ImportAsync(IPage page, params (string Name, string Content)[] files)
    {
        await page.GetByLabel("List files").SetInputFilesAsync(files.Select(f => new FilePayload { Name = f.Name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(f.Content) }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
    }
}
