using System.Text.Json.Nodes;
using Cordon.Kernel.Faults;
using Cordon.Tests.Packs;
using static Cordon.Tests.Modules.Targeting.Adoption.PackStage;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Adoption;

/// <summary>What a State makes of the common pack.</summary>
public sealed class OverlayTests
{
    [Fact]
    public async Task An_overlay_lies_over_a_pack_that_was_adopted_and_every_judgement_names_both()
    {
        await using var node = await NewAsync();
        var shipped = (await node.Packs.InUse.NowAsync(Stop)).Read;
        var overlay = TestPacks.Overlay(shipped, "1.0.0", o => o["rules"] = new JsonArray(TestPacks.DestinationRule("arvonia.destination", "fr")));
        Assert.Equal(["targeting.packs.base-shipped"], await FaultsAsync(() => node.Packs.OfferAsync(overlay)));
        var common = await node.Packs.PutShippedInForceAsync();
        await node.TakeInAsync(Sample);
        var digest = await node.Packs.OfferAsync(overlay);
        await node.Packs.TestAsync(digest);
        var test = (await node.Packs.Shelf.FindAsync(digest, Stop))!.Test!.Result;
        Assert.Equal(8, test.Declarations);
        Assert.Equal((0, true), (test.Indicators.Single().FiredBefore, test.Indicators.Single() is { Id: "arvonia.destination", FiredAfter: > 0 }));
        await node.Packs.AdoptAsync(digest);

        await node.TakeInAsync(Sample.Replace("AV-2027-", "AV-AGAIN-", StringComparison.Ordinal));
        var judgement = (await node.OfAsync("AV-AGAIN-0001")).Assessed.Judgement;
        Assert.Equal([common, digest], judgement.Layers!.Select(l => l.Digest));
        Assert.Equal(("common-risk-framework+arvonia", (await node.Packs.InUse.NowAsync(Stop)).Read.Digest), (judgement.Pack.Id, judgement.Pack.Digest));
    }

    [Fact]
    public async Task What_becomes_weaker_is_named_row_by_row_and_needs_a_reason_of_both_persons()
    {
        await using var node = await NewAsync();
        await node.Packs.PutShippedInForceAsync();
        var shipped = (await node.Packs.InUse.NowAsync(Stop)).Read;
        var weaker = TestPacks.Overlay(shipped, "1.0.0", o => o["removed"] = new JsonArray("party.listed", "route.detour"));
        var faults = (await Record.ExceptionAsync(() => node.Packs.OfferAsync(weaker)) as FaultException)!.Faults;
        Assert.Equal(["targeting.packs.weakens", "rules.overlay.removed", "rules.overlay.removed"], faults.Select(f => f.Code));
        Assert.Equal(["reason", "/removed/0", "/removed/1"], faults.Select(f => f.Where));
        var digest = await node.Packs.OfferAsync(weaker, "the court has said so");
        Assert.Equal(2, (await node.Packs.Shelf.FindAsync(digest, Stop))!.Offered.Findings.Count);
        await node.Packs.TestAsync(digest);
        Assert.Equal("targeting.reason.needed", await FaultAsync(() => node.Packs.AdoptAsync(digest)));
        await node.Packs.AdoptAsync(digest, "decision 7/2027");
        Assert.DoesNotContain((await node.Packs.InUse.NowAsync(Stop)).Read.Pack.Rules, r => r.Id == "party.listed");
    }

    [Fact]
    public async Task A_newer_overlay_takes_the_place_of_the_older_and_a_new_pack_ends_what_lay_over_the_old()
    {
        await using var node = await NewAsync();
        await node.Packs.PutShippedInForceAsync();
        var common = (await node.Packs.InUse.NowAsync(Stop)).Read;
        await node.Packs.PutInForceAsync(TestPacks.Overlay(common, "1.0.0", o => o["rules"] = new JsonArray(TestPacks.DestinationRule("arvonia.one", "us"))));
        var first = (await node.Packs.InUse.NowAsync(Stop)).Read;
        await node.Packs.PutInForceAsync(TestPacks.Overlay(first, "1.0.0", o => o["rules"] = new JsonArray(TestPacks.DestinationRule("port.one", "jp")), id: "port"));
        Assert.Equal("common-risk-framework 0.2.1 + arvonia 1.0.0 + port 1.0.0", await node.Packs.JudgesAsync());
        // It is made for the pack, and not for what lies over it.
        Assert.Equal(["rules.overlay.base"], await FaultsAsync(() => node.Packs.OfferAsync(TestPacks.Overlay(first, "1.1.0"))));
        Assert.Contains("rules.trust.older", await FaultsAsync(() => node.Packs.OfferAsync(TestPacks.Overlay(common, "0.9.0"))));
        await node.Packs.PutInForceAsync(TestPacks.Overlay(common, "1.1.0"));
        Assert.Equal("common-risk-framework 0.2.1 + arvonia 1.1.0", await node.Packs.JudgesAsync());
        await node.Packs.PutInForceAsync(TestPacks.Pack("0.3.0"));
        Assert.Equal("common-risk-framework 0.3.0", await node.Packs.JudgesAsync());
    }

    [Fact]
    public async Task What_is_wrong_in_an_overlay_is_named_by_its_place_in_the_overlay()
    {
        await using var node = await NewAsync();
        await node.Packs.PutShippedInForceAsync();
        var shipped = (await node.Packs.InUse.NowAsync(Stop)).Read;
        var wrong = TestPacks.DestinationRule("arvonia.destination", "us");
        wrong["when"] = "movement.destination == \"us\"";
        var faults = (await Record.ExceptionAsync(() => node.Packs.OfferAsync(TestPacks.Overlay(shipped, "1.0.0", o => o["rules"] = new JsonArray(TestPacks.DestinationRule("arvonia.other", "jp"), wrong)))) as FaultException)!.Faults;
        Assert.All(faults, f => Assert.StartsWith("/rules/1/when", f.Where));
    }
}
