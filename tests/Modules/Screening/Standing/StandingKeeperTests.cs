using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Tests.Modules.Screening.Standing;

public sealed class StandingKeeperTests
{
    [Theory, EachDatabase]
    public async Task Only_what_begins_or_ceases_to_match_is_told(TestDatabase database)
    {
        await using var node = await StandingNode.NewAsync(database);
        node.Lists.Publish("arv", ("l1", "VORLAN, Tesmir"), ("l2", "Kadri Harkonte"));
        await node.RegisterAsync(("p1", "Tesmir Vorlan"), ("p2", "Olbena Quenby"));
        await node.KeepAsync();
        var first = Assert.Single(await node.ToldAsync());
        Assert.Equal(("p1", "l1", null), (first.Party, first.Listed, first.Before));
        Assert.Equal(first.After, first.Candidate!.Score);
        Assert.Contains(first.Candidate.Findings, f => f.Feature == "name");
        Assert.Equal(["Tesmir Vorlan"], first.Given["name"]);

        node.Lists.Publish("arv", ("l1", "VORLAN, Tesmir"), ("l2", "Kadri Harkonte"), ("l3", "Olbena QUENBY"));
        await node.KeepAsync();
        Assert.Equal(("p2", "l3"), (await node.ToldAsync()) is [_, var second] ? (second.Party, second.Listed) : default);

        node.Lists.Publish("arv", ("l2", "Kadri Harkonte"), ("l3", "Olbena QUENBY"));
        await node.KeepAsync();
        var ceased = (await node.ToldAsync())[^1];
        Assert.Equal(("p1", "l1", null, null), (ceased.Party, ceased.Listed, ceased.After, ceased.Candidate));
        Assert.Equal([("p2", "l3")], await node.PairsAsync());
    }

    [Theory, EachDatabase]
    public async Task A_rebuild_leads_to_the_same_rows_also_after_an_erasure(TestDatabase database)
    {
        await using var node = await StandingNode.NewAsync(database);
        node.Lists.Publish("arv", ("l1", "VORLAN, Tesmir"), ("l2", "Kadri Harkonte"));
        await node.RegisterAsync(("p1", "Tesmir Vorlan"), ("p2", "Kadri Harkonte"), ("p3", "Olbena Quenby"));
        await node.KeepAsync();
        await node.RegisterAsync(("p1", "Tesmir Adovich Vorlan"));
        await node.Registration.WithdrawAsync("p3", Cordon.Kernel.Processes.Actor.Person("ada"), StandingNode.Stop);
        await node.EraseAsync("p2");
        await node.KeepAsync();
        await node.RegisterAsync(("p2", "Kadri Harkonte"));

        var grown = await node.RowsAsync();
        Assert.Single(await node.PairsAsync());
        await node.RebuildAsync();
        Assert.Equal(grown, await node.RowsAsync());
        await node.KeepAsync();
        Assert.Equal([("p1", "l1"), ("p2", "l2")], await node.PairsAsync());
    }

    [Fact]
    public async Task A_party_withdrawn_or_erased_and_registered_again_is_told_again()
    {
        await using var node = await StandingNode.NewAsync();
        node.Lists.Publish("arv", ("l1", "VORLAN, Tesmir"));
        foreach (var leave in new Func<Task>[] { () => Task.CompletedTask, () => node.Registration.WithdrawAsync("p1", Cordon.Kernel.Processes.Actor.Person("ada"), StandingNode.Stop), () => node.EraseAsync("p1") })
        {
            await leave();
            await node.RegisterAsync(("p1", "Tesmir Vorlan"));
            await node.KeepAsync();
            Assert.Equal([("p1", "l1")], await node.PairsAsync());
        }

        Assert.Equal(2, (await node.ToldAsync()).Count);
    }

    [Fact]
    public async Task A_party_that_changes_is_told_as_it_matches_now()
    {
        await using var node = await StandingNode.NewAsync();
        node.Lists.Publish("arv", ("l1", "VORLAN, Tesmir"));
        await node.RegisterAsync(("p1", "Tesmir Vorlan"));
        await node.KeepAsync();
        Assert.Equal(0, await node.RegisterAsync(("p1", "Tesmir Vorlan")));
        await node.RegisterAsync(("p1", "Tesmir Vorlann"));
        await node.KeepAsync();
        var told = (await node.ToldAsync())[^1];
        Assert.True(told.After < told.Before && told.After >= 0.7, $"{told.Before} {told.After}");
        await node.RegisterAsync(("p1", "Olbena Quenby"));
        await node.KeepAsync();
        Assert.Null((await node.ToldAsync())[^1].After);
        Assert.Empty(await node.PairsAsync());
    }

    [Fact]
    public async Task Without_a_list_nothing_is_compared_and_the_party_waits()
    {
        await using var node = await StandingNode.NewAsync();
        await node.RegisterAsync(("p1", "Tesmir Vorlan"));
        await node.KeepAsync();
        await using (var tables = node.Records.Tables())
            Assert.False((await tables.Parties.SingleAsync(StandingNode.Stop)).Compared);
        node.Lists.Publish("arv", ("l1", "VORLAN, Tesmir"));
        await node.KeepAsync();
        Assert.Equal([("p1", "l1")], await node.PairsAsync());
    }

    /// <summary>Lists and parties change in any order, and the node is started anew or its journal refuses a step at any point.</summary>
    [Fact]
    public async Task Whatever_happens_in_between_the_tables_end_as_from_nothing_and_follow_from_what_was_told()
    {
        string[] names = ["Tesmir Vorlan", "VORLAN, Tesmir", "Kadri Harkonte", "Kadri Harkontte", "Olbena Quenby", "Yaruk Dastiri"];
        var act = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, names.Length - 1]);
        await act.Array[3, 10].SampleAsync(
            async acts =>
            {
                await using var node = await StandingNode.NewAsync();
                var (listed, parties) = (new Dictionary<string, string>(), new Dictionary<string, string>());
                foreach (var (what, which, name) in acts)
                {
                    if (what < 2)
                    {
                        listed[$"l{which}"] = names[name];
                        node.Lists.Publish("arv", [.. listed.Select(l => (l.Key, l.Value))]);
                    }
                    else if (what == 2 && listed.Remove($"l{which}"))
                    {
                        node.Lists.Publish("arv", [.. listed.Select(l => (l.Key, l.Value))]);
                    }
                    else if (what < 5)
                    {
                        parties[$"p{which}"] = names[name];
                        await node.RegisterAsync(($"p{which}", names[name]));
                    }

                    using var stopped = new CancellationTokenSource();
                    if (what == 5)
                        node.Restart();
                    else if (which == 3)
                        await stopped.CancelAsync();
                    if (which != 1)
                        await Record.ExceptionAsync(() => node.Keeper.StepAsync(stopped.Token));
                }

                await node.KeepAsync();
                await using var anew = await StandingNode.NewAsync();
                anew.Lists.Publish("arv", [.. listed.Select(l => (l.Key, l.Value))]);
                if (parties.Count > 0)
                    await anew.RegisterAsync([.. parties.Select(p => (p.Key, p.Value))]);
                await anew.KeepAsync();
                var pairs = await node.PairsAsync();
                Assert.Equal(listed.Count == 0 && acts.All(a => a.Item1 > 1) ? [] : await anew.PairsAsync(), pairs);
                var told = new HashSet<(string, string)>();
                foreach (var change in await node.ToldAsync())
                {
                    Assert.Equal(change.Before is not null, told.Contains((change.Party, change.Listed)));
                    if (change.After is null)
                        told.Remove((change.Party, change.Listed));
                    else
                        told.Add((change.Party, change.Listed));
                }

                Assert.Equal(pairs, told.Order());
            },
            iter: 12);
    }
}
