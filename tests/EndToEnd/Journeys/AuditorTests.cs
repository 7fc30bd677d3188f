using System.Text;
using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>An auditor who believes nothing: from a process to the entry, its proof, and a browser that computes it all again.</summary>
public sealed class AuditorTests(Chromium chromium)
{
    [Fact]
    public async Task An_auditor_finds_what_was_done_proves_the_entry_and_sees_a_changed_byte_fail()
    {
        await using var node = await StartedNode.StartAsync();
        await using var visitor = await chromium.VisitAsync(node);
        var page = visitor.Page;
        await node.LetInAsync(visitor, "auditor");

        await page.GotoAsync("/oversight?type=people.invite");
        await page.Locator("td a").First.ClickAsync();
        await page.GetByLabel("law of this State on the supervision of the authority").CheckAsync();
        await page.GetByLabel("Your task").FillAsync("inspection of the quarter");
        await page.GetByRole(AriaRole.Button, new() { Name = "State and go on" }).ClickAsync();
        await visitor.LookAsync("oversight-process");
        await page.GetByRole(AriaRole.Link, new() { Name = "See its proof" }).First.ClickAsync();
        await Expect(page.Locator("[data-check=signature]")).ToContainTextAsync("The signature holds");
        await Expect(page.Locator("[data-check=continues]")).ToContainTextAsync("for the first time");
        await page.GetByRole(AriaRole.Button, new() { Name = "Prove it" }).ClickAsync();
        await Expect(page.Locator("[data-check=proof]")).ToContainTextAsync("It holds: entry");
        await Expect(page.Locator("[data-check=continues]")).ToContainTextAsync("Nothing was changed");
        await visitor.LookAsync("log-proof");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download it" }).ClickAsync());
        var receipt = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        await CheckAsync(page, receipt);
        await Expect(page.Locator("[data-check=receipt]")).ToContainTextAsync("It holds: entry");
        var extra = receipt.IndexOf("extra ", StringComparison.Ordinal) + 8;
        await CheckAsync(page, receipt[..extra] + (receipt[extra] == 'A' ? 'B' : 'A') + receipt[(extra + 1)..]);
        await Expect(page.Locator("[data-check=receipt]")).ToContainTextAsync("It does not hold");
        await CheckAsync(page, receipt.Replace("\n\n", "\n\nx", StringComparison.Ordinal));
        await Expect(page.Locator("[data-check=receipt]")).ToContainTextAsync("another log");
        await CheckAsync(page, "nonsense");
        await Expect(page.Locator("[data-check=receipt]")).ToContainTextAsync("no receipt");
        await visitor.LookAsync("log-receipt-refused");

        // The log grows past several tiles: what was seen of it must still be its beginning.
        await node.InviteManyAsync(300);
        await page.ReloadAsync();
        await Expect(page.Locator("[data-check=continues]")).ToContainTextAsync("Nothing was changed");
        await page.GotoAsync("/log?entry=513");
        await Expect(page.Locator("[data-check=proof]")).ToContainTextAsync("It holds: entry 513");
        await Expect(page.Locator("[data-check=continues]")).ToContainTextAsync("Nothing was changed");

        // What this browser kept says more than the log has, as after a log that lost entries; then it says other things than the log.
        await KeepAsync(page, "kept.size += 100000");
        await Expect(page.Locator("[data-check=continues]")).ToContainTextAsync("Entries are missing");
        await KeepAsync(page, "kept.size = 1; kept.root = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='");
        await Expect(page.Locator("[data-check=continues]")).ToContainTextAsync("Changed: the log no longer continues");
    }

    private static async Task CheckAsync(IPage page, string receipt)
    {
        await page.GetByLabel("Receipt", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "entry.tlog-proof", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(receipt) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Check it" }).ClickAsync();
    }

    private static async Task KeepAsync(IPage page, string change)
    {
        await page.EvaluateAsync($"() => {{ const at = Object.keys(localStorage).find(k => k.startsWith('cordon-log ')); const kept = JSON.parse(localStorage[at]); {change}; localStorage[at] = JSON.stringify(kept); }}");
        await page.ReloadAsync();
    }
}
