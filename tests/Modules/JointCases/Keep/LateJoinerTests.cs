using Cordon.Modules.JointCases;
using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Contracts;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Wire;
using static Cordon.Tests.Modules.JointCases.JointNode;
using static Cordon.Tests.Modules.JointCases.ThreeNodes;

namespace Cordon.Tests.Modules.JointCases.Keep;

/// <summary>A case of many days, and a member that comes into it at the end.</summary>
public sealed class LateJoinerTests
{
    private const int ADay = 6;

    [Theory, EachDatabase]
    public async Task Whoever_joins_late_gets_all_that_was_said_at_once_and_what_comes_after_is_measured_as_ever(TestDatabase database)
    {
        await using var three = await ThreeNodes.NewAsync(database, new JointPolicy { FactsADay = ADay });
        var id = await LongCaseAsync(three);
        var one = await three.Corvale.CaseAsync(id);
        Assert.Empty(one.Held);
        Assert.Empty(one.Merged.Waiting);
        Assert.True(one.Rows.Count(r => r.Author == "belmora") > 2 * ADay);
        await three.TheyHaveTheSameCaseAsync(id);

        // What came as history is none of this day's measure: Belmora says as much as anybody may, and no more.
        await SayAsync(three.Belmora, id, ADay);
        await three.CarryAsync();
        Assert.Empty((await three.Corvale.CaseAsync(id)).Held);
        var more = await ForgedAsync(three, id, knows: true);
        await three.Corvale.TakeInAsync("belmora", JointLetter.ToBytes(more), CaseName.OwnOf(id));
        Assert.Equal(1, (await three.Corvale.CaseAsync(id)).Held["belmora"]);
    }

    [Fact]
    public async Task Whoever_says_that_it_knows_nothing_of_the_new_member_after_it_has_shown_that_it_does_is_held_back()
    {
        await using var three = await ThreeNodes.NewAsync(policy: new JointPolicy { FactsADay = ADay });
        var id = await LongCaseAsync(three);
        await SayAsync(three.Belmora, id, ADay);
        await three.CarryAsync();
        await three.Corvale.TakeInAsync("belmora", JointLetter.ToBytes(await ForgedAsync(three, id, knows: false)), CaseName.OwnOf(id));
        Assert.Equal(1, (await three.Corvale.CaseAsync(id)).Held["belmora"]);
    }

    [Fact]
    public async Task A_history_longer_than_the_measure_of_a_history_waits_for_a_person()
    {
        await using var three = await ThreeNodes.NewAsync(policy: new JointPolicy { FactsADay = ADay, HistoryFacts = 8 });
        var id = await LongCaseAsync(three);
        var one = await three.Corvale.CaseAsync(id);
        // Eight as history, and then what a day may bring.
        Assert.Equal(one.Rows.Count(r => r.Author == "belmora") - 8 - ADay, one.Held["belmora"]);
        foreach (var partner in new[] { "arvonia", "belmora" })
            await three.Corvale.Settling.AdmitAsync(three.Corvale.Ada, id, partner, new JointForm { Text = "it is the history" }, Stop);
        await three.CarryAsync();
        await three.TheyHaveTheSameCaseAsync(id);
    }

    /// <summary>Arvonia and Belmora work for four days; then Corvale is invited, and accepts.</summary>
    private static async Task<string> LongCaseAsync(ThreeNodes three)
    {
        var id = await three.Arvonia.Desk.OpenAsync(three.Arvonia.Ada, Form("belmora"), Stop);
        await three.CarryAsync();
        await three.Belmora.Desk.AnswerAsync(three.Belmora.Ada, id, new JointForm { Answer = "yes" }, Stop);
        await three.CarryAsync();
        for (var day = 0; day < 4; day++)
        {
            foreach (var node in three.All)
                node.Clock.Advance(TimeSpan.FromDays(1));
            // Of the day on which a third is invited, each node needs some for what it says by itself.
            await SayAsync(three.Belmora, id, ADay - 1);
            await SayAsync(three.Arvonia, id, ADay - 2);
            await three.CarryAsync();
        }

        await ActAsync(three.Arvonia, id, new Invites("corvale", (await three.Arvonia.CaseAsync(id)).Own.Last().Fact.At + TimeSpan.FromDays(3), "you may know more"));
        await three.CarryAsync();
        foreach (var node in three.All)
            node.Clock.Advance(TimeSpan.FromDays(1));
        await three.Corvale.Desk.AnswerAsync(three.Corvale.Ada, id, new JointForm { Answer = "yes" }, Stop);
        await three.CarryAsync();
        return id;
    }

    private static async Task SayAsync(JointNode node, string id, int times)
    {
        for (var i = 0; i < times; i++)
            await ActAsync(node, id, new States($"no. {i}"));
    }

    /// <summary>One more of Belmora than its node would write.</summary>
    private static async Task<JointFact> ForgedAsync(ThreeNodes three, string id, bool knows)
    {
        var last = (await three.Belmora.CaseAsync(id)).Own.Last();
        var seen = new Dictionary<string, FactPoint>(last.Fact.Seen) { ["belmora"] = last.Point };
        if (!knows)
            seen.Remove("corvale");
        return last.Fact with { Number = last.Fact.Number + 1, Seen = seen, Act = new States("one too many") };
    }
}
