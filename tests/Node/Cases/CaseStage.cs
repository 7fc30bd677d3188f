using Cordon.Tests.Node.Hits;

namespace Cordon.Tests.Node.Cases;

/// <summary>Cases on a node, as persons make them on its pages.</summary>
internal static class CaseStage
{
    /// <summary>Opens a case, from a record where there is one; the browser is on its page afterwards.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> OpenAsync(Browser browser, string title, string? from = null, string about = "maraging steel, end use stated as bicycles")
    {
        await browser.OpenAsync("/cases/new" + (from is null ? "" : $"?from={from}"));
        await browser.SubmitAsync("main form", ("Form.Title", title), ("Form.Kind", "suspecteddiversion"), ("Form.About", about), ("Form.Tlp", "amberstrict"));
        Assert.Equal(title, browser.Heading);
        return browser.At["/cases/".Length..];
    }

    /// <summary>A case that begins with a new hit.</summary>
    public static async Task<(string Case, string Hit)> OpenFromHitAsync(RunningNode node, Browser browser, string key)
    {
        var hit = await HitStage.AskAsync(node, key);
        return (await OpenAsync(browser, $"Case {key}", $"hit:{hit.Id}"), hit.Id);
    }

    public static async Task BringInAsync(Browser lead, string id, string person, string role = "member")
    {
        await lead.OpenAsync($"/cases/{id}/people/new");
        await lead.SubmitAsync("main form", ("Form.Person", person), ("Form.Role", role), ("Form.Text", "needed"));
        Assert.Equal($"/cases/{id}", lead.At);
    }

    public static async Task NoteAsync(Browser browser, string id, string text, string tlp = "amberstrict", string observed = "")
    {
        await browser.OpenAsync($"/cases/{id}/notes/new");
        await browser.SubmitAsync("main form", ("Form.Text", text), ("Form.Tlp", tlp), ("Form.Observed", observed));
        Assert.Equal($"/cases/{id}", browser.At);
    }

    /// <summary>Proposes or reaches an outcome, over the page to check.</summary>
    public static async Task DecideAsync(Browser browser, string id, string outcome)
    {
        await browser.OpenAsync($"/cases/{id}/outcome");
        await browser.SubmitAsync("main form", ("Form.Outcome", outcome), ("Form.Step", "text"));
        await browser.SubmitAsync("main form", ("Form.Text", "the papers are in order"), ("Form.Step", "check"));
        Assert.Equal("Check before it is recorded", browser.Heading);
        await browser.SubmitAsync("main form", ("Form.Step", "record"));
    }
}
