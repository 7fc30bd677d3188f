using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>From a declaration to a case with a task for a colleague, closed by two.</summary>
public sealed class CaseTests(Chromium chromium)
{
    [Fact]
    public async Task A_case_begins_with_a_declaration_a_colleague_does_a_task_and_two_persons_close_it()
    {
        await using var node = await StartedNode.StartAsync(atWork: true);
        await using var ada = await chromium.VisitAsync(node);
        await using var bert = await chromium.VisitAsync(node);
        node.Name = "Ada Arvonen";
        await node.LetInAsync(ada, "targeting-analyst");
        node.Name = "Bert Bellamy";
        await node.LetInAsync(bert, "case-officer");
        var page = ada.Page;
        await OpenDeclarationAsync(ada);
        await page.GetByRole(AriaRole.Link, new() { Name = "Open a case" }).ClickAsync();
        await ada.LookAsync("case-new");
        await page.GetByLabel("Title").FillAsync("Pressure transducers to Corvale");
        await page.GetByLabel("suspected diversion or procurement").CheckAsync();
        await page.GetByLabel("What it is about").FillAsync("The end use is stated as a dairy, the consignee resembles a listed party.\nTo be found out: who pays, and where the goods go after the port.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open a case" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Pressure transducers to Corvale");
        var address = page.Url;

        await page.GetByRole(AriaRole.Link, new() { Name = "Bring somebody in" }).ClickAsync();
        await page.GetByLabel("Person").SelectOptionAsync("Bert Bellamy");
        await ada.LookAsync("case-person");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring in" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Give a task" }).First.ClickAsync();
        await page.GetByLabel("What is to be done").FillAsync("Ask the carrier who booked the onward leg");
        await page.GetByLabel("For").SelectOptionAsync("Bert Bellamy");
        await page.GetByLabel("Until").FillAsync("2031-01-31");
        await ada.LookAsync("case-task");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give it" }).ClickAsync();
        await Expect(page.Locator(".status")).ToContainTextAsync("Open tasks: 1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Name a party or an item" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("MV Quillan Star");
        await page.GetByLabel("vessel").CheckAsync();
        await page.GetByLabel("Numbers").FillAsync("IMO 1234567\nCall sign ARV7");
        await page.GetByLabel("involved").CheckAsync();
        await ada.LookAsync("case-named");
        await page.GetByRole(AriaRole.Button, new() { Name = "Name it" }).ClickAsync();

        await bert.Page.GotoAsync("/desk");
        await bert.LookAsync("desk-case-task");
        await bert.Page.GetByRole(AriaRole.Link, new() { Name = "Ask the carrier who booked the onward leg" }).ClickAsync();
        await bert.LookAsync("case-task-end");
        await bert.Page.GetByLabel("What came of it").FillAsync("Booked by the dairy itself; bill of lading seen.");
        await bert.Page.GetByRole(AriaRole.Button, new() { Name = "It is done" }).ClickAsync();
        await bert.Page.GetByRole(AriaRole.Link, new() { Name = "Write a note" }).First.ClickAsync();
        await bert.Page.GetByLabel("Note", new() { Exact = true }).FillAsync("The containers were loaded at berth 4, seals unbroken.");
        await bert.Page.GetByLabel("When it was observed").FillAsync("2026-01-05T12:30");
        await bert.LookAsync("case-note");
        await bert.Page.GetByRole(AriaRole.Button, new() { Name = "Write it" }).ClickAsync();
        await Expect(bert.Page.GetByText("What happened")).ToBeVisibleAsync();

        await page.GotoAsync(address);
        await ada.LookAsync("case");
        await page.GetByRole(AriaRole.Link, new() { Name = "Close the case" }).ClickAsync();
        await page.GetByLabel("no further action").CheckAsync();
        await ada.LookAsync("case-outcome");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByLabel("On what grounds").FillAsync("The carrier and the bill of lading bear the dairy out.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await ada.LookAsync("case-check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.Locator(".status")).ToContainTextAsync("Somebody else has to confirm");

        await bert.Page.GotoAsync("/cases");
        await bert.LookAsync("cases");
        await bert.Page.GetByRole(AriaRole.Link, new() { Name = "Pressure transducers to Corvale" }).ClickAsync();
        await bert.Page.GetByRole(AriaRole.Link, new() { Name = "Confirm, or send back" }).ClickAsync();
        await bert.LookAsync("case-confirm");
        await bert.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm, and close the case" }).ClickAsync();
        await Expect(bert.Page.Locator(".status")).ToContainTextAsync("no further action");
        await bert.LookAsync("case-closed");
        await bert.Page.GetByRole(AriaRole.Button, new() { Name = "Français" }).ClickAsync();
        await bert.LookAsync("case-french");
    }

    /// <summary>Hands in the sample declarations, once a list is in force, and opens the one that is to be held.</summary>
    private static async Task OpenDeclarationAsync(Visitor ada)
    {
        await ada.HandInAsync("/screening/lists", "List files", "Import", "id,name,type,birth_date,programme\nh1,Ilya Petrovich Barano,person,1961-04-17,HARBOUR\nh2,Belmora Dual Metals LLC,organization,,HARBOUR\n");
        do
            await ada.Page.GotoAsync("/screening");
        while (await ada.Page.GetByLabel("Name", new() { Exact = true }).CountAsync() == 0);
        await ada.HandInAsync("/declarations", "File with declarations", "Hand in", await File.ReadAllTextAsync(Repository.PathOf("samples", "declarations.csv"), TestContext.Current.CancellationToken));
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "AV-2027-0003" }).ClickAsync();
        await Expect(ada.Page.GetByText("No case that you may see holds this")).ToBeVisibleAsync();
    }
}
