using Cordon.Kernel.Json;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Listing;
using Cordon.Modules.JointCases.Merging;
using CsCheck;

namespace Cordon.Tests.Modules.JointCases.Merging;

/// <summary>Three nodes, random acts, random partitions, random order, repetitions: the same case everywhere, and nothing that anybody said is lost.</summary>
public sealed class SameCaseEverywhereTests
{
    private const int Tries = 5_000;

    /// <summary>A step: somebody acts, or somebody gets something of somebody.</summary>
    private static readonly Gen<(int Sort, int Node, int What, int To)[]> Steps = Gen.Select(Gen.Int[0, 41], Gen.Int[0, 2], Gen.Int[0, 40], Gen.Int[0, 2]).Array[1, 60];

    private static readonly Gen<int[]> Skews = Gen.Int[-90, 90].Array[3];

    [Fact]
    public void The_same_facts_make_the_same_case_in_any_order_and_however_often_they_came() => Gen.Select(Steps, Skews, Gen.Int).Sample((steps, skew, seed) =>
    {
        var world = Play(steps, skew);
        var told = TextOf(JointMerge.Of(world.All));
        for (var node = 0; node < 3; node++)
        {
            // Each node ends with everything: what it had, in its order, and the rest in another.
            var rest = Shuffled(world.All.Concat(world.All.Where((_, i) => (i + seed) % 3 == 0)), seed + node);
            Assert.Equal(told, TextOf(JointMerge.Of(world.HeldBy(node).Concat(rest))));
        }
    }, iter: Tries);

    [Fact]
    public void Whatever_anybody_wrote_is_on_every_timeline_once_all_has_come() => Gen.Select(Steps, Skews).Sample((steps, skew) =>
    {
        var world = Play(steps, skew);
        var merged = JointMerge.Of(world.All);
        Assert.Equal(world.All.Select(f => f.Digest).Order(StringComparer.Ordinal), merged.Timeline.Select(f => f.Held.Digest).Order(StringComparer.Ordinal));
        Assert.Empty(merged.Waiting);
        Assert.Empty(merged.Missing);
    }, iter: Tries);

    [Fact]
    public void As_long_as_something_is_missing_it_is_said_what_and_nothing_that_came_is_dropped() => Gen.Select(Steps, Skews, Gen.Int[0, 2]).Sample((steps, skew, node) =>
    {
        var held = Play(steps, skew).HeldBy(node);
        var merged = JointMerge.Of(held);
        Assert.Equal(held.Select(f => f.Digest).Distinct().Order(StringComparer.Ordinal), merged.Timeline.Select(f => f.Held.Digest).Concat(merged.Waiting.Select(f => f.Digest)).Order(StringComparer.Ordinal));
        Assert.Equal(merged.Waiting.Count == 0, merged.Missing.Count == 0);
        // What is said to be missing is not there, and with it nothing would wait.
        foreach (var gap in merged.Missing)
            Assert.DoesNotContain(held, f => f.Fact.Author == gap.Author && f.Fact.Number >= gap.From && f.Fact.Number <= gap.To);
    }, iter: Tries);

    [Fact]
    public void Where_somebody_says_two_things_at_one_place_neither_counts_anywhere_and_both_stay() => Gen.Select(Steps, Skews, Gen.Int[0, 60]).Sample((steps, skew, which) =>
    {
        var all = Play(steps, skew).All;
        if (all.Count == 0)
            return; // Nobody got to say anything: no place that two things could be said at.
        var one = all[which % all.Count];
        var other = HeldFact.Of(one.Fact with { By = "somebody else", At = new(one.Fact.At.UnixMicroseconds + which) });
        var merged = JointMerge.Of([.. all, other]);
        Assert.Equal(TextOf(merged), TextOf(JointMerge.Of(Shuffled([other, .. all, other], which))));
        Assert.All(merged.Timeline.Where(f => f.Held.Place == one.Place), f => Assert.Equal("doubled", f.Why?.Code));
        Assert.Equal(all.Count + 1, merged.Timeline.Count);
        Assert.Equal([one.Place], merged.Doubled);
    }, iter: Tries);

    [Fact]
    public void Nothing_comes_before_what_its_author_had_seen() => Gen.Select(Steps, Skews).Sample((steps, skew) =>
    {
        var line = JointMerge.Of(Play(steps, skew).All).Timeline;
        var places = line.Select((f, i) => (f.Held.Place, i)).ToDictionary(p => p.Place, p => p.i);
        foreach (var (fact, at) in line.Select((f, i) => (f, i)))
            Assert.All(fact.Held.Before(), before => Assert.True(places[before] < at));
    }, iter: Tries);

    [Fact]
    public void A_slow_and_separate_reading_of_the_rules_comes_to_the_same() => Gen.Select(Steps, Skews).Sample((steps, skew) =>
    {
        var world = Play(steps, skew);
        var (merged, naive) = (JointMerge.Of(world.All), NaiveCase.Of(world.All));
        Assert.Equal(naive.Line.Select(l => (l.Fact.Digest, l.HasEffect)), merged.Timeline.Select(f => (f.Held.Digest, f.Why is null)));
        Assert.Equal(naive.Lead, merged.Case?.Lead);
        Assert.Equal(naive.Joined.Order(StringComparer.Ordinal), merged.Case is { } one ? one.Joined().Select(m => m.Node) : []);
        Assert.Equal(naive.Ended, merged.Case?.Ending is not null);
    }, iter: Tries);

    [Fact]
    public void The_random_acts_reach_every_rule_and_every_effect()
    {
        var (whys, acts) = (new HashSet<string>(), new HashSet<Type>());
        Gen.Select(Steps, Skews).Sample((steps, skew) =>
        {
            var line = JointMerge.Of(Play(steps, skew).All).Timeline;
            lock (whys)
            {
                whys.UnionWith(line.Select(f => f.Why?.Code).OfType<string>());
                acts.UnionWith(line.Where(f => f.Why is null).Select(f => f.Fact.Act.GetType()));
            }
        }, iter: 4 * Tries);
        // An author that says two things at one place is looked at by itself.
        Assert.Empty(NoEffect.Codes.Except(whys).Except(["doubled"]));
        Assert.Empty(typeof(JointAct).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(JointAct))).Except(acts));
    }

    /// <summary>Whatever is closed to somebody: what was done in which order with which effect, and what the case is by it, stays; and the digests, so that who holds all facts sees that it is the same.</summary>
    [Fact]
    public void Facts_of_which_the_words_are_closed_make_the_same_case_without_them() => Gen.Select(Steps, Skews, Gen.Int[0, 1 << 20]).Sample((steps, skew, closed) =>
    {
        var all = Play(steps, skew).All;
        var (open, shut) = (JointMerge.Of(all), JointMerge.Of(all.Select((f, i) => ((closed >> (i % 20)) & 1) == 1 ? ClosedFacts.Of(f) : f)));
        Assert.Equal(StandingOf(open), StandingOf(shut));
        Assert.Equal(StandingOf(JointMerge.Of(all.Select(ClosedFacts.Of))), StandingOf(open));
    }, iter: Tries);

    /// <summary>All of a merged case but what was said in own words, and which releases were put into it.</summary>
    private static string StandingOf(MergedCase merged) => CanonicalJson.TextOf(new
    {
        Line = merged.Timeline.Select(f => $"{f.Held.Digest} {f.Why?.Code} {f.Why?.Who} {f.Ordered.Counts} {f.Ordered.ClockBehind}"), Waiting = merged.Waiting.Select(f => f.Digest), merged.Missing, merged.OtherWords, merged.Doubled,
        Case = merged.Case is not { } one ? "" : CanonicalJson.TextOf(new
        {
            one.Id, one.Opener, one.OpenedAt, one.Lead, one.Members, one.Offers, Tasks = one.Tasks.Values.Select(t => $"{t.Id} {t.Giver} {t.Owner} {t.Due} {t.Standing}"), Releases = one.Releases.Select(r => $"{r.Author} {r.At}"),
            Proposals = one.Proposals.Values.Select(p => $"{p.Id} {p.By} {p.Excludes} {p.VoteBy} {string.Join(' ', p.Votes.Select(v => $"{v.Key} {v.Value.Vote}"))}"),
            Ending = one.Ending is { } ending ? $"{ending.Outcome} {ending.By} {ending.At}" : "", Again = one.Reopening is { } again ? $"{again.By} {again.At} {again.Outcome} {again.EndedAt}" : "", Views = one.Views.Select(v => $"{v.Key} {v.Value.Agrees} {v.Value.At}"),
        }),
    });

    /// <summary>All begin with a case that is open and that the others have accepted, mostly.</summary>
    private static WorldOfNodes Play((int Sort, int Node, int What, int To)[] steps, int[] skew)
    {
        var world = new WorldOfNodes { Skew = skew };
        if (steps.Length % 10 != 0)
        {
            world.Write(0, WorldOfNodes.ActOf(0, 50));
            for (var node = 1; node < 3; node++)
            {
                world.Deliver(0, node, 0);
                world.Write(node, WorldOfNodes.ActOf(2, 0));
                world.Deliver(node, 0, 0);
                world.Deliver(node, 3 - node, 0);
            }
        }

        foreach (var (sort, node, what, to) in steps)
        {
            if (sort > 20)
            {
                foreach (var step in Enumerable.Range(0, sort - 20))
                    world.Deliver(node, to, what + step);
            }
            else
            {
                world.Write(node, WorldOfNodes.ActOf(sort, what), level: what % 4);
            }
        }

        return world;
    }

    private static string TextOf(MergedCase merged) => CanonicalJson.TextOf(new
    {
        Case = merged.Case is { } one ? CanonicalJson.TextOf(one) : "", Line = merged.Timeline.Select(f => $"{f.Held.Digest} {f.Why?.Code} {f.Why?.Who} {f.Ordered.Counts} {f.Ordered.ClockBehind}"), Waiting = merged.Waiting.Select(f => f.Digest), merged.Missing,
    });

    private static List<HeldFact> Shuffled(IEnumerable<HeldFact> facts, int seed)
    {
        var random = new Random(seed);
        return [.. facts.OrderBy(_ => random.Next())];
    }
}
