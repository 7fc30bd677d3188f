using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>A hit from the alert on the desk to a false match of two people, and back when the list changes.</summary>
public sealed class HitTests(Chromium chromium)
{
    private const string List = "id,name,type,alias,birth_date,country,programme,remarks\nh1,Ilya Petrovich Barano,person,Ilja Barano,1961-04-17,,HARBOUR,\n";

    [Fact]
    public async Task A_hit_comes_up_is_proposed_as_false_confirmed_by_another_and_opens_again_when_the_entity_changes()
    {
        await using var node = await StartedNode.StartAsync();
        await using var ada = await chromium.VisitAsync(node);
        await using var bert = await chromium.VisitAsync(node);
        await node.LetInAsync(ada, "targeting-analyst");
        await node.LetInAsync(bert, "countersigner");
        var page = ada.Page;
        await ImportAsync(page, List);
        // A list that was imported in the background is in force a second later.
        do
            await page.GotoAsync("/screening");
        while (await page.GetByLabel("Name", new() { Exact = true }).CountAsync() == 0);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Ilja Petrovich Barano");
        await page.GetByLabel("Number", new() { Exact = true }).FillAsync("AV-7");
        await page.GetByRole(AriaRole.Button, new() { Name = "Screen" }).ClickAsync();
        await Expect(page.GetByText("1 match: a person must look")).ToBeVisibleAsync();

        // The desk shows it without being asked again.
        await page.GotoAsync("/desk");
        var row = page.GetByRole(AriaRole.Link, new() { Name = "Ilja Petrovich Barano resembles" });
        await Expect(row).ToBeVisibleAsync();
        await Expect(page.Locator(".why")).ToContainTextAsync("effect");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await ada.LookAsync("desk");
        await page.Locator("body").PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await StateAsync(page);
        await Expect(page.Locator("main h2").First).ToHaveTextAsync("Why they look alike");
        await ada.LookAsync("hit");
        var hit = page.Url;

        await page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "passport.txt", MimeType = "text/plain", Buffer = "born 1990"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "passport.txt" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Not the listed party" }).ClickAsync();
        await ada.LookAsync("hit-decide");
        await page.GetByLabel("the date of birth is another").CheckAsync();
        await page.GetByLabel("In your own words").FillAsync("The passport says 1990; see the file.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await ada.LookAsync("hit-check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.Locator(".status")).ToContainTextAsync("The hold stays");
        await ada.LookAsync("hit-proposed");

        await bert.Page.GotoAsync("/desk");
        await bert.Page.GetByRole(AriaRole.Link, new() { Name = "Confirm: Ilja Petrovich Barano" }).ClickAsync();
        await StateAsync(bert.Page);
        await bert.Page.GetByRole(AriaRole.Link, new() { Name = "Confirm, or send back" }).ClickAsync();
        await bert.LookAsync("hit-confirm");
        await bert.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm: not the listed party" }).ClickAsync();
        await Expect(bert.Page.Locator(".status")).ToContainTextAsync("Remembered for this party");
        await bert.LookAsync("hit-false-match");
        await bert.Page.GotoAsync("/hits");
        await bert.LookAsync("hits");

        await ImportAsync(page, List.Replace("1961-04-17", "1990-02-03", StringComparison.Ordinal));
        await page.GotoAsync("/desk");
        await Expect(page.GetByText("open again: the listed entity changed")).ToBeVisibleAsync();
        await page.GotoAsync(hit);
        await Expect(page.GetByText("Open again: the listed entity changed").First).ToBeVisibleAsync();
        await Expect(page.Locator("ins")).ToHaveTextAsync("1990-02-03");
        await ada.LookAsync("hit-open-again");
        await page.GotoAsync("/hits?status=open");
        await page.GetByLabel("Select Ilja Petrovich Barano").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide on those selected" }).ClickAsync();
        await ada.LookAsync("hits-bulk");
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Français" }).ClickAsync();
        await ada.LookAsync("desk-french");
        await page.GotoAsync(hit);
        await ada.LookAsync("hit-french");
    }

    /// <summary>Says what for, once for the whole task.</summary>
    private static async Task StateAsync(IPage page)
    {
        await Expect(page.Locator("h1")).ToHaveTextAsync("What for?");
        await page.GetByLabel("export and transit control law of this State").CheckAsync();
        await page.GetByLabel("Your task").FillAsync("hits of the day");
        await page.GetByRole(AriaRole.Button, new() { Name = "State and go on" }).ClickAsync();
    }

    private static async Task ImportAsync(IPage page, string list)
    {
        await page.GotoAsync("/screening/lists");
        await page.GetByLabel("List files").SetInputFilesAsync(new FilePayload { Name = "harbour-watch.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(list) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(page.GetByText("Done", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "To the lists" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "harbour-watch", Exact = true }).First).ToBeVisibleAsync();
    }
}
