using Cordon.Modules.Screening.Replay;
using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>From the link that a node prints at its first start to a receipt in the hand.</summary>
public sealed class FirstScreeningTests(Chromium chromium)
{
    [Fact]
    public async Task Somebody_starts_without_lists_loads_the_invented_one_asks_sees_reasons_takes_the_receipt_home_and_decides()
    {
        await using var node = await StartedNode.StartAsync();
        await using var visitor = await chromium.VisitAsync(node);
        var page = visitor.Page;

        await page.GotoAsync("/");
        Assert.Equal("Sign in", await visitor.HeadingAsync());
        await visitor.LookAsync("sign-in");
        await new FirstStart(visitor, node).BecomeAdministratorAsync("targeting analyst");
        await visitor.LookAsync("overview-without-lists");
        await page.GetByRole(AriaRole.Link, new() { Name = "Who may do what" }).ClickAsync();
        await visitor.LookAsync("permissions");
        await page.GetByRole(AriaRole.Button, new() { Name = "Français" }).ClickAsync();
        Assert.Equal("Qui peut faire quoi", await visitor.HeadingAsync());
        await visitor.LookAsync("permissions-french");
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Screening" }).ClickAsync();
        await Expect(page.GetByText("this node has no list")).ToBeVisibleAsync();
        Assert.Equal(3, await page.Locator(".ways form").CountAsync());
        await visitor.LookAsync("screening-without-lists");

        await page.GetByRole(AriaRole.Button, new() { Name = "Load" }).ClickAsync();
        await Expect(page.GetByText("taken in: a new version is in force")).ToBeVisibleAsync();
        await visitor.LookAsync("import-done");
        await page.GetByRole(AriaRole.Link, new() { Name = "To the screening" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "invented-parties" })).ToBeVisibleAsync();
        await visitor.LookAsync("screening-empty-form");

        await page.SetViewportSizeAsync(390, 844);
        await AskAsync(page, "Ilja Barano", "1961");
        await Expect(page.GetByText("1 match: a person must look")).ToBeInViewportAsync();
        var first = page.Locator("article.hit").First;
        Assert.Equal("BARANO, Ilya Petrovich", await first.Locator("h2").InnerTextAsync());
        Assert.True(await StandsBeforeAsync(first.Locator(".reasons li").First, first.Locator("p.source")), "the raw record stands before the reasons");
        await visitor.LookAsync("screening-match");

        await page.GetByRole(AriaRole.Link, new() { Name = "Download the receipt" }).ClickAsync();
        Assert.Equal("What for?", await visitor.HeadingAsync());
        await visitor.LookAsync("purpose");
        await page.GetByLabel("export and transit control law of this State").CheckAsync();
        await page.GetByLabel("Your task").FillAsync("application 2026-0012");
        await page.GetByRole(AriaRole.Button, new() { Name = "State and go on" }).ClickAsync();
        await visitor.LookAsync("purpose-stated");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Go on to what you wanted to open" }).ClickAsync());
        var receipt = ScreeningReceipt.Parse(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Equal(["Ilja Barano"], receipt.Answered().Answers[0].Query["name"]);
        Assert.NotNull(receipt.Proof);

        // What was found waits on the desk, and the first decision is taken.
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ilja Barano resembles" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "It is the listed party" }).ClickAsync();
        await page.GetByLabel("a number that names one party is the same").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it" }).ClickAsync();
        await Expect(page.Locator(".status")).ToContainTextAsync("It is the listed party");
        await visitor.LookAsync("first-decision");

        await page.GotoAsync("/screening");
        await AskAsync(page, "طارق الدوري\n李建铭", "");
        await visitor.LookAsync("screening-other-scripts");
        await AskAsync(page, "Nobody Whatsoever Atall", "");
        await Expect(page.GetByText("No match in these lists at this time")).ToBeVisibleAsync();
        await visitor.LookAsync("screening-no-match");
        await AskAsync(page, "??", "");
        await Expect(page.Locator(".field.wrong #name")).ToBeVisibleAsync();
        await visitor.LookAsync("screening-refused");

        await page.GotoAsync("/nowhere");
        await visitor.LookAsync("no-such-page");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        Assert.Equal("Sign in", await visitor.HeadingAsync());
        await page.GotoAsync(node.FirstLink.ToString());
        await Expect(page.GetByText("was used before")).ToBeVisibleAsync();
        await visitor.LookAsync("link-refused");
    }

    private static async Task AskAsync(IPage page, string name, string born)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.GetByLabel("Born or built").FillAsync(born);
        await page.GetByRole(AriaRole.Button, new() { Name = "Screen" }).ClickAsync();
    }

    private static async Task<bool> StandsBeforeAsync(ILocator earlier, ILocator later) =>
        (await earlier.BoundingBoxAsync())!.Y < (await later.BoundingBoxAsync())!.Y;
}
