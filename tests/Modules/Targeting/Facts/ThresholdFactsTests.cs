using System.Text;
using Cordon.Engines.Controls;
using Cordon.Engines.Formats.Declarations;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Facts;
using Cordon.Modules.Targeting.History;
using Cordon.Modules.Targeting.Registers;
using CsCheck;

namespace Cordon.Tests.Modules.Targeting.Facts;

/// <summary>How near goods come to the quantity from which a licence is needed.</summary>
public sealed class ThresholdFactsTests
{
    private static readonly Instant Day = Instant.Parse("2027-02-01T08:00:00Z");
    private static readonly ControlProposal Bismuth = Assert.Single(ControlCatalog.Shipped.Items.Where(i => i.Code == "1C229").Select(i => new ControlProposal(i, 0.9, [], [])));

    [Fact]
    public void A_share_is_of_the_consignment_or_of_all_that_went_the_same_way_in_the_time()
    {
        var memory = Remembering((10, 9m), (40, 5m), (400, 100m));
        Assert.Equal(0.9, Share(memory, 9, "1C229,10,kg,consignment"));
        Assert.Equal(0.9, Share(memory, 9, "1c229.a,10000,g,"));
        Assert.Equal(1.8, Share(memory, 9, "1C229,10,kg,month"));
        Assert.Equal(2.3, Share(memory, 9, "1C229,10,kg,year"));
        Assert.Equal(0.45, Share(memory, 9, "1C229,200,EUR,consignment"));
        Assert.Equal(0, Share(memory, 9, "1C2,10,kg,consignment"));
        Assert.Null(Share(memory, null, "1C229,10,kg,consignment"));
        Assert.Null(Share(memory, 9, "1C229,10,pieces,consignment"));
    }

    [Fact]
    public void Consignments_that_each_stay_below_are_counted_and_those_of_another_way_or_movement_are_not()
    {
        var memory = Remembering((5, 9m), (10, 8m), (12, 11m), (40, 5m));
        memory.Add("other way", Of("O-1", 9, consignee: "another"), Day);
        memory.Add("same movement", Of("N-1", 9), Day);
        Assert.Equal(3, Below(memory, 9, "1C229,10,kg,consignment"));
        Assert.Equal(0, Below(memory, 10, "1C229,10,kg,consignment"));
        Assert.Null(Below(memory, null, "1C229,10,kg,consignment"));
        // Nothing found means something only when the node remembers long enough.
        Assert.Null(Below(new Memory([], new Dictionary<string, Instant>(), null), 9, "1C229,10,kg,consignment"));
        Assert.Equal(1, Below(new Memory([], new Dictionary<string, Instant>(), Day + TimeSpan.FromDays(-100)), 9, "1C229,10,kg,consignment"));
    }

    [Fact]
    public void A_consignment_is_not_made_smaller_by_splitting_its_lines() => Gen.Int[1, 400].Array[1, 8].Sample(grams =>
    {
        var whole = Of("N-1", grams.Sum() / 1000m);
        var split = whole with { Items = [.. grams.Select((g, i) => whole.Items[0] with { Number = i + 1, NetKilograms = g / 1000m })] };
        var registers = Registers("1C229,10,kg,consignment");
        Assert.Equal(new ThresholdFacts(whole, registers, null).Share(whole.Items[0], [Bismuth]), new ThresholdFacts(split, registers, null).Share(split.Items[0], [Bismuth]));
    });

    private static double? Share(Memory memory, decimal? kilograms, string row) =>
        Of("N-1", kilograms) is var now ? new ThresholdFacts(now, Registers(row), memory.Of(now, Day)).Share(now.Items[0], [Bismuth]) : null;

    private static int? Below(Memory memory, decimal? kilograms, string row) =>
        Of("N-1", kilograms) is var now ? new ThresholdFacts(now, Registers(row), memory.Of(now, Day)).AlikeBelow([(now.Items[0], [Bismuth])]) : null;

    private static RegisterSet Registers(string row) =>
        RegisterFile.Read(Cordon.Modules.Targeting.Contracts.RegisterKind.Rates, Csv("currency,euro\nGBP,1.5\n"))
            .Into(RegisterFile.Read(Cordon.Modules.Targeting.Contracts.RegisterKind.Thresholds, Csv($"entry,from,unit,per\n{row}\n")).Into(RegisterSet.None));

    private static Cordon.Engines.Formats.Inputs.InputFile Csv(string text) => Cordon.Engines.Formats.Inputs.InputFile.InMemory("r.csv", Encoding.UTF8.GetBytes(text));

    private static Memory Remembering(params (int DaysAgo, decimal Kilograms)[] before)
    {
        var memory = new Memory([], new Dictionary<string, Instant>(), null);
        foreach (var (ago, kilograms) in before)
            memory.Add($"{ago}", Of($"B-{ago}", kilograms), Day + TimeSpan.FromDays(-ago));
        return memory;
    }

    private static Declaration Of(string reference, decimal? kilograms, string consignee = "Belmora Works") => new()
    {
        Place = new("d.csv", 1), Reference = reference, Kind = MovementKind.Export, ExportCountry = "fr", DestinationCountry = "sg",
        Parties = [new DeclaredParty(PartyRole.Exporter) { Number = "AV1" }, new DeclaredParty(PartyRole.Consignee) { Name = consignee }],
        Items = [new DeclaredItem { Number = 1, Description = "bismuth metal", CommodityCode = "81061010", NetKilograms = kilograms, Value = new DeclaredAmount(60, "GBP"), Quantity = 3, Unit = "KGM" }],
    };
}
