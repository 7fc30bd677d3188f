using System.Globalization;
using Cordon.Sample.Acting;

namespace Cordon.Sample.Story;

/// <summary>Two cases: one that many work on and that goes on, and one that two persons have closed.</summary>
internal static class Investigating
{
    private static readonly Member[] Team = [Cast.Analyst, Cast.OtherAnalyst, Cast.Licensing, Cast.Countersigner, Cast.DutyOfficer, Cast.NightOfficer, Cast.Intelligence];

    public static async Task PlayAsync(Stage stage)
    {
        stage.Day(2, 15, 30);
        await using (var kasimir = await stage.AsAsync(Cast.CaseOfficer, "Operation Grey Heron"))
        {
            var hits = await Stage.HitsAsync(kasimir, "truematch");
            var grey = await OpenAsync(kasimir, hits[0], "Operation Grey Heron", "suspecteddiversion", "A listed party asks for parts through a firm that deals in dairy machines. To be found out: who pays, and where the goods go after the port.");
            foreach (var member in Team)
                await BringInAsync(kasimir, grey, member);
            await GiveTaskAsync(stage, kasimir, grey, Cast.Intelligence, "Draw the ties of the paying firm", 9);
            await GiveTaskAsync(stage, kasimir, grey, Cast.Licensing, "Look whether anybody applied for these parts before", 4);
            await kasimir.SubmitAsync($"{grey}/named/new", "subject",
                ("Form.Name", "Quenby Dairy Supply"), ("Form.Kind", "organisation"), ("Form.Identifiers", "Register number AV-7741"), ("Form.Role", "suspected"));
            stage.Later(30);
            await NoteAsync(kasimir, grey, "The port says that three crates of the same sender left a week ago.", stage.Clock.GetUtcNow().AddDays(-7));
            await LinkAsync(kasimir, grey, hits[1], "The same address.");
        }

        stage.Later(40);
        await using (var tomas = await stage.AsAsync(Cast.OtherAnalyst, "AV-2026-0262"))
        {
            var papers = await OpenAsync(tomas, (await Stage.HitsAsync(tomas, "falsematch"))[0], "Papers of a namesake", "other", "A caller says that the papers of a cleared party were borrowed.");
            await BringInAsync(tomas, papers, Cast.Countersigner);
            await NoteAsync(tomas, papers, "The registry has seen the originals.", null);
            var grounds = await tomas.SubmitAsync($"{papers}/outcome", "outcome", ("Form.Outcome", "falsealarm"), ("Form.Step", "text"));
            var check = await tomas.SendAsync(grounds, "outcome", ("Form.Text", "The originals are with their owner; the caller was mistaken."), ("Form.Step", "check"));
            await tomas.SendAsync(check, "outcome", ("Form.Step", "record"));
            stage.Later(30);
            await using var bruno = await stage.AsAsync(Cast.Countersigner, "AV-2026-0262");
            await bruno.SubmitAsync($"{papers}/confirm", "confirm", ("Form.Text", "Seen with the registry."), ("Form.Step", "confirm"));
        }
    }

    /// <returns>The address of the case.</returns>
    private static async Task<string> OpenAsync(Colleague who, HitRow hit, string title, string kind, string about) =>
        (await who.SubmitAsync($"/cases/new?from=hit:{hit.Id}", "new-case", ("Form.Title", title), ("Form.Kind", kind), ("Form.About", about), ("Form.Tlp", "amberstrict"))).Address;

    private static async Task BringInAsync(Colleague lead, string address, Member member)
    {
        var page = await lead.OpenAsync($"{address}/people/new");
        await lead.SendAsync(page, "person", ("Form.Person", page.Behind(member.Name) ?? ""), ("Form.Role", "member"), ("Form.Text", ""));
    }

    private static async Task GiveTaskAsync(Stage stage, Colleague lead, string address, Member member, string what, int days)
    {
        var page = await lead.OpenAsync($"{address}/tasks/new");
        await lead.SendAsync(page, "task", ("Form.What", what), ("Form.Person", page.Behind(member.Name) ?? ""), ("Form.Due", stage.Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    private static Task<Page> NoteAsync(Colleague who, string address, string text, DateTimeOffset? observed) => who.SubmitAsync($"{address}/notes/new", "note",
        ("Form.Text", text), ("Form.Tlp", "amberstrict"), ("Form.Observed", observed?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) ?? ""));

    private static Task<Page> LinkAsync(Colleague who, string address, HitRow hit, string text) => who.SubmitAsync($"{address}/records/new", "record", ("Form.Record", $"hit:{hit.Id}"), ("Form.Text", text));
}
