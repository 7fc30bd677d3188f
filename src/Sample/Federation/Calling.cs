namespace Cordon.Sample.Federation;

/// <summary>How the duty officers of two States speak on the hotline.</summary>
internal static class Calling
{
    /// <summary>Calls.</summary>
    /// <param name="from">Who calls.</param>
    /// <param name="to">Who is called.</param>
    /// <param name="kind">What about, as it stands in addresses.</param>
    /// <param name="subject">In one line.</param>
    /// <param name="said">The fields of its form.</param>
    /// <param name="level">The level of classification.</param>
    /// <param name="marking">Its words.</param>
    /// <returns>The id of the call where it was placed.</returns>
    public static async Task<string> PlaceAsync(Post from, Post to, string kind, string subject, (string Key, string Value)[] said, string level = "0", string marking = "")
    {
        await using var officer = await from.AsAsync(from.Crew.Duty, "hotline");
        return (await officer.SubmitAsync($"/hotline/new?kind={kind}", "call", [
            ("Form.Partner", to.Crew.Authority), ("Form.Urgency", "routine"), ("Form.Subject", subject), ("Form.Tlp", "amberstrict"), ("Form.Use", "intelligence"), ("Form.Level", level), ("Form.Marking", marking),
            .. said.Select(s => ($"Form.Fields[{s.Key}]", s.Value))])).Address["/hotline/".Length..];
    }

    /// <summary>Waits until the call has come.</summary>
    public static async Task ComesAsync(Post called, Post from, string call)
    {
        await using var officer = await called.AsAsync(called.Crew.Duty, "hotline");
        await called.UntilAsync(officer, "/hotline", page => page.Link(Here(from, call)[..^1]) is not null);
    }

    /// <summary>Waits until the call has come, and says that it was seen.</summary>
    public static async Task SeeAsync(Post called, Post from, string call)
    {
        await ComesAsync(called, from, call);
        await using var officer = await called.AsAsync(called.Crew.Duty, "hotline");
        await officer.SubmitAsync($"{Here(from, call)}/acknowledge", "acknowledge");
    }

    /// <summary>Answers a call that was seen.</summary>
    public static async Task AnswerAsync(Post called, Post from, string call, string outcome, string text)
    {
        await using var officer = await called.AsAsync(called.Crew.Duty, "hotline");
        await officer.SubmitAsync($"{Here(from, call)}/answer", "answer", ("Form.Outcome", outcome), ("Form.Text", text));
    }

    private static string Here(Post from, string call) => $"/hotline/{from.Crew.Authority}.{call}";
}
