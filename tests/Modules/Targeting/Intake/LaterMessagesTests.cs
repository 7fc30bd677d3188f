using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Life;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Intake;

public sealed class LaterMessagesTests
{
    private const string Header = "reference,mrn,function,kind,exporter_number,exporter_name,consignee_name,consignee_country,destination_country,description,commodity_code,net_kg,end_use\n";
    private const string Straw = "AV-1,24AV1,original,export,AV77,Harbour Works,Belmoran Farms,bm,de,Straw,121300,900,Stable bedding\n";
    private const string Listed = "AV-1,24AV1,original,export,AV77,Harbour Works,Ilya Petrovich Barano,bm,de,Pressure transducers,902620,12,Pumps\n";

    [Theory, EachDatabase]
    public async Task An_amendment_is_judged_with_what_it_does_not_mention_and_puts_it_on_the_desk(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.TakeInAsync(Header + Straw);
        var before = await node.OfAsync("AV-1");
        Assert.Equal(DeclarationStatus.Noted, before.Status);
        var line = Assert.Single(await node.TakeInAsync(Header + "COR-1,24AV1,amendment,,,,Ilya Petrovich Barano,bm,,,,,\n"));
        Assert.Equal((before.Assessed.Id, DeclarationFunction.Amendment, ControlDecision.Hold), (line.Id, line.Later, line.Proposed));
        var now = Assert.Single(await node.AllAsync());
        Assert.Equal(("AV-1", "Straw", 900m, "de"), (now.Assessed.Declaration.Reference, now.Assessed.Declaration.Items[0].Description, now.Assessed.Declaration.Items[0].NetKilograms, now.Assessed.Declaration.DestinationCountry));
        Assert.Equal((DeclarationStatus.Waiting, line.Entry), (now.Status, now.Entry));
        Assert.Equal((before.Entry, before.Proposed), (Assert.Single(now.Versions).Entry, now.Versions[0].Proposed));
        Assert.True(now.Assessed.History!.ConsigneeChanged);
        Assert.Contains(now.Assessed.Judgement.Fired, f => f.Id == "party.listed");
        Assert.Contains("targeting.work.hold", Assert.Single(await node.WorkAsync()));
    }

    [Fact]
    public async Task Innocent_words_that_come_later_close_nothing_that_waits_for_a_person()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Header + Listed);
        Assert.Equal(DeclarationStatus.Waiting, (await node.OfAsync("AV-1")).Status);
        await node.TakeInAsync(Header + "COR-1,24AV1,replacement,export,AV77,Harbour Works,Belmoran Farms,bm,de,Straw,121300,900,Stable bedding\n");
        var now = await node.OfAsync("AV-1");
        Assert.Equal((DeclarationStatus.Waiting, false), (now.Status, DeclarationState.AsksForPerson(now.Proposed)));
        Assert.Contains("party.listed", now.Versions[0].Fired);
        Assert.Single(await node.WorkAsync());
    }

    [Fact]
    public async Task A_decision_holds_until_somebody_decides_anew_and_a_release_proposed_before_is_proposed_no_more()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Header + Listed);
        await node.DecideAsync(Ada, await node.OfAsync("AV-1"), ControlDecision.Hold);
        await node.DecideAsync(Ada, await node.OfAsync("AV-1"), ControlDecision.Release);
        var proposed = await node.OfAsync("AV-1");
        Assert.Equal(DeclarationStatus.Proposed, proposed.Status);
        node.Clock.Advance(TimeSpan.FromMinutes(1));
        await node.TakeInAsync(Header + "COR-1,24AV1,amendment,,,,,,,,,15,\n");
        var now = await node.OfAsync("AV-1");
        Assert.Equal((DeclarationStatus.Held, null, true), (now.Status, now.Release, now.ChangedSinceDecided));
        Assert.NotEqual(proposed.Acts, now.Acts);
        await node.TakeInAsync(Header + "INV-1,24AV1,cancellation,,,,,,,,,,\n");
        var taken = await node.OfAsync("AV-1");
        Assert.Equal((DeclarationStatus.Held, "INV-1"), (taken.Status, taken.Withdrawn!.Reference));
        Assert.Single(await node.WorkAsync());
    }

    [Fact]
    public async Task What_was_released_waits_again_when_a_later_message_gives_a_reason()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Header + Straw);
        await node.DecideAsync(Ada, await node.OfAsync("AV-1"), ControlDecision.Release);
        Assert.Equal(DeclarationStatus.Released, (await node.OfAsync("AV-1")).Status);
        node.Clock.Advance(TimeSpan.FromMinutes(1));
        await node.TakeInAsync(Header + "COR-1,24AV1,amendment,,,,,,,,,950,\n");
        Assert.Equal(DeclarationStatus.Released, (await node.OfAsync("AV-1")).Status);
        await node.TakeInAsync(Header + "COR-2,24AV1,amendment,,,,Ilya Petrovich Barano,bm,,,,,\n");
        var now = await node.OfAsync("AV-1");
        Assert.Equal((DeclarationStatus.Waiting, 2), (now.Status, now.Versions.Count));
    }

    [Fact]
    public async Task A_cancellation_of_what_asked_for_nobody_notes_it_and_goods_lodged_again_are_recognised()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Header + Straw);
        await node.TakeInAsync(Header + "INV-1,24AV1,cancellation,,AV77,,,,,,,,\n");
        Assert.Equal(DeclarationStatus.Withdrawn, (await node.OfAsync("AV-1")).Status);
        Assert.Empty(await node.WorkAsync());
        await node.TakeInAsync(Header + "AV-2,24AV2,original,export,AV77,Harbour Works,Belmoran Farms,bm,de,Hay,121400,900,Stable bedding\n");
        var history = (await node.OfAsync("AV-2")).Assessed.History!;
        Assert.Equal((true, true), (history.WithdrawnAndLodgedAgain, history.GoodsChanged));
    }

    [Fact]
    public async Task Somebody_else_cannot_speak_about_a_declaration_and_what_is_not_here_is_judged_by_itself()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Header + Listed);
        var lines = await node.TakeInAsync(Header + "INV-1,24AV1,cancellation,,ZZ9,Another Firm,,,,,,,\nCOR-9,24XX9,amendment,export,AV77,,,,de,Straw,121300,1,\n");
        Assert.All(lines, l => Assert.Null(l.Later));
        Assert.Null((await node.OfAsync("AV-1")).Withdrawn);
        Assert.Equal("targeting.later.other", Assert.Single((await node.OfAsync("INV-1")).Assessed.Doubts).Code);
        Assert.Empty((await node.OfAsync("COR-9")).Assessed.Doubts);
    }

    [Fact]
    public async Task Messages_of_one_file_follow_each_other_and_a_repetition_under_its_key_changes_nothing()
    {
        await using var node = await NewAsync();
        const string File = Header + Straw + "COR-1,24AV1,amendment,,,,,,,,,950,\nAV-3,,original,export,AV77,Harbour Works,Belmoran Farms,bm,de,Hay,121400,1,Bedding\nINV-1,24AV1,cancellation,,,,,,,,,,\n";
        var lines = await node.TakeInAsync(File, "k1");
        Assert.Equal([null, DeclarationFunction.Amendment, null, DeclarationFunction.Cancellation], lines.Select(l => l.Later));
        var rows = await node.RowsAsync();
        Assert.Equal(lines, await node.TakeInAsync(File, "k1"));
        Assert.Equal(rows, await node.RowsAsync());
        await node.Journal.RebuildAsync(new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"), node.Records.HandlingAt(Instant.Now(node.Clock)), Stop);
        Assert.Equal(rows, await node.RowsAsync());
    }
}
