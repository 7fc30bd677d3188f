using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Operation.Settings;
using Cordon.Tests.EndToEnd.Stage;
using Cordon.Tests.Packs;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>The shipped pack is pinned, a national overlay is offered, tried on declarations, and adopted by a second person.</summary>
public sealed class RulePackTests(Chromium chromium)
{
    private static readonly string Samples = Repository.PathOf("samples");

    [Fact]
    public async Task An_overlay_is_offered_with_its_weakenings_tried_and_adopted_by_another_person()
    {
        await using var node = await StartedNode.StartAsync(atWork: true, targeting: new TargetingSettings { PackIssuers = [TestPacks.Issuer] });
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

        await page.GotoAsync("/packs");
        await ada.LookAsync("packs-shipped");
        await page.GetByRole(AriaRole.Link, new() { Name = "common-risk-framework" }).First.ClickAsync();
        await ada.LookAsync("pack");
        await page.GetByRole(AriaRole.Button, new() { Name = "Offer it" }).ClickAsync();
        await TryAsync(page);
        await AdoptAsync(bert.Page, page.Url, null);

        await page.GotoAsync("/packs/offer");
        await page.GetByLabel("The pack or overlay").SetInputFilesAsync(Path.Combine(Samples, "declarations.csv"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Offer a pack or an overlay" }).ClickAsync();
        await Expect(page.GetByText("Nothing of it was kept")).ToBeVisibleAsync();
        var overlay = TestPacks.Overlay(PackReader.Read(await File.ReadAllBytesAsync(Repository.PathOf("data", "packs", "common-risk-framework", "pack.json"), TestContext.Current.CancellationToken)), "1.0.0", o =>
        {
            o["rules"] = new JsonArray(TestPacks.DestinationRule("arvonia.destination", "fr"));
            o["removed"] = new JsonArray("route.detour");
        });
        await page.GetByLabel("The pack or overlay").SetInputFilesAsync(new FilePayload { Name = "arvonia.json", MimeType = "application/json", Buffer = overlay });
        await page.GetByRole(AriaRole.Button, new() { Name = "Offer a pack or an overlay" }).ClickAsync();
        await Expect(page.GetByText("/removed/0")).ToBeVisibleAsync();
        await ada.LookAsync("pack-findings");
        await page.GetByLabel("The pack or overlay").SetInputFilesAsync(new FilePayload { Name = "arvonia.json", MimeType = "application/json", Buffer = overlay });
        await page.GetByLabel("Why?").FillAsync("Every shipment by sea takes a way round.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Offer a pack or an overlay" }).ClickAsync();
        await TryAsync(page);
        await ada.LookAsync("pack-offer");
        await bert.Page.GotoAsync("/desk");
        await Expect(bert.Page.GetByRole(AriaRole.Link, new() { Name = "overlay arvonia 1.0.0" })).ToBeVisibleAsync();
        await bert.Page.GotoAsync($"{page.Url}/adopt");
        await bert.LookAsync("pack-adopt");
        await AdoptAsync(bert.Page, page.Url, "seen on eight declarations");
        await bert.Page.GotoAsync("/packs");
        await bert.LookAsync("packs");

        await page.GotoAsync("/declarations");
        await page.GetByLabel("File with declarations").SetInputFilesAsync(Path.Combine(Samples, "declarations.csv"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand in" }).ClickAsync();
        await Expect(page.GetByText("Declarations taken in: 8")).ToBeVisibleAsync();
        await page.GotoAsync($"/packs/{await DigestAsync(page)}/try?declaration=AV-2027-0001");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Goods go to fr" })).ToBeVisibleAsync();
        await ada.LookAsync("pack-try");
        await page.GetByRole(AriaRole.Link, new() { Name = "Goods go to fr" }).ClickAsync();
        await ada.LookAsync("pack-rule");
        await page.GotoAsync("/declarations/indicators");
        await ada.LookAsync("indicators");
    }

    private static async Task TryAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Try it on stored declarations" }).ClickAsync();
        await Expect(page.GetByText("8 judged both ways")).ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task AdoptAsync(IPage page, string pack, string? reason)
    {
        await page.GotoAsync($"{pack}/adopt");
        if (reason is not null)
            await page.GetByLabel("Reason").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Put it in force" }).ClickAsync();
        await Expect(page.Locator(".status")).ToContainTextAsync("in force");
    }

    /// <summary>Of what judges last, as the page of packs links it.</summary>
    private static async Task<string> DigestAsync(IPage page)
    {
        await page.GotoAsync("/packs");
        return (await page.Locator("main .facts a[href^='/packs/']").Last.GetAttributeAsync("href"))!.Split('/')[^1];
    }
}
