using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>An officer with a telephone takes a file of an instrument to a decision that a second person stands for; an expert looks at the spectrum.</summary>
public sealed class AlarmTests(Chromium chromium)
{
    [Fact]
    public async Task A_file_of_an_instrument_becomes_a_decision_of_two_persons_with_an_expert_between()
    {
        await using var node = await StartedNode.StartAsync(atWork: true);
        await using var petra = await chromium.VisitAsync(node);
        await using var sava = await chromium.VisitAsync(node);
        node.Name = "Petra Officer";
        await node.LetInAsync(petra, "front-line-officer");
        node.Name = "Sava Expert";
        await node.LetInAsync(sava, "radiation-expert");
        var page = petra.Page;
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync("/alarms");
        await page.GetByRole(AriaRole.Link, new() { Name = "Record an alarm" }).ClickAsync();
        await page.GetByLabel("Dose rate at contact").FillAsync("45");
        await page.GetByLabel("Dose rate at 1 m").FillAsync("1,8");
        await page.GetByRole(AriaRole.Group, new() { Name = "neutrons" }).GetByLabel("No", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "contamination" }).GetByLabel("No", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("Parcel or luggage").CheckAsync();
        await page.GetByLabel("Number of the container").FillAsync("ARVU 4711");
        await petra.LookAsync("alarm-new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it and see what to do" }).ClickAsync();
        await Expect(page.Locator(".next-step h2")).ToHaveTextAsync("Measure a spectrum");
        await page.GetByLabel("File of the instrument").SetInputFilesAsync(Repository.PathOf("samples", "spectra", "source.n42"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Judge it" }).ClickAsync();
        await Expect(page.Locator(".next-step h2")).ToHaveTextAsync("Ask for the papers of the source");
        await Expect(page.Locator("main")).ToContainTextAsync("Co-60");
        await petra.LookAsync("alarm-found");
        await page.Locator(".next-step").GetByRole(AriaRole.Link, new() { Name = "Transport papers" }).ClickAsync();
        await page.GetByLabel("UN number").FillAsync("2916");
        await page.GetByLabel("Category on the label").SelectOptionAsync("II-YELLOW");
        await page.GetByLabel("Transport index").FillAsync("0.1");
        await petra.LookAsync("alarm-papers");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare with what was measured" }).ClickAsync();
        await Expect(page.Locator(".next-step h2")).ToHaveTextAsync("Hold it and ask an expert");
        var alarm = new Uri(page.Url).AbsolutePath;
        await page.Locator(".next-step").GetByRole(AriaRole.Link, new() { Name = "Ask an expert" }).ClickAsync();
        await page.GetByLabel("What do you ask?").FillAsync("A wooden box without a name. May it stay in the shed?");
        await petra.LookAsync("alarm-ask");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask an expert" }).ClickAsync();
        await Expect(page.Locator(".next-step h2")).ToHaveTextAsync("Hold it: an expert has been asked");

        await sava.Page.GotoAsync("/desk");
        await sava.Page.GetByRole(AriaRole.Link, new() { Name = "An expert is asked" }).First.ClickAsync();
        await sava.LookAsync("alarm-answer");
        await sava.Page.GetByRole(AriaRole.Link, new() { Name = "Expert’s view of the spectrum" }).First.ClickAsync();
        await Expect(sava.Page.Locator("main svg").First).ToBeVisibleAsync();
        await sava.LookAsync("alarm-spectrum");
        await sava.Page.GotoAsync($"{alarm}/answer");
        await sava.Page.GetByLabel("Not innocent").CheckAsync();
        await sava.Page.GetByLabel("Why, and what those on site are to do").FillAsync("Cobalt and caesium in one box are no camera. Keep two metres away; we come.");
        await sava.Page.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();

        await page.GotoAsync(alarm);
        await page.Locator(".next-step").GetByRole(AriaRole.Link, new() { Name = "Say what it is" }).ClickAsync();
        await page.GetByLabel("Not innocent").CheckAsync();
        await page.GetByLabel("Why", new() { Exact = true }).FillAsync("No papers, no label; the expert says the same.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await petra.LookAsync("alarm-check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await sava.Page.GotoAsync($"{alarm}/confirm");
        await sava.LookAsync("alarm-confirm");
        await sava.Page.GetByRole(AriaRole.Button, new() { Name = "I stand for it too" }).ClickAsync();
        await Expect(sava.Page.Locator(".next-step h2")).ToHaveTextAsync("Nothing is left to do");
        await page.GotoAsync("/alarms");
        await Expect(page.Locator("table")).ToContainTextAsync("Not innocent");
        await petra.LookAsync("alarms");
    }
}
