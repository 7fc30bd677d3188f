using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.BetweenStates;

/// <summary>The duty officer of the sample State opens a collection, lets a program of a partner in, and sees what is withheld from it.</summary>
[Collection(SampleOnce.Name)]
public sealed class CollectionsTests(Chromium chromium, StartedSample sample)
{
    private const string Media = "application/taxii+json;version=2.1";

    private const string Envelope = """{"objects":[{"type":"identity","spec_version":"2.1","id":"identity--a0c7a521-0005-4c11-8c11-000000000005","created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z","name":"Corvale Tools"}]}""";

    [Fact]
    public async Task Collections_clients_polls_and_what_is_withheld_can_be_read_and_used_by_everybody()
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

        await page.GotoAsync("/collections/new");
        await visitor.LookAsync("collection-new");
        await page.Locator("#title").FillAsync("Movements of pumps");
        await page.Locator("#alias").FillAsync("pumps");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open it" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/collections$"));
        await visitor.LookAsync("collections");

        await page.GotoAsync("/collections/clients/new");
        await page.Locator("#name").FillAsync("belmora");
        await page.Locator("#authority").FillAsync("two words");
        await page.GetByLabel("Movements of pumps").First.CheckAsync();
        await page.GetByLabel("Movements of pumps").Last.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Let it in" }).ClickAsync();
        await Expect(page.Locator("#authority-error")).ToBeVisibleAsync();
        await visitor.LookAsync("collection-client-wrong");
        await page.Locator("#authority").FillAsync("belmora");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let it in" }).ClickAsync();
        await Expect(page.Locator("main code")).ToBeVisibleAsync();
        await visitor.LookAsync("collection-client-made");
        await AddAsync(sample.Address, (await page.Locator("main code").TextContentAsync())!);

        await page.GotoAsync("/collections/clients");
        await visitor.LookAsync("collection-clients");
        await page.GotoAsync((await page.Locator("main tbody a[href$='/withheld']").First.GetAttributeAsync("href"))!);
        // Without a colour it is taken as AMBER, and the client is shown up to GREEN.
        await Expect(page.Locator("main tbody td").Last).ToHaveTextAsync("1");
        await visitor.LookAsync("collection-withheld");

        await page.GotoAsync("/collections/polls/new");
        await visitor.LookAsync("collection-poll-new");
        await page.Locator("#title").FillAsync("Belmora");
        await page.Locator("#root").FillAsync("http://127.0.0.1:9/trust/");
        await page.Locator("#from").FillAsync("pumps");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/collections/polls$"));
        await visitor.LookAsync("collection-polls");
    }

    private static async Task AddAsync(Uri address, string password)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", Media);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"belmora:{password}")));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Envelope));
        content.Headers.TryAddWithoutValidation("Content-Type", Media);
        using var posted = await client.PostAsync(new Uri("/taxii2/exchange/collections/pumps/objects/", UriKind.Relative), content, TestContext.Current.CancellationToken);
        posted.EnsureSuccessStatusCode();
    }
}
