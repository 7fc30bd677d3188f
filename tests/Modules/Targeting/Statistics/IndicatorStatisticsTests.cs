using Cordon.Engines.Rules.Packs.Document;
using Cordon.Tests.Packs;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Statistics;

public sealed class IndicatorStatisticsTests
{
    [Theory, EachDatabase]
    public async Task Figures_of_the_pack_in_force_follow_from_what_was_judged_and_decided(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.TakeInAsync(Sample);
        var all = await node.AllAsync();
        var held = all.Single(d => d.Assessed.Declaration.Reference == "AV-2027-0003");
        await node.DecideAsync(Ada, held, ControlDecision.Hold);

        var period = await node.Packs.Statistics.OfAsync(null, null, Stop);
        Assert.Equal((8, 0, 64), (period.Declarations, period.ByOthers, period.Figures.Count));
        foreach (var (rule, figures) in period.Figures)
        {
            Assert.Equal(all.Count(d => d.Assessed.Judgement.Fired.Any(f => f.Id == rule.Rule.Id)), figures.Fired);
            Assert.Equal(all.Count(d => d.Assessed.Judgement.Undecided.Any(u => u.Id == rule.Rule.Id)), figures.Undecided);
        }

        var listed = period.Figures.Single(f => f.Rule.Rule.Id == "party.listed").Figures;
        Assert.Contains((ControlDecision.Hold, 1), listed.Decisions);
        Assert.Equal(1, listed.Precision.Found);
        Assert.Equal(0, (await node.Packs.Statistics.OfAsync(new DateOnly(2027, 2, 2), null, Stop)).Declarations);
        Assert.Equal(8, (await node.Packs.Statistics.OfAsync(new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 1), Stop)).Declarations);
        Assert.Equal(0, (await node.Packs.Statistics.OfAsync(null, new DateOnly(2027, 1, 31), Stop)).Declarations);

        await node.Packs.PutInForceAsync(TestPacks.Pack("0.3.0"));
        var anew = await node.Packs.Statistics.OfAsync(null, null, Stop);
        Assert.Equal((0, 8), (anew.Declarations, anew.ByOthers));
    }
}
