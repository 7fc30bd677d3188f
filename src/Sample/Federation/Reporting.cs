using System.Globalization;
using Cordon.Sample.Story;

namespace Cordon.Sample.Federation;

/// <summary>What a State tells of itself: Corvale drafts a notice of an incident, revises it and puts a paper to it; each keeps its first situation report.</summary>
internal static class Reporting
{
    private const string Title = "Level gauge missing at the yearly count";

    public static async Task NoticeAsync(Post corvale)
    {
        await using var duty = await corvale.AsAsync(corvale.Crew.Duty, "CV-2026-0031");
        var today = corvale.Clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var said = new Dictionary<string, string>
        {
            ["what"] = "loss", ["happened"] = "2026", ["place"] = "Corvale Cement Works", ["discovered"] = today, ["discoveredplace"] = "The same", ["setting"] = "instate", ["found"] = "inventory",
            ["nuclide"] = "Cs-137", ["shape"] = "Sealed, in a level gauge", ["activity"] = "370 MBq", ["activityon"] = "2019", ["category"] = "4", ["device"] = "Level gauge", ["serial"] = "CV-LG 0417",
            ["recovery"] = "none", ["measures"] = "The works are searched with hand-held instruments.", ["consequences"] = "None known.", ["suspected"] = "0", ["charged"] = "0",
            ["notifier"] = corvale.Crew.Office, ["dissemination"] = "states", ["remarks"] = "",
        };
        var notice = (await duty.SubmitAsync("/incidents/new?material=source", "draft", Notices.Fields(Title, "source", said, ("Form.Group", "two"), ("Form.Grounds", "Nobody knows since when it has been missing.")))).Address;
        (said["recovery"], said["remarks"]) = ("all", "Found in the store of the same works, behind pallets.");
        await duty.SubmitAsync($"{notice}/revise", "revise", Notices.Fields(Title, "source", said, ("Form.Text", "The gauge was found.")));
        await duty.AttachAsync($"{notice}/files", "files", "count.txt", "Yearly count of the Corvale Cement Works\nlevel gauge CV-LG 0417: not at its place; found in store 2\nleak test: below 200 Bq\n", ("Form.Text", "The sheet of the count, with the leak test."));
    }

    public static async Task KeepAsync(Post post)
    {
        await using var duty = await post.AsAsync(post.Crew.Duty, "first report");
        await duty.SubmitAsync("/hotline/situation/keep?period=day", "keep");
    }
}
