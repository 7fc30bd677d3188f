using Cordon.Engines.Rules.Packs.Document;
using Cordon.Kernel.Faults;
using Cordon.Modules.Targeting.Life;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Intake;

public sealed class DeclarationIntakeTests
{
    [Theory, EachDatabase]
    public async Task The_sample_is_judged_ranked_and_what_is_more_than_a_question_lies_on_the_desk(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        var lines = await node.TakeInAsync(Sample);
        Assert.Equal(8, lines.Count);
        Assert.All(lines, l => Assert.Null(l.Refused));
        var all = await node.AllAsync();
        Assert.Equal(all.OrderByDescending(d => d.Assessed.Judgement.Score).Select(d => d.Assessed.Judgement.Score), all.Select(d => d.Assessed.Judgement.Score));
        // The same address under another name a little later: the second of the two weighs more for it.
        Assert.Equal("AV-2027-0004", all[0].Assessed.Declaration.Reference);
        Assert.Contains(all[0].Assessed.Judgement.Fired, f => f.Id == "behaviour.names");
        var held = all[1];
        Assert.Equal(("AV-2027-0003", ControlDecision.Hold, DeclarationStatus.Waiting), (held.Assessed.Declaration.Reference, held.Proposed, held.Status));
        Assert.Contains(held.Assessed.Judgement.Fired, f => f.Id == "party.listed" && f.Explanation["fr"].Contains("BARANO", StringComparison.Ordinal));
        Assert.Equal("av-001", held.Assessed.Parties.Single(p => p.Name == "Ilya Petrovich Barano").Hits[0].Id);
        Assert.Equal(held.Assessed.Declaration.MovesAt, held.Assessed.Due);
        Assert.Null(all.Single(d => d.Assessed.Declaration.Reference == "AV-2027-0008").Assessed.Parties[0].Name);
        // Straw is nothing to decide about, and nobody says that it is clear.
        var straw = all.Single(d => d.Assessed.Declaration.Reference == "AV-2027-0001");
        Assert.Equal((DeclarationStatus.Noted, ControlDecision.AskForInformation), (straw.Status, straw.Proposed));
        Assert.NotEmpty(straw.Assessed.Judgement.Undecided);
        Assert.Equal(all.Count(d => d.Status == DeclarationStatus.Waiting), (await node.WorkAsync()).Count);
    }

    [Fact]
    public async Task A_repetition_under_its_key_does_nothing_and_another_file_under_it_is_refused()
    {
        await using var node = await NewAsync();
        var first = await node.TakeInAsync(Sample, "k1");
        Assert.Equal(first, await node.TakeInAsync(Sample, "k1"));
        Assert.Equal(8, (await node.AllAsync()).Count);
        Assert.Equal("journal.reply.mismatch", (await Assert.ThrowsAsync<FaultException>(() => node.TakeInAsync(Sample + "\n", "k1"))).Fault.Code);
        await node.TakeInAsync(Sample);
        Assert.Equal(16, (await node.AllAsync()).Count);
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_apart_with_its_place_and_stops_no_other()
    {
        await using var node = await NewAsync();
        var lines = await node.TakeInAsync("reference,kind,description,net_kg\nA-1,export,Straw,12\nA-2,sideways,Straw,1\nA-3,export,Straw,a lot\nA-4,export\n,export,Straw,1\nA-6,export,Straw,1\n");
        Assert.Equal(["A-1", null, null, null, null, "A-6"], lines.Select(l => l.Reference));
        Assert.All(lines.Where(l => l.Refused is not null), l => Assert.Contains("line", l.Refused!.Where));
        Assert.Equal(2, (await node.AllAsync()).Count);
        Assert.Equal(4, (await node.List.RefusedAsync(Stop)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("colour,smell\nred,bad\n")]
    [InlineData("\0\0\0\0")]
    public async Task A_file_that_is_none_is_refused_whole_and_nothing_is_recorded(string content)
    {
        await using var node = await NewAsync();
        await Assert.ThrowsAsync<FaultException>(() => node.TakeInAsync(content));
        Assert.Empty(await node.RowsAsync());
    }

    [Fact]
    public async Task Without_a_pack_or_a_list_nothing_can_be_assessed()
    {
        await using var packless = await NewAsync(pack: Path.Combine(Path.GetTempPath(), "nowhere", "pack.json"));
        Assert.Equal("targeting.pack.missing", (await Assert.ThrowsAsync<FaultException>(() => packless.TakeInAsync(Sample))).Fault.Code);
        await using var refused = await NewAsync(pack: Repository.PathOf("global.json"));
        Assert.Equal("targeting.pack.refused", (await Assert.ThrowsAsync<FaultException>(() => refused.TakeInAsync(Sample))).Fault.Code);
        await using var listless = await NewAsync(lists: false);
        Assert.Equal("screening.lists.missing", (await Assert.ThrowsAsync<FaultException>(() => listless.TakeInAsync(Sample))).Fault.Code);
        Assert.Empty(await listless.RowsAsync());
    }
}
