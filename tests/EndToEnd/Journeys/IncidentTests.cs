using System.Text.RegularExpressions;
using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>The duty officer of the sample State looks at its notices of incidents, and makes a situation report.</summary>
[Collection(SampleOnce.Name)]
public sealed class IncidentTests(Chromium chromium, StartedSample sample)
{
    [Fact]
    public async Task Notices_and_the_situation_report_can_be_read_and_used_by_everybody()
    {
        await using var visitor = await chromium.VisitAsync(sample.Address);
        var page = visitor.Page;
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Ines Torvenko") }).ClickAsync();
        await Expect(page).Not.ToHaveURLAsync(new Regex("sign-in"));
        await page.GotoAsync("/purpose");
        await page.Locator("main input[type=radio]").First.CheckAsync();
        await page.GetByLabel("Your task").FillAsync("AV-2026-0300");
        await page.GetByRole(AriaRole.Button, new() { Name = "State and go on" }).ClickAsync();

        await page.GotoAsync("/incidents");
        await Expect(page.Locator("main tbody tr")).ToHaveCountAsync(2);
        await visitor.LookAsync("incidents");
        var incidents = await page.Locator("main a[data-row]").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        foreach (var (number, incident) in incidents.Index())
        {
            await page.GotoAsync(incident);
            await visitor.LookAsync($"incident-{number}");
            foreach (var part in new[] { "revise", "files", "hand-over", "link", "revisions/1" })
            {
                await page.GotoAsync($"{incident}/{part}");
                await visitor.LookAsync($"incident-{number}-{part.Replace('/', '-')}");
            }
        }

        foreach (var address in new[] { "/incidents/new", "/incidents/new?material=nuclear", "/incidents/contact", "/hotline/situation?period=week", "/hotline/situation/keep", "/hotline/denials" })
        {
            await page.GotoAsync(address);
            await visitor.LookAsync($"page{address.Replace('/', '-').Replace('?', '-').Replace('=', '-')}");
        }

        // A field that says nothing is named where it stands.
        await page.GotoAsync("/incidents/new?material=unknown");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Something in a ditch");
        await page.Locator("#grounds").FillAsync("nobody knows");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the draft" }).ClickAsync();
        await Expect(page.Locator(".field.wrong").First).ToBeVisibleAsync();
        await visitor.LookAsync("incident-new-wrong");
    }
}
