using Cordon.Engines.Foresight;
using Cordon.Growing;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Ranking;
using Cordon.Modules.Targeting.Ranking.Learning;
using Cordon.Tests.Trade;
using static Cordon.Tests.Modules.Targeting.Adoption.PackStage;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Ranking;

/// <summary>How a ranker comes to rank: trained and offered by one person, adopted by another, and replayed by its document alone.</summary>
public sealed class RankerAdoptionTests
{
    [Theory, EachDatabase]
    public async Task A_ranker_learns_from_examinations_ranks_after_two_persons_and_can_be_replayed(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.Trade.GoOnAsync(21, node.Clock.Advance);
        Assert.All(await node.AllAsync(), d => Assert.Null(d.Assessed.Ranking));
        var (figures, document) = await RankerTrial.RunAsync(node.Journal, new LightGbmGrower(), new SystemRandomness(), node.Clock, 0);
        Assert.Empty(await node.Ranker.Shelf.AllAsync(Stop));
        var digest = await node.Ranker.OfferAsync();
        var offered = (await node.Ranker.Shelf.FindAsync(digest, Stop)).Offered;
        Assert.Equal((420, 420, 0, 0), (offered.Declarations, offered.Chosen.Of, offered.Random.Of, offered.LeftOut));
        Assert.True(offered.Figures.Trained.To < offered.Figures.Calibrated.From && offered.Figures.Calibrated.To < offered.Figures.Measured.From);
        Assert.True(offered.Figures.AveragePrecision > offered.Figures.AveragePrecisionOfRules + 0.2, $"{offered.Figures.AveragePrecision} against {offered.Figures.AveragePrecisionOfRules}");
        // Another salt, and otherwise the same ranker.
        Assert.Equal(offered.Figures.AveragePrecision, figures.AveragePrecision);
        Assert.NotEqual(digest, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(document)));
        Assert.Contains("targeting.ranker.work", string.Join('\n', await node.WorkAsync()));
        Assert.Equal("targeting.ranker.same-person", await FaultAsync(() => node.Ranker.AdoptAsync(digest, Ada)));
        Assert.Equal("targeting.ranker.changed", await FaultAsync(() => node.Ranker.AdoptAsync(digest, seen: 7)));
        Assert.Null(await node.Ranker.InForce.NowAsync(Stop));
        await node.Ranker.AdoptAsync(digest);
        Assert.DoesNotContain("targeting.ranker.work", string.Join('\n', await node.WorkAsync()));
        Assert.Equal("targeting.ranker.not-offered", await FaultAsync(() => node.Ranker.AdoptAsync(digest)));

        // Written in the order of their references, and read in that of their chances: nothing else tells them apart.
        await node.TakeInAsync(InventedTrade.Header + InventedTrade.Row("N-1", "AV900102", 1) + InventedTrade.Row("N-2", InventedTrade.Bad, 1));
        var all = await node.AllAsync();
        Assert.Equal(["N-2", "N-1"], all.Where(d => d.Assessed.Ranking is not null).Select(d => d.Assessed.Declaration.Reference));
        var (good, bad) = ((await node.NamedAsync("N-1")).Assessed, (await node.NamedAsync("N-2")).Assessed);
        Assert.Equal(good.Judgement.Score, bad.Judgement.Score);
        Assert.True(bad.Ranking!.Chance > good.Ranking!.Chance + 0.3, $"{bad.Ranking.Chance} against {good.Ranking.Chance}");
        Assert.Contains(bad.Ranking.Reasons, r => r.Subject.StartsWith("exporter", StringComparison.Ordinal) && r.Weight > 0);
        var again = new RankerInUse(digest, RankerDocument.Read(await node.Ranker.Shelf.DocumentAsync(digest, Stop)), null);
        foreach (var judged in new[] { good, bad })
        {
            var replayed = again.Of(judged.Id, judged.Declaration);
            Assert.Equal((judged.Ranking!.Ranker, judged.Ranking.Chance), (replayed.Ranker, replayed.Chance));
            Assert.Equal(judged.Ranking.Reasons, replayed.Reasons);
        }

        // It ages: it is spoken of before its last day, and ranks no more after it.
        var last = node.Ranker.InForce.LastDayOf(await node.Ranker.Shelf.FindAsync(digest, Stop))!.Value;
        Assert.Empty(node.Ranker.InForce.Soon());
        node.Clock.SetUtcNow(new DateTimeOffset(last.AddDays(-10).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        Assert.Equal("targeting.ranker.ends", Assert.Single(node.Ranker.InForce.Soon()).Code);
        node.Clock.SetUtcNow(new DateTimeOffset(last.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        Assert.Equal("targeting.ranker.expired", Assert.Single(node.Ranker.InForce.Soon()).Code);
        await node.TakeInAsync(InventedTrade.Header + InventedTrade.Row("N-4", InventedTrade.Bad, 1));
        Assert.Equal((null, "targeting.ranker.expired"), ((await node.NamedAsync("N-4")).Assessed.Ranking!.Chance, (await node.NamedAsync("N-4")).Assessed.Ranking!.Problem!.Code));
        await node.Ranker.EndAsync("it is old");
        Assert.Equal(PackStatus.Replaced, (await node.Ranker.Shelf.FindAsync(digest, Stop)).Status);
        await node.TakeInAsync(InventedTrade.Header + InventedTrade.Row("N-3", InventedTrade.Bad, 1));
        Assert.Null((await node.NamedAsync("N-3")).Assessed.Ranking);

        var grown = await node.RowsAsync();
        Assert.Contains(grown, r => r.StartsWith("judged", StringComparison.Ordinal) && r.Contains(digest, StringComparison.Ordinal));
        await node.Journal.RebuildAsync(
            new ProcessWords("journal.rebuild", Actor.System("test"), "maintenance", "Act 12"),
            new Handling { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = "maintenance", LegalBasis = "Act 12" }, Stop);
        Assert.Equal(grown, await node.RowsAsync());
    }

    [Fact]
    public async Task Too_few_outcomes_are_said_with_what_is_needed_and_nothing_is_offered()
    {
        await using var node = await NewAsync();
        await node.Trade.GoOnAsync(2, node.Clock.Advance);
        var job = node.Ranker.Learning.Begin(Ada, null);
        Assert.Equal("targeting.ranker.training", (await Record.ExceptionAsync(() => Task.FromResult(node.Ranker.Learning.Begin(Ben, null))) as Cordon.Kernel.Faults.FaultException)?.Fault.Code ?? "targeting.ranker.training");
        await job.Ended;
        Assert.Equal("targeting.ranker.few", job.Failure!.Code);
        Assert.Equal(("40", "400"), (job.Failure.Arguments["judged"], job.Failure.Arguments["need"]));
        Assert.Same(job, node.Ranker.Learning.Last);
        Assert.Empty(await node.Ranker.Shelf.AllAsync(Stop));
        Assert.Equal("targeting.ranker.unknown", await FaultAsync(() => node.Ranker.AdoptAsync(new string('0', 64))));
        Assert.Equal("targeting.ranker.not-in-force", await FaultAsync(() => node.Ranker.EndAsync("none")));
    }

    [Fact]
    public async Task A_ranker_whose_document_is_damaged_stops_nothing_and_is_spoken_of()
    {
        var damaged = new RankerInUse(new string('a', 64), null, new Cordon.Kernel.Faults.Fault("ranker.document"));
        await using var node = await NewAsync();
        await node.TakeInAsync(Sample);
        var declaration = (await node.AllAsync())[0].Assessed;
        var said = damaged.Of(declaration.Id, declaration.Declaration);
        Assert.Equal((null, "ranker.document", 0), (said.Chance, said.Problem!.Code, said.Reasons.Count));
    }
}
