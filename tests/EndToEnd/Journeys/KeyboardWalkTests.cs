using Cordon.Tests.EndToEnd.Stage;

namespace Cordon.Tests.EndToEnd.Journeys;

/// <summary>The walk that every page is tried with finds what it is there to find.</summary>
public sealed class KeyboardWalkTests(Chromium chromium)
{
    [Fact]
    public async Task A_control_that_the_keyboard_does_not_reach_and_one_whose_focus_cannot_be_seen_are_found()
    {
        await using var visitor = await chromium.VisitAsync(new Uri("http://localhost:1/"));
        await visitor.Page.SetContentAsync("""
            <style>:focus-visible { outline: 3px solid blue } .blind:focus-visible { outline: none }</style>
            <a href="#a">reached</a><a href="#b" tabindex="-1">not reached</a><button class="blind">not seen</button>
            <input type="radio" name="one" aria-label="first"><input type="radio" name="one" aria-label="second" checked><input type="date" aria-label="day"><button disabled>off</button>
            """);
        Assert.Equal(
            ["the keyboard does not reach <a href=\"#b\" tabindex=\"-1\">not reached</a>", "the focus cannot be seen on <button class=\"blind\">not seen</button>"],
            await KeyboardWalk.MissedAsync(visitor.Page));
        // Once more on the same page: nothing of the walk before counts.
        Assert.Equal(2, (await KeyboardWalk.MissedAsync(visitor.Page)).Count);
    }
}
