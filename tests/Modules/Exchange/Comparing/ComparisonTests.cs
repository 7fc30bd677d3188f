using Cordon.Journal.Projections;
using Cordon.Kernel.Processes;
using Cordon.Modules.Exchange;
using Cordon.Modules.Exchange.Comparing;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Exchange.Recalls;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Exchange.ExchangeNode;

namespace Cordon.Tests.Modules.Exchange.Comparing;

/// <summary>Silent differences between what was sent and what is there are found, and nothing else is called one.</summary>
public sealed class ComparisonTests
{
    [Theory, EachDatabase]
    public async Task Nothing_differs_after_releases_and_recalls_also_such_as_are_under_way(TestDatabase database)
    {
        await using var arvonia = await NewAsync("arvonia", database);
        await using var belmora = await NewAsync("belmora", database);
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        var (stays, goes, late) = (await arvonia.ReleaseAsync(Form("stays", "belmora")), await arvonia.ReleaseAsync(Form("goes", "belmora")), await arvonia.ReleaseAsync(Form("late", "belmora")));
        await arvonia.CarryAsync(belmora);
        await arvonia.RecallAsync(goes, "withdraw");
        await arvonia.Of<ComparisonKeeper>().SendAsync("belmora", Stop);
        // Called back after it was asked, and done before it is compared.
        await arvonia.RecallAsync(late, "withdraw");
        await arvonia.CarryAsync(belmora);
        await belmora.Of<RecallKeeper>().KeepAsync(Stop);
        await belmora.Of<ComparisonKeeper>().KeepAsync(Stop);
        await belmora.CarryAsync(arvonia);
        await arvonia.Of<ComparisonKeeper>().KeepAsync(Stop);
        var here = await OneAsync(belmora, "arvonia");
        Assert.Equal((2, 2, 0), (here.Stated, here.Held, here.Ranges.Count));
        var there = await OneAsync(arvonia, "belmora");
        Assert.Equal((0, 0, 0), (there.Ranges.Count, there.Missing.Count, there.Extra.Count));
        foreach (var node in new[] { arvonia, belmora })
        {
            var before = await node.RowsAsync();
            await node.Journal.RebuildAsync(new ProcessWords(RebuildProcess.Name, Actor.System("test"), "test", "test"), node.Of<ExchangeRecords>().Own, Stop);
            Assert.Equal(before, await node.RowsAsync());
        }
    }

    [Fact]
    public async Task What_was_lost_on_the_other_side_is_named_on_this_one_and_is_over_when_it_is_there_again()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        var (lost, stays) = (await arvonia.ReleaseAsync(Form("lost", "belmora")), await arvonia.ReleaseAsync(Form("stays", "belmora")));
        await arvonia.CarryAsync(belmora);
        await using (var tables = belmora.Of<ExchangeRecords>().Tables())
            await tables.Received.Where(r => r.Release == lost).ExecuteDeleteAsync(Stop);
        await AskedAsync(arvonia, belmora);
        var there = await OneAsync(arvonia, "belmora");
        Assert.Equal([lost], there.Missing);
        Assert.Equal((2, 1), (there.Stated, there.Held));
        Assert.DoesNotContain(stays, there.Missing);
        await arvonia.RecallAsync(lost, "withdraw");
        await arvonia.CarryAsync(belmora);
        await belmora.Of<RecallKeeper>().KeepAsync(Stop);
        await AskedAsync(arvonia, belmora);
        Assert.Empty((await OneAsync(arvonia, "belmora")).Missing);
    }

    [Fact]
    public async Task A_message_that_is_not_the_one_that_was_sent_is_found_by_its_part_of_the_stream()
    {
        await using var arvonia = await NewAsync("arvonia");
        await using var belmora = await NewAsync("belmora");
        await arvonia.JoinAsync(belmora);
        await belmora.JoinAsync(arvonia);
        await arvonia.ReleaseAsync(Form("one", "belmora"));
        await arvonia.CarryAsync(belmora);
        await using (var tables = belmora.Of<ExchangeRecords>().Tables())
            await tables.Incoming.Where(m => m.Number == 1).ExecuteUpdateAsync(m => m.SetProperty(p => p.Message, "another"), Stop);
        await AskedAsync(arvonia, belmora);
        Assert.Equal(["1-1"], (await OneAsync(arvonia, "belmora")).Ranges);
        Assert.Equal(["1-1"], (await OneAsync(belmora, "arvonia")).Ranges);
    }

    [Fact]
    public void Short_forms_differ_exactly_where_what_they_are_of_does() => Gen.Select(Gen.Long[1, 5_000_000], Gen.Int[1, 3000], Gen.Int).Sample((far, count, seed) =>
    {
        var messages = Enumerable.Range(1, count).Select(n => ((long)n, $"m{n}")).ToList();
        var other = messages.ToList();
        var at = (seed & int.MaxValue) % count;
        other[at] = (at + 1, "x");
        var (a, b) = (StreamDigest.Parts(messages, count), StreamDigest.Parts(other, count));
        Assert.Equal([(int)(at / StreamDigest.PartOf(count))], Enumerable.Range(0, a.Count).Where(i => a[i] != b[i]));
        Assert.True((far + StreamDigest.PartOf(far) - 1) / StreamDigest.PartOf(far) <= 1000);
    }, iter: 200);

    private static async Task AskedAsync(ExchangeNode asks, ExchangeNode answers)
    {
        asks.Clock.Advance(TimeSpan.FromMinutes(1));
        answers.Clock.Advance(TimeSpan.FromMinutes(1));
        await asks.Of<ComparisonKeeper>().SendAsync(answers.Of<Cordon.Ui.Doors.NodeIdentity>().Authority, Stop);
        await asks.CarryAsync(answers);
        await answers.Of<ComparisonKeeper>().KeepAsync(Stop);
        await answers.CarryAsync(asks);
        await asks.Of<ComparisonKeeper>().KeepAsync(Stop);
    }

    /// <summary>The last that was sent to or by a partner, whichever this node made.</summary>
    private static async Task<ComparisonMade> OneAsync(ExchangeNode node, string partner)
    {
        var made = await Comparisons.LatestAsync(node.Of<ExchangeRecords>(), partner, Stop);
        return made.Single(m => m.Made.Incoming == (node.Of<Cordon.Ui.Doors.NodeIdentity>().Authority == "belmora")).Made;
    }
}
