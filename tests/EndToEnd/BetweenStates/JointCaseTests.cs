using Cordon.Tests.EndToEnd.Stage;
using static Cordon.Tests.EndToEnd.BetweenStates.FederationTests;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.BetweenStates;

/// <summary>A joint case of two States, and each of its pages looked at.</summary>
[Collection(FederationOnce.Name)]
public sealed class JointCaseTests(Chromium chromium, StartedFederation federation)
{
    [Fact]
    public async Task A_joint_case_is_opened_answered_worked_on_and_ended_and_every_page_of_it_can_be_read_by_everybody()
    {
        await using var ines = await AtWorkAsync(chromium, federation, "arvonia", "Ines Torvenko");
        await using var runa = await AtWorkAsync(chromium, federation, "belmora", "Runa Castevar");
        var due = $"{TimeProvider.System.GetUtcNow().AddDays(9):yyyy-MM-dd}";
        await ines.Page.GotoAsync("/joint-cases");
        await ines.LookAsync("joint-cases-none");
        await ines.Page.GotoAsync("/joint-cases/new");
        await ines.Page.Locator("#title").FillAsync("Two drums off the manifest");
        await ines.Page.Locator("#purpose").FillAsync("To find them before the ship sails.");
        await ines.Page.Locator("#gateway").FillAsync("Memorandum of 2025, article 7");
        await ines.Page.Locator("#members-belmora").CheckAsync();
        await ines.Page.Locator("#due").FillAsync(due);
        await ines.LookAsync("joint-case-new");
        await ines.Page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(ines.Page.Locator("h1")).ToHaveTextAsync("Two drums off the manifest");
        var address = new Uri(ines.Page.Url).PathAndQuery;

        await UntilAsync(runa.Page, "/desk", page => page.Locator("a[data-row]", new() { HasText = "invites to a joint case" }));
        await runa.Page.Locator("a[data-row]", new() { HasText = "invites to a joint case" }).First.ClickAsync();
        await runa.Page.Locator("#answer-yes").CheckAsync();
        await runa.LookAsync("joint-case-answer");
        await runa.Page.Locator("main form button[type=submit]").ClickAsync();
        await UntilAsync(ines.Page, address, page => page.Locator("#members ~ .table", new() { HasText = "wrote last" }));

        await WriteAsync(ines, $"{address}/statements/new", "joint-case-statement", "The drums are blue.");
        await ines.Page.GotoAsync($"{address}/tasks/new");
        await ines.Page.Locator("#member").SelectOptionAsync("belmora");
        await ines.Page.Locator("#due").FillAsync(due);
        await WriteAsync(ines, null, "joint-case-task-new", "Search berth 4.");
        await ines.Page.GotoAsync($"{address}/proposals/new");
        await ines.Page.Locator("#due").FillAsync(due);
        await WriteAsync(ines, null, "joint-case-proposal-new", "Tell the shipping line.");
        await UntilAsync(runa.Page, address, page => page.Locator("article h3 a"));
        await runa.Page.Locator($"main a[href^='{address}/tasks/']:not([href$='/new'])").First.ClickAsync();
        await runa.Page.Locator("#act-take").CheckAsync();
        await WriteAsync(runa, null, "joint-case-task", "");
        await runa.Page.Locator("article h3 a").First.ClickAsync();
        await runa.Page.Locator("#vote-no").CheckAsync();
        await WriteAsync(runa, null, "joint-case-vote", "Too early.");
        await runa.LookAsync("joint-case");
        foreach (var (page, picture) in new[] { ("releases/new", "share"), ("lead", "lead"), ("invite", "invite"), ("exclude/belmora", "exclude"), ("close", "close"), ("view", "view"), ("leave", "leave"), ("people/new", "person"), ("tasks/none", "none") })
        {
            await ines.Page.GotoAsync($"{address}/{page}");
            await ines.LookAsync($"joint-case-{picture}");
        }

        await ines.Page.GotoAsync($"{address}/close");
        await ines.Page.Locator("#outcome-riskmet").CheckAsync();
        await WriteAsync(ines, null, "joint-case-close-filled", "Both are found.");
        await UntilAsync(runa.Page, address, page => page.GetByText("Both are found.").First);
        await runa.LookAsync("joint-case-ended");
        await WriteAsync(ines, $"{address}/reopen", "joint-case-reopen", "A third drum is missing.");
        await UntilAsync(runa.Page, address, page => page.GetByText("A third drum is missing.").First);
        await runa.LookAsync("joint-case-reopened");
        await ines.Page.GotoAsync("/joint-cases");
        await ines.LookAsync("joint-cases");
    }

    /// <summary>Writes into the form of a page, looks at it, and sends it.</summary>
    private static async Task WriteAsync(Visitor visitor, string? page, string picture, string text)
    {
        if (page is not null)
            await visitor.Page.GotoAsync(page);
        await visitor.Page.Locator("#text").FillAsync(text);
        await visitor.LookAsync(picture);
        await visitor.Page.Locator("main form button[type=submit]").ClickAsync();
        await Expect(visitor.Page.Locator("ol.timeline")).ToHaveCountAsync(1);
    }
}
