using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using static Cordon.Tests.Modules.Hits.HitNode;

namespace Cordon.Tests.Modules.Hits.Listing;

public sealed class ListReviewTests
{
    private const string Barano = "hw-1,Ilya Barano,person,,1961-04-17,,HARBOUR,once seen";
    private const string Quill = "hw-2,Maria Quill,person,,,,HARBOUR,";

    [Theory, EachDatabase]
    public async Task A_material_change_of_the_entity_opens_a_remembered_false_match_again_with_the_change_and_puts_it_on_the_desk(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.ImportAsync(Barano, Quill);
        var remembered = await node.FalseMatchAsync();
        Assert.Equal("1961-04-17", remembered.Listing!.Fields.Single(f => f.Field == "dates").Values.Single());
        Assert.Equal("HARBOUR", remembered.Listing.Programmes.Single().Programme);
        Assert.Equal(0, await node.Review.RunAsync(Stop));

        // Another remark, another entity, a new one: nothing of it is about this hit.
        await node.ImportAsync("hw-1,Ilya Barano,person,,1961-04-17,,HARBOUR,seen twice", Quill.Replace("HARBOUR", "OTHER", StringComparison.Ordinal), "hw-3,Somebody New,person,,,,HARBOUR,");
        Assert.Equal(0, await node.Review.RunAsync(Stop));
        Assert.Equal(HitStatus.FalseMatch, (await node.OnlyHitAsync()).Status);

        await node.ImportAsync("hw-1,Ilya Barano,person,Ilja B.,1990-02-03,,HARBOUR,seen twice", Quill, "hw-3,Somebody New,person,,,,HARBOUR,");
        Assert.Equal(1, await node.Review.RunAsync(Stop));
        var again = await node.OnlyHitAsync();
        Assert.Equal((HitStatus.Open, ReopenedBecause.EntityChanged, remembered.Decision!.Entry), (again.Status, again.Why!.Value, again.Before!.Entry));
        Assert.Equal(["dates", "names"], again.Changes.Select(c => c.Field).Order());
        Assert.Equal(("1961-04-17", "1990-02-03"), (again.Changes.Single(c => c.Field == "dates").Removed[0], again.Changes.Single(c => c.Field == "dates").Added[0]));
        Assert.Equal(3, again.Listing!.Version);
        Assert.Single(await node.WorkAsync());
        Assert.Equal(0, await node.Review.RunAsync(Stop));
    }

    [Fact]
    public async Task An_entity_that_leaves_the_list_and_comes_back_opens_its_hits_again()
    {
        await using var node = await NewAsync();
        await node.ImportAsync(Barano, Quill);
        await node.FalseMatchAsync();
        await node.ImportAsync(Quill, "hw-3,Somebody New,person,,,,HARBOUR,");
        Assert.Equal(0, await node.Review.RunAsync(Stop));
        await node.ImportAsync(Barano, Quill, "hw-3,Somebody New,person,,,,HARBOUR,");
        Assert.Equal(1, await node.Review.RunAsync(Stop));
        Assert.Equal(ReopenedBecause.EntityReturned, (await node.OnlyHitAsync()).Why);
    }

    [Fact]
    public async Task A_hit_that_waits_is_marked_when_its_entity_leaves_the_list_and_a_true_match_is_opened_again_since_its_hold_may_end()
    {
        await using var node = await NewAsync();
        await node.ImportAsync(Barano, Quill);
        await node.AnswerAsync([(Party("Ilja Barano"), "hw-1", 0.93), (Party("Ilya P. Barano"), "hw-1", 0.9)]);
        await node.Clerk.RunAsync(Stop);
        var (waits, known) = ((await node.HitsAsync())[0], (await node.HitsAsync())[1]);
        await node.Desk.DecideAsync(node.Records.ViewerFor(Ada), known.Id, known.Acts, Verdict.TrueMatch, ["number-same"], null, Stop);

        await node.ImportAsync(Quill, "hw-3,Somebody New,person,,,,HARBOUR,");
        Assert.Equal(1, await node.Review.RunAsync(Stop));
        var after = (await node.HitsAsync()).ToDictionary(h => h.Id);
        Assert.Equal((HitStatus.Open, CeasedBecause.EntityRemoved, 2), (after[waits.Id].Status, after[waits.Id].Ceased!.Why, after[waits.Id].Ceased!.Version));
        Assert.True(after[waits.Id].Holds);
        Assert.Equal((HitStatus.Open, ReopenedBecause.EntityRemoved), (after[known.Id].Status, after[known.Id].Why!.Value));
        Assert.Equal(2, (await node.WorkAsync()).Count);

        await node.ImportAsync(Barano, Quill, "hw-3,Somebody New,person,,,,HARBOUR,");
        await node.Review.RunAsync(Stop);
        Assert.All(await node.HitsAsync(), h => Assert.Null(h.Ceased));
    }

    [Fact]
    public async Task Versions_that_came_while_nobody_looked_are_looked_at_later_and_none_is_left_out()
    {
        await using var node = await NewAsync();
        await node.ImportAsync(Barano, Quill);
        await node.FalseMatchAsync();
        await node.ImportAsync(Barano.Replace("1961-04-17", "1990-02-03", StringComparison.Ordinal), Quill);
        await node.ImportAsync(Barano.Replace("1961-04-17", "1990-02-03", StringComparison.Ordinal), Quill, "hw-3,Somebody New,person,,,,HARBOUR,");
        await node.OpenAsync();
        Assert.Equal(1, await node.Review.RunAsync(Stop));
        await node.OpenAsync();
        Assert.Equal(0, await node.Review.RunAsync(Stop));
    }

    [Fact]
    public async Task What_the_list_says_is_taken_down_once_and_where_it_cannot_be_known_the_hit_says_why()
    {
        await using var node = await NewAsync();
        await node.ImportAsync(Barano);
        await node.AnswerAsync([(Party("Ilja Barano"), "hw-1", 0.93), (Party("Maria Quill"), "hw-9", 0.8)]);
        Assert.Equal(2, await node.Clerk.RunAsync(Stop));
        Assert.Equal(0, await node.Clerk.RunAsync(Stop));
        var hits = (await node.HitsAsync()).OrderByDescending(h => h.Judgement.Candidate.Score).ToList();
        Assert.Equal("hits.listing.absent", hits[1].ListingUnknown);
        Assert.Equal(["names", "kind", "dates", "remarks"], hits[0].Listing!.Fields.Select(f => f.Field));
    }
}
