using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Cases;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Linking;
using CsCheck;
using static Cordon.Tests.Modules.Cases.CaseNode;

namespace Cordon.Tests.Modules.Cases.Storage;

public sealed class CaseProjectionTests
{
    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" };
    private static readonly CaseReader[] Persons = [Ada, Bert, Carla, Dora];
    private static readonly Gen<(int What, int Who, int Which)[]> Tries = Gen.Select(Gen.Int[0, 13], Gen.Int[0, 3], Gen.Int[0, 5]).Array[90];

    [Theory, EachDatabase]
    public async Task Whatever_was_done_a_rebuild_leads_to_the_same_rows_and_an_erased_case_leaves_none(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        string[] cases = [await node.OpenAsync("First", new RecordName("hit", "h9")), await node.OpenAsync("Second"), await node.OpenAsync("Case to forget", new RecordName("declaration", "d1"))];
        foreach (var id in cases)
        {
            await node.Desk.AddAsync(Ada, id, "bert", CaseRole.Member, "needed", Stop);
            await node.Desk.GiveTaskAsync(Ada, id, "ask the carrier", "bert", Instant.Now(node.Clock) + TimeSpan.FromDays(1), Stop);
            await node.Desk.NoteAsync(Bert, id, "seen", Tlp.Red, null, null, Stop);
        }

        foreach (var (number, (what, who, which)) in Tries.Single().Index())
        {
            node.Clock.Advance(TimeSpan.FromMinutes(7));
            await TryAsync(node, cases[number % cases.Length], what, Persons[who], which);
        }

        var grown = await node.RowsAsync();
        Assert.Equal(3, grown.Count(r => r.StartsWith("case|", StringComparison.Ordinal)));
        Assert.True(grown.Count > 10, string.Join('\n', grown));
        await node.Journal.RebuildAsync(Words("journal.rebuild"), Handling, Stop);
        Assert.Equal(grown, await node.RowsAsync());

        await node.Journal.EraseAsync(CaseRecords.RetentionOf(cases[2]), "Act 7", Words("journal.erase"), Handling, Stop);
        var left = await node.RowsAsync();
        Assert.Equal(grown.Where(r => !r.Contains(cases[2], StringComparison.Ordinal)), left);
        Assert.DoesNotContain("forget", string.Join('\n', left));
        Assert.Equal("cases.unknown", await CodeAsync(() => node.CaseAsync(cases[2])));
        await node.Journal.RebuildAsync(Words("journal.rebuild"), Handling, Stop);
        Assert.Equal(left, await node.RowsAsync());
    }

    private static ProcessWords Words(string process) => new(process, Actor.Person("dpo"), "maintenance", "Act 7");

    private static async Task TryAsync(CaseNode node, string id, int what, CaseReader who, int which)
    {
        var (other, now) = (Persons[which % Persons.Length].Person, Instant.Now(node.Clock));
        try
        {
            var one = await node.CaseAsync(id);
            var task = one.Tasks.Count == 0 ? "none" : one.Tasks[which % one.Tasks.Count].Task;
            await (what switch
            {
                0 or 1 => node.Desk.AddAsync(who, id, other, which > 4 ? CaseRole.Lead : CaseRole.Member, "needed", Stop),
                2 => node.Desk.RemoveAsync(who, id, other, "not needed", Stop),
                3 => node.Desk.GiveTaskAsync(who, id, "ask", other, now + TimeSpan.FromDays(1), Stop),
                4 or 5 => node.Desk.FinishTaskAsync(who, id, task, "asked", Stop),
                6 => node.Desk.NoteAsync(who, id, "seen", which > 3 ? Tlp.Red : null, which > 2 ? now : null, which > 4 && one.Notes is [var first, ..] ? first : null, Stop),
                7 => node.Desk.LinkAsync(who, id, new RecordName("hit", $"h{which}"), "the same", Stop),
                8 => node.Desk.UnlinkAsync(who, id, new RecordName("hit", $"h{which}"), "not the same", Stop),
                9 => node.Desk.NameAsync(who, id, SubjectKind.Item, "pump", "SN 1", SubjectRole.Unclear, Stop),
                10 => node.Desk.TakeOffAsync(who, id, one.Subjects.Count == 0 ? "none" : one.Subjects[0].Subject, "not there", Stop),
                11 => node.Outcomes.DecideAsync(who, id, one.Acts, Enum.GetValues<CaseOutcome>()[which], "because", Stop),
                12 => node.Outcomes.ConfirmAsync(who, id, one.Acts, "", Stop),
                _ => node.Outcomes.ReopenAsync(who, id, one.Acts, "new facts", Stop),
            });
        }
        catch (FaultException refused) when (refused.Fault.Code.StartsWith("cases.", StringComparison.Ordinal))
        {
            // What the rules refuse leaves nothing behind: the rebuild would show it.
        }
    }
}
