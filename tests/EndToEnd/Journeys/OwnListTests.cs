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
        await page.GetByRole(AriaRole.Link, new() { Name = "Lists" }).ClickAsync();
        await visitor.LookAsync("lists-none");

        await ImportAsync(page, ("notes.txt", "nothing of a list"));
        await Expect(page.GetByText("notes.txt: the file is none of the list formats")).ToBeVisibleAsync();
        await visitor.LookAsync("lists-refused");

        await ImportAsync(page, ("harbour-watch.csv", "id,name,programme\nh1,Ilya Barano,HARBOUR\n"), ("border-watch.csv", "id,name,programme\nb1,Kadri Harkonte,BORDER\n"));
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "border-watch" })).ToBeVisibleAsync();
        await page.GotoAsync("/screening/lists");
        await visitor.LookAsync("lists");
    }

    private static async Task ImportAsync(IPage page, params (string Name, string Content)[] files)
    {
        await page.GetByLabel("List files").SetInputFilesAsync(files.Select(f => new FilePayload { Name = f.Name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(f.Content) }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
    }
}
