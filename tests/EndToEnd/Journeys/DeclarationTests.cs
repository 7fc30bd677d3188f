using System.Text.Json.Nodes;
using Cordon.Engines.Proofs.Envelopes;
using Cordon.Modules.Operation.Settings;
using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>From a file of declarations to an alert, a hold, the acknowledgement of customs, and a release of two.</summary>
public sealed class DeclarationTests(Chromium chromium)
{
    private static readonly string Samples = Repository.PathOf("samples");

    [Fact]
    public async Task A_declaration_is_held_customs_acknowledges_by_itself_and_two_let_it_go_after_an_examination()
    {
        await using var customs = new LoopbackServer(request => LoopbackServer.Ok(Acknowledged(request), "Content-Type: application/json\r\n"));
        await using var node = await StartedNode.StartAsync(atWork: true, new OrdersSettings { Webhook = customs.Url, Telephones = ["customs desk +00 1 234"], Detention = TimeSpan.FromDays(3), LegalBasis = "Act 5 of Arvonia", Appeal = "within 14 days, to the court of Arvonia" });
        await using var ada = await chromium.VisitAsync(node);
        await using var bert = await chromium.VisitAsync(node);
        await node.LetInAsync(ada, "targeting-analyst");
        await node.LetInAsync(bert, "countersigner");
        var page = ada.Page;
        await page.GotoAsync("/screening/lists");
        await page.GetByLabel("List files").SetInputFilesAsync(Directory.GetFiles(Path.Combine(Samples, "lists")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(page.GetByText("Done", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "To the lists" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "invented-parties", Exact = true }).First).ToBeVisibleAsync();

        await page.GotoAsync("/declarations");
        await page.GetByLabel("File with declarations").SetInputFilesAsync(Path.Combine(Samples, "declarations.csv"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Expect(page.GetByText("Declarations taken in: 8")).ToBeVisibleAsync();
        await ada.LookAsync("declarations");
        await page.GetByRole(AriaRole.Link, new() { Name = "AV-2027-0003" }).ClickAsync();
        await Expect(page.Locator("main h2").First).ToHaveTextAsync("What speaks against it");
        await ada.LookAsync("declaration");
        var declaration = page.Url;

        await DecideAsync(page, "hold", "resembles a listed party; the end use is missing");
        await page.GetByLabel("What they are told to do or look for").FillAsync("Keep the container under seal.");
        await page.GetByLabel("The ground as well").CheckAsync();
        await page.GetByLabel("Ground for the trader").FillAsync("The end use is not stated.");
        await ada.LookAsync("declaration-order");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await ada.LookAsync("declaration-check");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.Locator(".status")).ToContainTextAsync("held");
        // The answer comes by itself, in its own time.
        while (await page.GetByText("accepted by gate 3").CountAsync() == 0)
            await page.ReloadAsync();
        await ada.LookAsync("declaration-held");
        await page.GetByRole(AriaRole.Link, new() { Name = "Notice to the trader" }).ClickAsync();
        await Expect(page.GetByText("The end use is not stated.")).ToBeVisibleAsync();
        await ada.LookAsync("declaration-notice");

        await page.GotoAsync(declaration);
        await DecideAsync(page, "examine", "look before it goes");
        await page.GetByLabel("What they are told to do or look for").FillAsync("Open the container, compare the serial numbers.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await page.GotoAsync("/examinations");
        await ada.LookAsync("examinations");
        await page.GetByRole(AriaRole.Link, new() { Name = "AV-2027-0003" }).ClickAsync();
        await page.GetByLabel("Add a photograph").SetInputFilesAsync(new FilePayload { Name = "box.png", MimeType = "image/png", Buffer = await page.ScreenshotAsync() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "box.png" })).ToBeVisibleAsync();
        await page.GetByLabel("the goods are what was declared").CheckAsync();
        await page.GetByLabel("What was looked at and found").FillAsync("All serial numbers as declared.");
        await page.GetByLabel("Hours of work").FillAsync("1.5");
        await ada.LookAsync("declaration-examine");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the result" }).ClickAsync();

        await page.GotoAsync(declaration);
        await DecideAsync(page, "release", "the goods are what was declared, and the party is a namesake");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.Locator(".status")).ToContainTextAsync("release waits for a second person");
        await bert.Page.GotoAsync("/desk");
        await bert.Page.GetByRole(AriaRole.Link, new() { Name = "Confirm the release: AV-2027-0003" }).ClickAsync();
        await bert.LookAsync("declaration-confirm");
        await bert.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm the release" }).ClickAsync();
        await Expect(bert.Page.Locator(".status")).ToContainTextAsync("released");
        await bert.LookAsync("declaration-released");
        Assert.Equal(["hold", "examine", "release"], customs.Requests.Select(r => (string)Message(r)["decision"]!));
    }

    private static async Task DecideAsync(IPage page, string decision, string reason)
    {
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Decide") }).ClickAsync();
        await page.GetByLabel(decision, new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    private static JsonNode Message(string request) => JsonNode.Parse(SignedEnvelope.Parse(request[(request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]).Payload.Span)!;

    private static string Acknowledged(string request) => new JsonObject { ["order"] = (string)Message(request)["order"]!, ["answer"] = "accepted", ["by"] = "gate 3", ["reference"] = "C-77" }.ToJsonString();
}
