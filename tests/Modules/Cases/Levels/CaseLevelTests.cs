using System.Globalization;
using System.Security.Claims;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Cases;
using Cordon.Modules.Cases.Act;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Linking;
using Cordon.Modules.Cases.Listing;
using Cordon.Ui.Doors;
using Cordon.Ui.Purposes;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Cases.CaseNode;

namespace Cordon.Tests.Modules.Cases.Levels;

/// <summary>A case is raised by one person and lowered by two, and all that shows it follows at once.</summary>
public sealed class CaseLevelTests
{
    private static readonly CaseReader[] Persons = [Reader("ada", clearance: 9), Reader("bert", clearance: 3), Reader("carla", clearance: 1), Reader("dora", seesAll: true, clearance: 9)];
    private static readonly Handling Own = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = CasePurpose.Words, LegalBasis = "Act 12" };

    /// <summary>The rules once more, as simply as they can be said: a level, and who proposed which lower one.</summary>
    [Fact]
    public void No_sequence_of_acts_lowers_a_case_by_one_person_and_each_does_what_the_rules_say()
    {
        var (lowered, refused) = (0, 0);
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 4]).Array[0, 40].Sample(tries =>
        {
            var one = CaseLife.After(null, new CaseFact(new CaseOpened("c", "title", CaseKind.Other, "about", "ada"), new Instant(0), Own))!;
            var (level, proposal) = (0, ((int To, int By)?)null);
            foreach (var (what, by, to) in tries)
            {
                var (who, before) = (Persons[by], level);
                var allowed = what switch
                {
                    0 or 1 => to > level && to <= new[] { 9, 3, 1, 9 }[by],
                    2 or 3 => by is 0 or 3 && to < level && proposal is null,
                    4 => proposal is { } waiting && waiting.By != by,
                    _ => proposal is not null,
                };
                object? fact = null;
                try
                {
                    var classification = to == 0 ? Classification.None : new Classification(to, $"L{to}");
                    fact = what switch { 0 or 1 => CaseLevels.Raise(one, who, classification, "why"), 2 or 3 => CaseLevels.Lower(one, who, classification, "why"), 4 => CaseLevels.Confirm(one, who, ""), _ => CaseLevels.Return(one, who, "why") };
                }
                catch (FaultException)
                {
                    Interlocked.Increment(ref refused);
                }

                Assert.Equal(allowed, fact is not null);
                if (fact is null)
                    continue;
                (level, proposal) = what switch { 0 or 1 => (to, null), 2 or 3 => (level, (to, by)), 4 => (proposal!.Value.To, null), _ => (level, ((int, int)?)null) };
                one = CaseLife.After(one, new CaseFact(fact, new Instant(0), Own))!;
                Assert.Equal((level, level == 0 ? "" : $"L{level}", proposal is not null), (one.Handling.Classification.Level, one.Handling.Classification.Marking, one.Lowering is not null));
                if (level < before)
                    Interlocked.Increment(ref lowered);
                Assert.True(level >= before || fact is CaseLoweringConfirmed, "lowered without a second person");
            }
        }, iter: 20_000);
        Assert.True(lowered > 1000 && refused > 1000, $"the tries lead there often enough to say something: {lowered}, {refused}");
    }

    [Theory, EachDatabase]
    public async Task All_that_shows_a_case_follows_its_level_at_once_up_and_down(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var (ada, bert, dora) = (Reader("ada", clearance: 2), Reader("bert"), Reader("dora", seesAll: true, clearance: 2));
        var id = await node.OpenAsync(from: new RecordName("hit", "h1"));
        await node.Desk.AddAsync(ada, id, "bert", CaseRole.Member, "", Stop);
        await node.Desk.GiveTaskAsync(ada, id, "ask the carrier", "bert", Instant.Now(node.Clock) + TimeSpan.FromDays(2), Stop);
        await node.Desk.NameAsync(ada, id, SubjectKind.Organisation, "Quillan Ltd", null, SubjectRole.Suspected, Stop);
        await node.Desk.NoteAsync(ada, id, "written low", null, null, null, Stop);
        Assert.Equal((7, 0), (await ShownAsync(node, id, bert), await LevelOnDeskAsync(node)));

        await node.Levels.RaiseAsync(ada, id, Form("2"), Stop);
        Assert.Equal((0, 2), (await ShownAsync(node, id, bert), await LevelOnDeskAsync(node)));
        Assert.Equal("visibility.clearance", await CodeAsync(() => node.Records.FindAsync(id, bert, Stop)));
        Assert.Equal("cases.person.clearance", await CodeAsync(() => node.Desk.AddAsync(ada, id, "carla", CaseRole.Member, "", Stop)));
        Assert.All(await new MatchableCases(node.Records, new NodeIdentity("arvonia"), node.Clock).AllAsync(Stop), m => Assert.True(m.Silent));
        // Of what is classified no notice begins, whoever asks.
        Assert.Equal(6, await ShownAsync(node, id, ada));
        await node.Desk.NoteAsync(ada, id, "written high", null, null, null, Stop);

        await node.Levels.LowerAsync(ada, id, Form("0"), Stop);
        Assert.Equal(("cases.lowering", 2), await LoweringOnDeskAsync(node));
        var acts = (await node.Records.FindAsync(id, ada, Stop)).Acts;
        Assert.Equal("cases.lowering.same-person", await CodeAsync(() => node.Levels.ConfirmAsync(ada, id, acts, "", Stop)));
        Assert.Equal("cases.changed", await CodeAsync(() => node.Levels.ConfirmAsync(dora, id, acts - 1, "", Stop)));
        await node.Levels.ConfirmAsync(dora, id, acts, "", Stop);
        Assert.Equal((7, 0), (await ShownAsync(node, id, bert), await LevelOnDeskAsync(node)));
        Assert.Null((await LoweringOnDeskAsync(node)).Kind);
        Assert.Equal(["written low"], (await node.Records.NotesAsync(id, bert, Stop)).Select(n => n.Text));
        Assert.DoesNotContain(await node.Records.TimelineAsync(id, bert, Stop), e => e.Data is CaseRaised or CaseLoweringProposed);
        var grown = await node.RowsAsync();
        await node.Journal.RebuildAsync(new("journal.rebuild", Cordon.Kernel.Processes.Actor.System("test"), "test", "Act 12"), Own, Stop);
        Assert.Equal(grown, await node.RowsAsync());
    }

    [Fact]
    public async Task What_is_raised_while_a_lower_level_waits_leaves_nothing_of_the_proposal()
    {
        await using var node = await NewAsync();
        var ada = Reader("ada", clearance: 3);
        var id = await node.OpenAsync();
        await node.Levels.RaiseAsync(ada, id, Form("1"), Stop);
        await node.Levels.LowerAsync(ada, id, Form("0"), Stop);
        Assert.Equal("cases.lowering.there", await CodeAsync(() => node.Levels.LowerAsync(ada, id, Form("0"), Stop)));
        await node.Levels.RaiseAsync(ada, id, Form("3"), Stop);
        Assert.Null((await LoweringOnDeskAsync(node)).Kind);
        Assert.Equal("cases.lowering.none", await CodeAsync(() => node.Levels.ConfirmAsync(Reader("dora", seesAll: true, clearance: 9), id, 4, "", Stop)));
        Assert.Equal("cases.level.clearance", await CodeAsync(() => node.Levels.RaiseAsync(ada, id, Form("4"), Stop)));
        Assert.Equal("cases.level.higher", await CodeAsync(() => node.Levels.RaiseAsync(ada, id, Form("3"), Stop)));
        Assert.Equal("cases.level", await CodeAsync(() => node.Levels.RaiseAsync(ada, id, Form("10"), Stop)));
        Assert.Equal("cases.text.needed", await CodeAsync(() => node.Levels.RaiseAsync(ada, id, new CaseForm { Level = "3", Marking = "", Text = "why" }, Stop)));
        Assert.Equal("cases.unknown", await CodeAsync(() => node.Levels.RaiseAsync(Reader("carla", clearance: 9), id, Form("4"), Stop)));
    }

    private static CaseForm Form(string level) => new() { Level = level, Marking = level == "0" ? "" : $"L{level}", Text = "why" };

    /// <summary>In how many of seven places somebody meets the case: its page, the list, the search by title and by note, the cases of a record, as something to release, as the beginning of a notice.</summary>
    private static async Task<int> ShownAsync(CaseNode node, string id, CaseReader who)
    {
        var identity = new NodeIdentity("arvonia");
        var person = new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, who.Person), new Claim(PurposeClaims.Task, "decide"), new Claim(PurposeClaims.Serves, CasePurpose.Words), new Claim(DoorClaims.Permission, CasePermissions.See),
                new Claim(PurposeClaims.Clearance, who.Viewer.Clearance.ToString(CultureInfo.InvariantCulture)),
            ], "test"));
        var search = new CaseSearch(node.Records, identity, node.Clock);
        return new[]
        {
            await CodeAsync(() => node.Records.FindAsync(id, who, Stop)) is null,
            (await node.List.PageAsync(CaseQuery.Read(null, null, null, null), who, Stop)).Cases.Count > 0,
            (await search.FindAsync("centrifuge", 10, person, Stop)).Count > 0,
            (await search.FindAsync("written low", 10, person, Stop)).Count > 0,
            (await new CasesOfRecord(node.Records, identity, node.Clock).OfAsync("hit", "h1", person, Stop))!.Cases.Count > 0,
            await new ReleasableCases(node.Records, identity, node.Clock).FindAsync(id, person, Stop) is not null,
            await new CasesOfIncidents(node.Records, identity, node.Clock).FindAsync(id, person, Stop) is not null,
        }.Count(shown => shown);
    }

    private static async Task<int> LevelOnDeskAsync(CaseNode node)
    {
        await using var tables = node.Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return await tables.Work.Where(w => w.Kind == CaseWork.TaskKind).Select(w => w.Level).SingleAsync(Stop);
    }

    private static async Task<(string? Kind, int Level)> LoweringOnDeskAsync(CaseNode node)
    {
        await using var tables = node.Journal.Reader.Tables<Cordon.Modules.Desk.Storage.DeskContext>();
        return await tables.Work.Where(w => w.Kind == CaseWork.LoweringKind).Select(w => new { w.Kind, w.Level }).SingleOrDefaultAsync(Stop) is { } row ? (row.Kind, row.Level) : default;
    }
}
