using System.Text.RegularExpressions;
using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>Somebody who has never seen Cordon starts the sample State and looks around.</summary>
[Collection(SampleOnce.Name)]
public sealed class SampleTests(Chromium chromium, StartedSample sample)
{
    private static readonly (string Name, string[] Pages)[] People =
    [
        ("Mirelle Ostrade", ["/desk", "/hits", "/screening/parties", "/screening/lists"]),
        ("Ines Torvenko", ["/desk?clock=overdue", "/desk/rules"]),
        ("Hedda Norrvane", ["/oversight", "/people/exceptions"]),
    ];

    [Fact]
    public async Task A_newcomer_comes_in_as_three_people_by_one_click_each_and_finds_every_page_filled_in_both_languages()
    {
        await using var visitor = await chromium.VisitAsync(sample.Address);
        var page = visitor.Page;
        await page.GotoAsync("/");
        await visitor.LookAsync("sample-sign-in");
        foreach (var (name, pages) in People)
        {
            await page.GotoAsync("/sign-in");
            await ComeInAsync(page, name);
            await page.GotoAsync("/purpose");
            await page.Locator("main input[type=radio]").First.CheckAsync();
            await page.GetByLabel("Your task").FillAsync("AV-2026-0300");
            await page.GetByRole(AriaRole.Button, new() { Name = "State and go on" }).ClickAsync();
            foreach (var address in pages)
            {
                await page.GotoAsync(address);
                await Expect(page.Locator("aside.realm")).ToContainTextAsync("exercise/arvonia");
                await Expect(page.Locator("main tbody tr, main form.rule").First).ToBeVisibleAsync();
                await visitor.LookAsync($"sample{address.Replace('/', '-').Replace("?clock=", "-", StringComparison.Ordinal)}");
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "Français" }).ClickAsync();
            foreach (var address in pages)
            {
                await page.GotoAsync(address);
                await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
                await Expect(page.Locator("aside.realm")).ToContainTextAsync("Exercice");
            }

            await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        }
    }

    [Fact]
    public async Task A_cleared_hit_that_opened_again_is_read_and_decided_with_one_click_for_the_second_factor()
    {
        await using var visitor = await chromium.VisitAsync(sample.Address);
        var page = visitor.Page;
        await page.GotoAsync("/sign-in");
        await ComeInAsync(page, "Mirelle Ostrade");
        await page.GotoAsync("/desk");
        await page.Locator("tr", new() { HasText = "the listed entity changed" }).First.GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByLabel("export and transit control law of this State").First.CheckAsync();
        await page.GetByLabel("Your task").FillAsync("AV-2026-0300");
        await page.GetByRole(AriaRole.Button, new() { Name = "State and go on" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Before:");
        await visitor.LookAsync("sample-hit-reopened");
        await page.GotoAsync("/sign-in/again?back=/desk");
        await visitor.LookAsync("sample-step-up");
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, it is me" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/desk$"));
    }

    private static async Task ComeInAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(Regex.Escape(name)) }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("sign-in"));
    }
}
