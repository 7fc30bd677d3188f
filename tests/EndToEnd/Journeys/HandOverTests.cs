using Cordon.Modules.Screening.Contracts;
using Cordon.Tests.EndToEnd.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>The shift changes: one hands what is half done over, the other finds it marked, with the note.</summary>
public sealed class HandOverTests(Chromium chromium)
{
    [Fact]
    public async Task Work_is_taken_handed_over_with_a_note_and_found_marked_by_the_next_shift_without_a_reload()
    {
        await using var node = await StartedNode.StartAsync();
        await using var early = await chromium.VisitAsync(node);
        await using var late = await chromium.VisitAsync(node);
        await node.LetInAsync(early, "targeting-analyst");
        await node.LetInAsync(late, "duty-officer");
        await AnswerAsync(node, "Ilja Petrovich Barano", "Mirelle Oduvan", "<b>Tarek</b> al-Dawri");

        // The late shift has its desk open all the time.
        await late.Page.GotoAsync("/desk?who=mine");
        await Expect(late.Page.GetByText("Nothing that fits waits")).ToBeVisibleAsync();
        var page = early.Page;
        await page.GotoAsync("/desk");
        await Expect(page.Locator("a[data-row]")).ToHaveCountAsync(3);
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it: Ilja Petrovich Barano" }).ClickAsync();
        await early.LookAsync("desk-taken");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hand over" }).ClickAsync();
        await page.GetByLabel("To whom").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByLabel("Note").FillAsync("The invoice is asked for; Belmora calls back after six.");
        await early.LookAsync("hand-over");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand it over" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("What waits for you");

        await Expect(late.Page.Locator(".handed")).ToContainTextAsync("from Vera Visitor: The invoice is asked for");
        await late.LookAsync("desk-handed");
        await late.Page.GotoAsync("/desk/rules");
        await late.Page.GetByLabel("Hit to decide on").SelectOptionAsync("targeting analyst");
        await late.Page.Locator("form.rule").Filter(new() { HasText = "Hit to decide on" }).GetByRole(AriaRole.Button).ClickAsync();
        await late.LookAsync("desk-rules");
        await page.GotoAsync("/desk?who=for-me");
        await Expect(page.GetByText("for: targeting analyst").First).ToBeVisibleAsync();
    }

    /// <summary>An answer that finds each of some parties like a listed one.</summary>
    private static async Task AnswerAsync(StartedNode node, params string[] names)
    {
        var list = new ScreenedList("harbour-watch", 1, new string('0', 64), new(0), 3, false);
        PartyAnswer Found(string name, int number) => new(
            new Dictionary<string, IReadOnlyList<string>> { ["name"] = [name] },
            [new Candidate($"h{number}", "harbour-watch", $"LISTED {number}", 0.95 - (number * 0.1), 0.9, true, $"LISTED {number}", [new CandidateFinding("name", 0.9, 3.2, "every word agrees", name, $"LISTED {number}")], [], [])], []);
        var answered = new ScreeningAnswered(new AlgorithmIdentity("test", "1", new string('a', 64)), [list], new ScreeningSettings(), [.. names.Select(Found)]);
        var stop = TestContext.Current.CancellationToken;
        var recorded = await node.Journal.InProcessAsync(new("screening.ask", Kernel.Processes.Actor.System("test"), "screening of parties against watchlists", "Act 12"), open =>
        {
            var handling = new Kernel.Markings.Handling { Tlp = Kernel.Markings.Tlp.AmberStrict, Originator = "localhost", PermittedUse = Kernel.Markings.PermittedUse.Evidence, Purpose = "screening of parties against watchlists", LegalBasis = "Act 12" };
            open.Append(new("screening", "s1"), answered, handling, new("screening", "s1"));
            return Task.CompletedTask;
        }, stop);
        await node.Journal.WaitForCheckpointAsync(recorded.Entries[0].Id, stop);
        await node.Journal.WaitForSubscribersAsync(stop);
    }
}
