using System.Text.Json.Nodes;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Targeting.Adoption.BackTest;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Tests.Packs;
using CsCheck;
using static Cordon.Tests.Modules.Targeting.Adoption.PackStage;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Adoption;

/// <summary>What would change: every difference is the offer's, and both persons see the same.</summary>
public sealed class BackTestTests
{
    [Fact]
    public async Task The_same_pack_changes_nothing_and_another_changes_what_it_says_it_changes()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        var same = await node.Packs.OfferAsync(TestPacks.Pack("0.2.1"));
        await node.Packs.TestAsync(same);
        var nothing = (await node.Packs.Shelf.FindAsync(same, Stop))!.Test!.Result;
        Assert.Equal((8, 0, 0, 0), (nothing.Declarations, nothing.Unjudged, nothing.Indicators.Count, nothing.Most.Count));
        Assert.All(nothing.Proposals, p => Assert.Equal(p.From, p.To));
        Assert.Equal(8, nothing.Proposals.Sum(p => p.Count));

        // Without the indicator of listed parties, and with no proposal by anything else than what cannot be told.
        var milder = await node.Packs.OfferAsync(TestPacks.Pack("0.3.0", p =>
        {
            p["rules"]!.AsArray().Remove(TestPacks.Rule(p, "party.listed"));
            p["combine"]!["thresholds"] = new JsonArray();
            foreach (var rule in p["rules"]!.AsArray())
                rule!.AsObject().Remove("effect");
        }));
        await node.Packs.TestAsync(milder);
        var test = (await node.Packs.Shelf.FindAsync(milder, Stop))!.Test!.Result;
        var listed = test.Indicators.Single(i => i.Id == "party.listed");
        Assert.True(listed.FiredBefore > 0 && listed.FiredAfter == 0, $"{listed}");
        Assert.Contains(test.Proposals, p => p.From == ControlDecision.Hold && p.To < ControlDecision.Hold);
        var held = await node.OfAsync("AV-2027-0003");
        Assert.Equal(held.Assessed.Id, test.Most[0].Id);
        Assert.Equal((held.Proposed, held.Assessed.Judgement.Score), (test.Most[0].From, test.Most[0].ScoreBefore));
        Assert.Equal(["invented-parties"], test.Lists.Select(l => l.Dataset));
    }

    [Fact]
    public async Task A_vector_that_does_not_come_out_refuses_the_offer_before_anything_is_tried()
    {
        await using var node = await NewAsync();
        Assert.Contains("rules.pack.vector", await FaultsAsync(() => node.Packs.OfferAsync(TestPacks.Pack("0.3.0", p => TestPacks.Rule(p, "party.listed")["when"] = "parties.exists(p, p.score >= 0.99)"))));
    }

    [Fact]
    public async Task One_that_is_stopped_leaves_nothing_and_only_one_runs_at_a_time()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        var (first, second) = (await node.Packs.OfferAsync(TestPacks.Pack("0.3.0")), await node.Packs.OfferAsync(TestPacks.Pack("0.4.0")));
        var running = await node.Packs.Tests.BeginAsync(Ada, first, null, Stop);
        if (!running.IsOver)
            Assert.Contains(await FaultAsync(() => node.Packs.Tests.BeginAsync(Ada, second, null, Stop)), new[] { "targeting.packs.testing", null });
        running.Cancel(Ben);
        await running.Ended;
        if ((await node.Packs.Shelf.FindAsync(first, Stop))!.Test is null)
        {
            Assert.Equal(Ben, node.Packs.Tests.Of(first)!.CancelledBy);
            Assert.Equal("targeting.packs.untested", await FaultAsync(() => node.Packs.AdoptAsync(first)));
        }

        Assert.Equal("targeting.packs.test-over", await FaultAsync(() => Task.Run(() => node.Packs.Tests.Cancel(Ben, first))));
    }

    [Fact]
    public async Task With_nothing_that_can_judge_it_is_compared_with_what_was_recorded_so_that_a_node_comes_back()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        var broken = node.UnderProgramWith("{}"u8.ToArray());
        Assert.Equal("targeting.pack.refused", await FaultAsync(() => broken.JudgesAsync()));
        var digest = await broken.OfferAsync(TestPacks.Pack("0.3.0"), lists: Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(CommonPackTests.File)!, "lists")).Select(File.ReadAllBytes));
        await broken.TestAsync(digest);
        var test = (await broken.Shelf.FindAsync(digest, Stop))!.Test!.Result;
        Assert.Equal((0, 8), (test.Against.Count, test.Declarations));
        await broken.AdoptAsync(digest);
        Assert.Equal("common-risk-framework 0.3.0", await broken.JudgesAsync());
    }

    [Fact]
    public void The_order_of_declarations_does_not_matter_and_every_one_is_counted_once() =>
        Gen.Select(Gen.Select(Verdict, Verdict).Array[0, 60], Gen.Int[0, 1_000]).Sample((pairs, seed) =>
        {
            var (there, back) = (new Difference(), new Difference());
            var numbered = pairs.Select((p, i) => (Id: $"{i:d32}", Before: p.Item1, After: p.Item2)).ToList();
            numbered.ForEach(p => there.Add(p.Id, p.Before, p.After));
            numbered.OrderBy(p => System.HashCode.Combine(p.Id, seed)).ToList().ForEach(p => back.Add(p.Id, p.Before, p.After));
            var (a, b) = (Told(there), Told(back));
            Assert.Equal(System.Text.Json.JsonSerializer.Serialize(a), System.Text.Json.JsonSerializer.Serialize(b));
            Assert.Equal((pairs.Length, pairs.Length), (a.Declarations, a.Proposals.Sum(p => p.Count)));
            Assert.Equal(Math.Min(20, pairs.Count(p => p.Item1.Proposed != p.Item2.Proposed || p.Item1.Score != p.Item2.Score)), a.Most.Count);
            foreach (var indicator in Indicators)
            {
                var (before, after) = (pairs.Count(p => p.Item1.Fired.Contains(indicator)), pairs.Count(p => p.Item2.Fired.Contains(indicator)));
                if (before != after)
                    Assert.Equal((before, after), (a.Indicators.Single(i => i.Id == indicator).FiredBefore, a.Indicators.Single(i => i.Id == indicator).FiredAfter));
            }
        }, iter: 300);

    private static readonly string[] Indicators = ["a", "b", "c"];

    private static Gen<Outcome> Verdict { get; } = Gen.Select(
        Gen.Enum<ControlDecision>(), Gen.Int[0, 4], Gen.Int[0, 2].Select(i => "abc"[i].ToString()).HashSet[0, 3], Gen.Int[0, 2].Select(i => "abc"[i].ToString()).HashSet[0, 3], (decision, score, fired, undecided) => new Outcome(decision, score / 4.0, [.. fired], [.. undecided]));

    private static PackBackTested Told(Difference difference) => difference.Told("d", [], [], [], 0, "ada");
}
