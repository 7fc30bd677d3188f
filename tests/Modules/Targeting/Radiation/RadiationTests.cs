using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Radiation;
using CsCheck;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Radiation;

/// <summary>What instruments measure at declared goods is a fact of the declaration, and what turns out later changes it.</summary>
public sealed class RadiationTests
{
    private const string Tiles = """{"reference": "R-1", "kind": "import", "destinationCountry": "sg", "parties": [{"role": "exporter", "number": "AV1"}], "items": [{"number": 1, "description": "Ceramic floor tiles, glazed", "commodityCode": "690721"}]}""" + "\n";

    private static readonly Gen<MeasuredAlarm> AnyAlarm = Gen.Select(
        Gen.Int[0, 9], Gen.Int[0, 3].Select(i => (string[])(i == 0 ? [] : i == 1 ? ["K40"] : i == 2 ? ["Cs137"] : ["U235", "U238"])), Gen.Enum<GoodsVerdict>(), Gen.Bool, Gen.Bool, Gen.Enum<AlarmOutcome>().Nullable(),
        (id, nuclides, goods, nuclear, neutrons, outcome) => new MeasuredAlarm($"alarm{id}", nuclides, goods, nuclear, neutrons, outcome));

    [Fact]
    public void Of_all_alarms_the_worst_counts_whatever_their_order_and_false_ones_measured_nothing() => Gen.Select(AnyAlarm.List[1, 5], Gen.Int).Sample((alarms, seed) =>
    {
        var whole = RadiationWords.Of(alarms);
        Assert.True(whole.SameAs(RadiationWords.Of([.. alarms.OrderBy(a => HashCode.Combine(a.Alarm, a.Goods, seed))])) || alarms.Select(a => a.Alarm).Distinct().Count() < alarms.Count);
        Assert.Equal(alarms.Exists(a => a.Outcome != AlarmOutcome.False), whole.Alarm);
        Assert.Equal(alarms.Exists(a => a.Outcome != AlarmOutcome.False && a.Neutrons), whole.Neutrons);
        // Another alarm takes nothing back that was found.
        var more = RadiationWords.Of([.. alarms, new MeasuredAlarm("another", ["K40"], GoodsVerdict.Explained, false, false, null)]);
        Assert.True(more.Nuclear || !whole.Nuclear);
        Assert.False(whole.Explained == false && more.Explained != false);
    });

    [Theory, EachDatabase]
    public async Task Measured_radiation_fires_what_it_says_and_is_over_when_persons_account_for_it(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.TakeInAsync(Tiles);
        var before = await node.OfAsync("R-1");
        // That no alarm is known leaves nothing open that would hold every declaration up.
        Assert.DoesNotContain(before.Assessed.Judgement.Undecided, u => u.Id.StartsWith("radiation.", StringComparison.Ordinal));
        var id = before.Assessed.Id;

        await node.Radiation.NoteAsync(id, Of(new MeasuredAlarm("a", ["U235"], GoodsVerdict.NotExplained, true, false, null)), Stop);
        var measured = await node.OfAsync("R-1");
        Assert.Equal(["radiation.nuclear", "radiation.unexplained"], Fired(measured));
        Assert.Equal("found: U235", measured.Assessed.Judgement.Fired.Single(f => f.Id == "radiation.nuclear").Explanation["en"].Split("; ")[^1]);
        Assert.Equal((ControlDecision.Hold, DeclarationChange.Measurement), (measured.Proposed, measured.ChangedBy));
        Assert.NotEmpty(await node.WorkAsync());

        // The same again is nothing new, also for a node that has just started.
        await node.Radiation.NoteAsync(id, Of(new MeasuredAlarm("a", ["U235"], GoodsVerdict.NotExplained, true, false, null)), Stop);
        Assert.Equal(measured.Acts, (await node.OfAsync("R-1")).Acts);

        // Tiles, as two persons found.
        await node.Radiation.NoteAsync(id, Of(new MeasuredAlarm("a", ["K40", "Ra226"], GoodsVerdict.Explained, false, false, AlarmOutcome.InnocentNorm)), Stop);
        var after = await node.OfAsync("R-1");
        Assert.Empty(Fired(after));
        Assert.DoesNotContain(after.Assessed.Judgement.Undecided, u => u.Id.StartsWith("radiation.", StringComparison.Ordinal));
        Assert.Equal(2, after.Versions.Count);

        // A later message keeps what was measured.
        await node.TakeInAsync(Tiles.Replace("\"kind\"", "\"function\": \"amendment\", \"endUse\": \"a bathroom\", \"kind\"", StringComparison.Ordinal));
        Assert.True(after.Assessed.Radiation!.SameAs((await node.OfAsync("R-1")).Assessed.Radiation));
        Assert.Equal(DeclarationChange.Message, (await node.OfAsync("R-1")).ChangedBy);

        var rows = await node.RowsAsync();
        await node.Journal.RebuildAsync(new Cordon.Kernel.Processes.ProcessWords("journal.rebuild", Cordon.Kernel.Processes.Actor.System("test"), "maintenance", "Act 12"), node.Records.HandlingAt(Cordon.Kernel.Time.Instant.Now(node.Clock)), Stop);
        Assert.Equal(rows, await node.RowsAsync());
    }

    [Fact]
    public async Task Goods_declared_as_radioactive_at_which_nothing_is_found_are_looked_at()
    {
        await using var node = await NewAsync();
        await node.TakeInAsync("""{"reference": "R-2", "kind": "import", "destinationCountry": "sg", "parties": [{"role": "exporter", "number": "AV1"}], "items": [{"number": 1, "description": "Caesium-137 sealed source for a level gauge", "commodityCode": "284443"}]}""" + "\n");
        var id = (await node.OfAsync("R-2")).Assessed.Id;
        Assert.Contains((await node.OfAsync("R-2")).Assessed.Judgement.Undecided, u => u.Id == "radiation.missing");
        await node.Radiation.NoteAsync(id, Of(new MeasuredAlarm("a", [], GoodsVerdict.NotKnown, false, false, AlarmOutcome.False)), Stop);
        Assert.Equal(["radiation.missing"], Fired(await node.OfAsync("R-2")));
        await node.Radiation.NoteAsync(new string('0', 32), Of(new MeasuredAlarm("a", [], GoodsVerdict.NotKnown, false, false, null)), Stop);
    }

    private static RadiationMeasured Of(params MeasuredAlarm[] alarms) => RadiationWords.Of(alarms);

    private static IEnumerable<string> Fired(DeclarationState state) => state.Assessed.Judgement.Fired.Select(f => f.Id).Where(i => i.StartsWith("radiation.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
