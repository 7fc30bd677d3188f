using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Incidents;
using Cordon.Modules.Incidents.Act;
using Cordon.Modules.Incidents.Linking;
using CsCheck;
using static Cordon.Tests.Modules.Incidents.IncidentNode;

namespace Cordon.Tests.Modules.Incidents.Storage;

public sealed class IncidentProjectionTests
{
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };
    private static readonly string[] Groups = ["withdrawn", "three", "two", "one"];
    private static readonly Gen<(int What, bool Second, int Which)[]> Tries = Gen.Select(Gen.Int[0, 6], Gen.Bool, Gen.Int[0, 3]).Array[60];

    [Theory, EachDatabase]
    public async Task Whatever_was_done_a_rebuild_leads_to_the_same_rows_and_an_erased_incident_leaves_none(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.Desk.NameContactAsync(Ada, new IncidentForm { Name = "The office", Telephone = "+00 1" }, Stop);
        string[] ids = [await node.DraftAsync(), await node.DraftAsync("one"), await node.Desk.DraftAsync(Ada, Form(title: "Notice to forget"), new RecordName("alarm", "a1"), Stop)];
        foreach (var (number, (what, second, which)) in Tries.Single().Index())
        {
            node.Clock.Advance(TimeSpan.FromMinutes(7));
            await TryAsync(node, ids[number % ids.Length], what, second ? Bert : Ada, which, number);
        }

        var grown = await node.RowsAsync();
        Assert.Equal(3, grown.Count(r => r.StartsWith("incident|", StringComparison.Ordinal)));
        await node.Journal.RebuildAsync(Words("journal.rebuild"), Handling, Stop);
        Assert.Equal(grown, await node.RowsAsync());

        await node.Journal.EraseAsync(IncidentRecords.RetentionOf(ids[2]), "Act 7", Words("journal.erase"), Handling, Stop);
        var left = await node.RowsAsync();
        Assert.Equal(grown.Where(r => !r.Contains(ids[2], StringComparison.Ordinal)), left);
        Assert.DoesNotContain("forget", string.Join('\n', left), StringComparison.Ordinal);
        Assert.Equal("incidents.unknown", await CodeAsync(() => node.IncidentAsync(ids[2])));
        await node.Journal.RebuildAsync(Words("journal.rebuild"), Handling, Stop);
        Assert.Equal(left, await node.RowsAsync());
    }

    private static ProcessWords Words(string process) => new(process, Actor.Person("dpo"), "maintenance", "Act 7");

    private static async Task TryAsync(IncidentNode node, string id, int what, Viewer who, int which, int number)
    {
        try
        {
            await (what switch
            {
                0 => node.Desk.ReviseAsync(who, id, await node.SeenAsync(id, Form(said: [("place", $"shed {number}")])), Stop),
                1 or 2 => node.Desk.GroupAsync(who, id, await node.SeenAsync(id, new IncidentForm { Group = Groups[which], Grounds = "because" }), Stop),
                3 => node.Desk.ConfirmAsync(who, id, await node.SeenAsync(id, new IncidentForm()), Stop),
                4 => node.Desk.HandOverAsync(who, id, await node.SeenAsync(id, new IncidentForm { To = "The office", Way = "by hand", At = node.Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm") }), Stop),
                5 => node.Desk.AnswerAsync(who, id, await node.SeenAsync(id, new IncidentForm { Submitted = which > 1 ? "yes" : "no", Day = "2026-11-02", Text = "so it is" }), Stop),
                _ => node.Desk.LinkAsync(who, id, new RecordName("call", $"c{which}"), "the same source", Stop),
            });
        }
        catch (FaultException refused) when (refused.Fault.Code.StartsWith("incidents.", StringComparison.Ordinal))
        {
            // What the rules refuse leaves nothing behind: the rebuild would show it.
        }
    }
}
