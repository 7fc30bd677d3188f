using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Wire;
using CsCheck;
using static Cordon.Tests.Modules.Hotline.HotlineNode;

namespace Cordon.Tests.Modules.Hotline.Levels;

/// <summary>What an authority said on a call it lowers itself, by two persons; the other end follows and never leads.</summary>
public sealed class LoweringTests
{
    private static readonly Classification Confidential = new(2, "CONFIDENTIAL");

    [Theory, EachDatabase]
    public async Task The_caller_lowers_its_call_by_two_and_the_other_end_follows(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        var (id, there) = await CallAsync(arvonia, belmora);
        var (desk, second) = (arvonia.Lowerings, arvonia.Cleo with { Actor = Kernel.Processes.Actor.Person("clara") });
        await desk.ProposeAsync(arvonia.Cleo, id, To("1"), Stop);
        var proposal = (await arvonia.Records.FindAsync(id, arvonia.Cleo, Stop)).Lowering!;
        var seen = $"{proposal.At.UnixMicroseconds}";
        Assert.Equal("hotline.lowering.there", await CodeAsync(() => desk.ProposeAsync(second, id, To("0"), Stop)));
        Assert.Equal("hotline.lowering.same-person", await CodeAsync(() => desk.ConfirmAsync(arvonia.Cleo, id, seen, Stop)));
        Assert.Equal("hotline.lowering.changed", await CodeAsync(() => desk.ConfirmAsync(second, id, "1", Stop)));
        Assert.Equal("visibility.clearance", await CodeAsync(() => desk.ConfirmAsync(arvonia.Ada, id, seen, Stop)));
        Assert.Equal(2, (await arvonia.Records.FindAsync(id, arvonia.Cleo, Stop)).Handling.Classification.Level);
        await desk.ConfirmAsync(second, id, seen, Stop);

        await belmora.TakeInAsync("arvonia", arvonia.Sent()[^1].Body.ToArray());
        foreach (var (node, call) in new[] { (arvonia, id), (belmora, there) })
        {
            var one = await node.Records.FindAsync(call, node.Ada with { Clearance = 1 }, Stop);
            Assert.Equal((new Classification(1, "L1"), "it was on the news"), (one.Handling.Classification, Assert.Single(one.LoweredNotes!).Text));
            Assert.Null(one.Lowering);
            // The words are those that were said, and so are the digits that are read out.
            Assert.Equal(Confidential, one.Letter.Classification);
        }

        // An answer is from now on no lower than that, and may be.
        Assert.Equal("hotline.level.lower", await CodeAsync(() => belmora.Desk.AnswerAsync(belmora.Cleo, there, Answer(""), Stop)));
        await belmora.Desk.AnswerAsync(belmora.Cleo, there, Answer("1"), Stop);
        foreach (var node in new[] { arvonia, belmora })
        {
            var grown = await node.RowsAsync();
            await node.Journal.RebuildAsync(HotlineRebuild.Words("journal.rebuild"), node.Records.Own, Stop);
            Assert.Equal(grown, await node.RowsAsync());
        }
    }

    [Fact]
    public async Task Whoever_is_called_lowers_nothing_of_the_call_and_its_answer_not_below_it()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var (id, there) = await CallAsync(arvonia, belmora);
        Assert.Equal("hotline.lowering.nothing", await CodeAsync(() => belmora.Lowerings.ProposeAsync(belmora.Cleo, there, To("0"), Stop)));
        var cleo = belmora.Cleo with { Clearance = 3 };
        await belmora.Desk.AnswerAsync(cleo, there, Answer("3"), Stop);
        await arvonia.TakeInAsync("belmora", belmora.Sent()[^1].Body.ToArray());
        Assert.Equal("hotline.level.lower", await CodeAsync(() => belmora.Lowerings.ProposeAsync(cleo, there, To("1"), Stop)));
        Assert.Equal("hotline.lowering.higher", await CodeAsync(() => belmora.Lowerings.ProposeAsync(cleo, there, To("3"), Stop)));
        await LowerAsync(belmora, cleo, there, "2");
        await arvonia.TakeInAsync("belmora", belmora.Sent()[^1].Body.ToArray());
        Assert.Equal(2, (await arvonia.Records.FindAsync(id, arvonia.Cleo, Stop)).Handling.Classification.Level);
        Assert.Equal(2, (await belmora.Records.FindAsync(there, belmora.Cleo, Stop)).Handling.Classification.Level);
    }

    /// <summary>A node that lies: it lowers what the other said, or raises by lowering, or a call of somebody else.</summary>
    [Theory]
    [InlineData(CallBody.LowerAnswer, "belmora", 0)]
    [InlineData(CallBody.LowerCall, "belmora", 0)]
    [InlineData(CallBody.LowerAnswer, "corvale", 0)]
    public async Task What_the_other_end_says_of_words_that_are_not_its_own_lowers_nothing(string act, string from, int to)
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var (id, _) = await CallAsync(arvonia, belmora);
        await arvonia.TakeInAsync(from, new CallBody { Format = CallBody.Lowered, Act = act, Call = id, At = Instant.Now(arvonia.Clock), Text = "please", Classification = to == 0 ? null : new Classification(to, "X") }.ToBytes());
        var one = await arvonia.Records.FindAsync(id, arvonia.Cleo, Stop);
        Assert.Equal((Confidential, null), (one.Handling.Classification, one.LoweredNotes));
    }

    [Fact]
    public async Task What_was_proposed_can_be_sent_back_and_nothing_leaves()
    {
        await using var arvonia = await NewAsync();
        await using var belmora = await NewAsync("belmora");
        var (id, _) = await CallAsync(arvonia, belmora);
        var sent = arvonia.Sent().Count;
        await arvonia.Lowerings.ProposeAsync(arvonia.Cleo, id, To("0"), Stop);
        Assert.Equal("hotline.text.needed", await CodeAsync(() => arvonia.Lowerings.ReturnAsync(arvonia.Cleo, id, new CallForm(), Stop)));
        await arvonia.Lowerings.ReturnAsync(arvonia.Cleo, id, new CallForm { Text = "not yet" }, Stop);
        var one = await arvonia.Records.FindAsync(id, arvonia.Cleo, Stop);
        Assert.Equal((Confidential, null, sent), (one.Handling.Classification, one.Lowering, arvonia.Sent().Count));
        Assert.Equal("hotline.lowering.none", await CodeAsync(() => arvonia.Lowerings.ConfirmAsync(arvonia.Cleo, id, "1", Stop)));
    }

    /// <summary>Whatever was said at which level, and whoever lowers to what: nothing rises, what the other said stays, and the call is as high as the highest that is left.</summary>
    [Fact]
    public void Lowering_touches_what_its_end_said_and_nothing_else() => Gen.Select(Gen.Int[0, 9].Array[4], Gen.Int[0, 9], Gen.Bool, Gen.Bool).Sample((levels, to, incoming, here) =>
    {
        var now = new Instant(1);
        var letter = new HotlineLetter(HotlineKind.Alert, HotlineUrgency.Flash, "drums", new Dictionary<string, string>(), Tlp.Amber, PermittedUse.Intelligence, now, now, Classification: At(levels[0]));
        var before = new Call("id", "id", "belmora", incoming, letter, now, new Ui.Doors.NodeIdentity("arvonia").HandlingFor(HotlinePurpose.Words) with { Classification = new Classification(levels.Max(), "M") })
        {
            MoreTime = new CallAnswer(HotlineOutcome.NeedsTime, "", now, Classification: At(levels[1])), Answer = new CallAnswer(HotlineOutcome.Done, "", now, Classification: At(levels[2])),
            Telephoned = [new TelephoneNote(true, "", now, "ada", new Classification(levels[3], "N"))],
        };
        var after = Lowering.After(before, here, new Classification(to, "T"));
        int[] had = [Level(before.LetterLevel), Level(before.MoreTime!.Level), Level(before.Answer!.Level), Level(before.Telephoned[0].Level)];
        int[] has = [Level(after.LetterLevel), Level(after.MoreTime!.Level), Level(after.Answer!.Level), Level(after.Telephoned[0].Level)];
        var caller = incoming != here;
        Assert.Equal(caller ? Math.Min(had[0], to) : had[0], has[0]);
        Assert.Equal(caller ? had[1] : Math.Min(had[1], to), has[1]);
        Assert.Equal(caller ? had[2] : Math.Min(had[2], to), has[2]);
        // A note is this end's, and no lower than what the other said.
        var others = caller ? Math.Max(had[1], had[2]) : had[0];
        Assert.Equal(here ? Math.Min(had[3], Math.Max(to, others)) : had[3], has[3]);
        Assert.Equal(has.Max(), after.Handling.Classification.Level);
        // The partner hears of it where something said to it is lowered, and of notes alone nothing.
        Assert.Equal((incoming ? Math.Max(had[1], had[2]) : had[0]) > to, Lowering.ConcernsThePartner(before, new Classification(to, "T")));
    }, iter: 20_000);

    private static int Level(Classification? one) => one?.Level ?? 0;

    private static Classification? At(int level) => level == 0 ? null : new Classification(level, "A");

    private static CallForm To(string level) => new() { Level = level, Marking = level == "0" ? "" : $"L{level}", Text = "it was on the news" };

    private static CallForm Answer(string level) => new() { Outcome = "done", Text = "held", Level = level, Marking = level.Length == 0 ? "" : "CONFIDENTIAL" };

    private static async Task LowerAsync(HotlineNode node, Viewer who, string id, string to)
    {
        await node.Lowerings.ProposeAsync(who, id, To(to), Stop);
        var at = (await node.Records.FindAsync(id, who, Stop)).Lowering!.At;
        await node.Lowerings.ConfirmAsync(who with { Actor = Kernel.Processes.Actor.Person("clara") }, id, $"{at.UnixMicroseconds}", Stop);
    }

    private static async Task<(string Here, string There)> CallAsync(HotlineNode from, HotlineNode to)
    {
        var form = Form();
        (form.Level, form.Marking) = ("2", "CONFIDENTIAL");
        var id = await from.Desk.CallAsync(from.Cleo, form, Stop);
        await to.TakeInAsync("arvonia", from.Sent()[^1].Body.ToArray());
        return (id, $"arvonia.{id}");
    }
}
