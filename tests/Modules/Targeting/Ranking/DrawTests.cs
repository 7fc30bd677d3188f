using System.Security.Cryptography;
using Cordon.Engines.Foresight.Inspection;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Life;
using Cordon.Tests.Trade;
using Microsoft.EntityFrameworkCore;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Ranking;

/// <summary>The random share: bound before the day, drawn while it lasts, told after it, and repeatable by anybody.</summary>
public sealed class DrawTests
{
    private const decimal Percent = 40;

    [Theory, EachDatabase]
    public async Task What_is_drawn_follows_from_a_seed_that_the_node_was_bound_to_before(TestDatabase database)
    {
        await using var node = await NewAsync(database, randomPercent: Percent);
        await node.TakeInAsync(Rows("EARLY", 20));
        await node.Ranker.RoundAsync();
        Assert.DoesNotContain(await node.AllAsync(), d => d.Drawn is not null);
        node.Clock.Advance(TimeSpan.FromSeconds(1));
        await node.TakeInAsync(Rows("D", 40) + "S-1,export,AV77,Ilya Petrovich Baranov,bm,fr,bm,Vacuum pump,841410,10,9000,EUR\n");
        await node.Ranker.RoundAsync();
        var all = await EveryAsync(node);
        var drawn = all.Where(d => d.Drawn is not null).ToList();
        Assert.InRange(drawn.Count, 5, 30);
        Assert.All(drawn, d => Assert.Equal((DeclarationStatus.Examining, new DateOnly(2027, 2, 1)), (d.Status, d.Drawn!.Day)));
        Assert.All(drawn, d => Assert.Equal(Cordon.Engines.Rules.Packs.Document.ControlDecision.Examine, d.Order!.Decision));
        Assert.All(drawn, d => Assert.False(DeclarationState.AsksForPerson(d.Proposed)));
        Assert.Contains(all, d => d.Assessed.Declaration.Reference == "S-1" && DeclarationState.AsksForPerson(d.Proposed));
        // Nothing carries orders out of this node, so that somebody has to telephone about each.
        Assert.Equal(drawn.Count, (await node.WorkAsync()).Count(w => w.Contains("targeting.work.call", StringComparison.Ordinal)));
        await node.Ranker.RoundAsync();
        Assert.Equal(drawn.Count, (await EveryAsync(node)).Count(d => d.Drawn is not null));
        Assert.Equal(drawn.Count, (await node.Ranker.Statistics.NowAsync(Stop)).Waiting);

        // What is told after the day is what the node was bound to, and draws the same again.
        node.Clock.Advance(TimeSpan.FromDays(1));
        await node.Ranker.RoundAsync();
        await using var tables = node.Records.Tables();
        var row = await tables.Draws.AsNoTracking().OrderBy(d => d.Day).FirstAsync(Stop);
        var seed = Convert.FromHexString(row.Seed!);
        Assert.Equal(row.Commitment, DailyDraw.Commitment(seed));
        var later = all.Where(d => d.Assessed.Declaration.Reference.StartsWith("D-", StringComparison.Ordinal)).ToList();
        Assert.Equal((later.Count, drawn.Count), (row.Eligible, row.Drawn));
        Assert.Equal(
            later.Where(d => DailyDraw.IsDrawn(DailyDraw.Ticket(seed, SHA256.HashData(CanonicalJson.OfRecord(d.Assessed.Declaration))), Percent)).Select(d => d.Assessed.Id).Order(StringComparer.Ordinal),
            drawn.Select(d => d.Assessed.Id).Order(StringComparer.Ordinal));
        Assert.Null((await tables.Draws.AsNoTracking().OrderBy(d => d.Day).Skip(1).FirstAsync(Stop)).Seed);

        // One is as declared, one is not: the share among drawn ones has its interval, and the second asks for a decision.
        await node.Trade.ExamineAsync([(drawn[0].Assessed.Id, false), (drawn[1].Assessed.Id, true)]);
        var record = await node.Ranker.Statistics.NowAsync(Stop);
        Assert.Equal((1, 2, 0), (record.Random.Found, record.Random.Of, record.Chosen.Of));
        Assert.Equal(DeclarationStatus.Noted, (await node.NamedAsync(drawn[0].Assessed.Declaration.Reference)).Status);
        Assert.Equal(DeclarationStatus.Waiting, (await node.NamedAsync(drawn[1].Assessed.Declaration.Reference)).Status);
        var grown = await node.RowsAsync();
        await node.Journal.RebuildAsync(
            new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"),
            new Handling { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" }, Stop);
        Assert.Equal(grown, await node.RowsAsync());
    }

    [Fact]
    public async Task Nothing_is_drawn_where_nothing_is_set()
    {
        await using var node = await NewAsync();
        await node.Ranker.RoundAsync();
        await node.TakeInAsync(Rows("D", 5));
        await node.Ranker.RoundAsync();
        await using var tables = node.Records.Tables();
        Assert.Empty(await tables.Draws.ToListAsync(Stop));
        Assert.DoesNotContain(await node.AllAsync(), d => d.Drawn is not null);
    }

    /// <summary>More than a page.</summary>
    private static async Task<IReadOnlyList<DeclarationState>> EveryAsync(TargetingNode node)
    {
        await using var tables = node.Records.Tables();
        return [.. (await tables.Declarations.AsNoTracking().ToListAsync(Stop)).Select(Cordon.Modules.Targeting.Storage.TargetingProjection.Read)];
    }

    [Fact]
    public async Task A_node_that_lost_its_secret_draws_nothing_by_another_and_says_that_the_day_is_lost()
    {
        await using var node = await NewAsync(randomPercent: 100);
        await node.Ranker.RoundAsync();
        node.Clock.Advance(TimeSpan.FromSeconds(1));
        await node.TakeInAsync(Rows("D", 5));
        await node.Ranker.RoundAsync(key: 8);
        Assert.DoesNotContain(await node.AllAsync(), d => d.Drawn is not null);
        node.Clock.Advance(TimeSpan.FromDays(1));
        await node.Ranker.RoundAsync(key: 8);
        var draws = (await node.Ranker.Statistics.NowAsync(Stop)).Draws;
        Assert.Equal(("", 0), (draws[^1].Seed, draws[^1].Drawn));
    }

    private static string Rows(string prefix, int count) => InventedTrade.Header + string.Concat(Enumerable.Range(0, count).Select(i => InventedTrade.Row($"{prefix}-{i}", $"AV9000{i:00}", i)));
}
