using Cordon.Modules.Hits.Contracts;
using Cordon.Modules.Hits.Life;
using static Cordon.Tests.Modules.Hits.HitNode;

namespace Cordon.Tests.Modules.Hits.Intake;

public sealed class HitIntakeTests
{
    [Theory, EachDatabase]
    public async Task Each_new_pair_opens_one_hit_with_work_and_the_same_pair_again_is_a_sighting(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.AnswerAsync([(Party("Ilja Barano"), "hw-1", 0.93), (Party("Ilja Barano"), "hw-2", 0.8), (Party("Maria Quill"), "hw-1", 0.75), (Party("ilja  BARANO"), "hw-1", 0.93)]);
        Assert.Equal([(2, 0.93), (1, 0.8), (1, 0.75)], (await node.HitsAsync()).Select(h => (h.Sightings, h.Judgement.Candidate.Score)).OrderByDescending(h => h.Item2));
        Assert.Equal(3, (await node.WorkAsync()).Count);
        await node.AnswerAsync(Party("Ilja Barano"));
        Assert.Equal(3, (await node.HitsAsync()).Max(h => h.Sightings));
        Assert.Equal(3, (await node.WorkAsync()).Count);
    }

    [Theory, EachDatabase]
    public async Task What_was_answered_before_hits_were_there_is_taken_in_once_and_never_again(TestDatabase database)
    {
        await using var node = await NewAsync(database, withHits: false);
        for (var i = 0; i < 7; i++)
            await node.AnswerAsync([(Party($"Party {i % 3}"), "hw-1", 0.9)], wait: false);
        for (var start = 0; start < 3; start++)
        {
            await node.OpenAsync();
            await node.Journal.WaitForSubscribersAsync(Stop);
            Assert.Equal([3, 2, 2], (await node.HitsAsync()).Select(h => h.Sightings).OrderDescending());
        }

        await node.AnswerAsync(Party("Party 0"));
        Assert.Equal([4, 2, 2], (await node.HitsAsync()).Select(h => h.Sightings).OrderDescending());
    }

    [Theory, EachDatabase]
    public async Task What_failed_in_the_middle_of_taking_in_left_nothing_and_is_done_whole_once_by_the_next_start(TestDatabase database)
    {
        await using var node = await NewAsync(database, withHits: false);
        await node.AnswerAsync([(Party("Ilja Barano"), "hw-1", 0.93), (Party("Maria Quill"), "hw-2", 0.8), (Party("Ilja Barano"), "hw-1", 0.93)], wait: false);
        var stumble = new Stumble();
        await node.OpenAsync(more: stumble);
        await stumble.Stumbled.WaitAsync(Stop);
        Assert.Empty(await node.HitsAsync());
        Assert.Empty(await node.WorkAsync());

        await node.OpenAsync();
        await node.Journal.WaitForSubscribersAsync(Stop);
        Assert.Equal([1, 2], (await node.HitsAsync()).Select(h => h.Sightings).Order());
        Assert.Equal(2, (await node.WorkAsync()).Count);
    }

    [Fact]
    public async Task A_remembered_false_match_covers_the_same_facts_says_by_which_entry_and_makes_no_work()
    {
        await using var node = await NewAsync();
        var remembered = await node.FalseMatchAsync();
        Assert.Equal((HitStatus.FalseMatch, "ada", "bert"), (remembered.Status, remembered.Decision!.Person, remembered.Decision.Second));
        Assert.Empty(await node.WorkAsync());
        await node.AnswerAsync(Party("ILJA Barano", "1990-02-03"));
        Assert.Empty(await node.WorkAsync());
        var timeline = await node.Records.TimelineAsync(remembered.Id, node.Records.ViewerFor(Ada), Stop);
        Assert.Equal(remembered.Decision.Entry, Assert.IsType<HitSighted>(timeline[^1].Data).CoveredBy);
        Assert.Contains(timeline, e => e.Id == remembered.Decision.Entry && e.Data is HitConfirmed);

        // Another date of birth is another party, and another hit.
        await node.AnswerAsync(Party("Ilja Barano", "1961-04-17"));
        Assert.Equal(2, (await node.HitsAsync()).Count);
        Assert.Single(await node.WorkAsync());
    }

    [Fact]
    public async Task A_party_with_an_id_that_is_asked_about_with_other_facts_opens_its_hit_again_and_shows_what_changed()
    {
        await using var node = await NewAsync();
        var remembered = await node.FalseMatchAsync(id: "customer-7");
        await node.AnswerAsync(Party("Ilja Barano", "1961-04-17", "customer-7"));
        var again = await node.OnlyHitAsync();
        Assert.Equal((HitStatus.Open, ReopenedBecause.PartyChanged, remembered.Decision!.Entry), (again.Status, again.Why!.Value, again.Before!.Entry));
        var change = Assert.Single(again.Changes);
        Assert.Equal(("birthDate", "1990-02-03", "1961-04-17"), (change.Field, change.Removed[0], change.Added[0]));
        Assert.Equal(["1961-04-17"], again.Party.Given["birthDate"]);
        Assert.StartsWith("hits.decide", Assert.Single(await node.WorkAsync()));
    }

    [Fact]
    public async Task A_pair_that_continuous_screening_finds_alike_no_longer_marks_the_hit_once_and_a_new_likeness_unmarks_it()
    {
        await using var node = await NewAsync();
        await node.FindAsync("customer-7", "hw-1");
        await node.FindAsync("customer-7", null);
        await node.FindAsync("customer-7", null);
        var marked = await node.OnlyHitAsync();
        Assert.Equal((HitStatus.Open, CeasedBecause.NoLongerAlike, 2, true), (marked.Status, marked.Ceased!.Why, marked.Ceased.Version, marked.Holds));
        Assert.Single(await node.Records.TimelineAsync(marked.Id, node.Records.ViewerFor(Ada), Stop), e => e.Data is HitCeased);
        Assert.Single(await node.WorkAsync());

        await node.FindAsync("customer-7", "hw-1");
        Assert.Null((await node.OnlyHitAsync()).Ceased);
    }

    [Fact]
    public async Task A_pair_that_ceased_changes_nothing_about_what_was_decided()
    {
        await using var node = await NewAsync();
        await node.FindAsync("customer-7", "hw-1");
        await node.Clerk.RunAsync(Stop);
        var hit = await node.OnlyHitAsync();
        await node.Desk.DecideAsync(node.Records.ViewerFor(Ada), hit.Id, hit.Acts, Verdict.TrueMatch, ["number-same"], null, Stop);
        await node.FindAsync("customer-7", null);
        var after = await node.OnlyHitAsync();
        Assert.Equal((HitStatus.TrueMatch, null), (after.Status, after.Ceased));
    }

    [Fact]
    public async Task A_proposal_on_a_party_that_changed_cannot_be_confirmed_any_more()
    {
        await using var node = await NewAsync();
        await node.AnswerAsync(Party("Ilja Barano", "1990-02-03", "customer-7"));
        await node.Clerk.RunAsync(Stop);
        var hit = await node.OnlyHitAsync();
        await node.Desk.DecideAsync(node.Records.ViewerFor(Ada), hit.Id, hit.Acts, Verdict.FalseMatch, ["birth-differs"], null, Stop);
        await node.AnswerAsync(Party("Ilja Barano", "1961-04-17", "customer-7"));
        Assert.Equal(HitStatus.Open, (await node.OnlyHitAsync()).Status);
    }

    [Fact]
    public async Task A_known_listed_party_that_is_asked_about_again_waits_for_somebody_again()
    {
        await using var node = await NewAsync();
        await node.AnswerAsync(Party("Ilja Barano"));
        await node.Clerk.RunAsync(Stop);
        var hit = await node.OnlyHitAsync();
        await node.Desk.DecideAsync(node.Records.ViewerFor(Ada), hit.Id, hit.Acts, Verdict.TrueMatch, ["number-same"], null, Stop);
        Assert.Empty(await node.WorkAsync());
        await node.AnswerAsync(Party("Ilja Barano"));
        Assert.Equal(ReopenedBecause.TrueMatchSeenAgain, (await node.OnlyHitAsync()).Why);
        Assert.Single(await node.WorkAsync());
    }
}
