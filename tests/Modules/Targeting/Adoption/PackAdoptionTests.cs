using Cordon.Engines.Rules.Packs.Document;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Tests.Packs;
using static Cordon.Tests.Modules.Targeting.Adoption.PackStage;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Adoption;

/// <summary>How a pack comes to judge: offered by one person, tried, adopted by another.</summary>
public sealed class PackAdoptionTests
{
    [Theory, EachDatabase]
    public async Task A_pack_judges_after_one_person_offered_it_and_another_adopted_what_both_saw(TestDatabase database)
    {
        await using var node = await NewAsync(database);
        await node.TakeInAsync(Sample);
        Assert.Equal("common-risk-framework 0.2.1", await node.Packs.JudgesAsync());
        var digest = await node.Packs.OfferAsync(TestPacks.Pack("0.3.0", p => p["rules"]!.AsArray().Add(TestPacks.DestinationRule("arvonia.destination", "fr"))));
        Assert.Contains("targeting.packs.work.pack", string.Join('\n', await node.WorkAsync()));
        Assert.Equal("targeting.packs.untested", await FaultAsync(() => node.Packs.AdoptAsync(digest)));
        await node.Packs.TestAsync(digest);
        Assert.Equal("targeting.packs.same-person", await FaultAsync(() => node.Packs.AdoptAsync(digest, by: Ada)));
        Assert.Equal("targeting.packs.changed", await FaultAsync(() => node.Packs.AdoptAsync(digest, seen: 1)));
        Assert.Equal("common-risk-framework 0.2.1", await node.Packs.JudgesAsync());
        await node.Packs.AdoptAsync(digest);
        Assert.Equal("common-risk-framework 0.3.0", await node.Packs.JudgesAsync());
        Assert.DoesNotContain("targeting.packs.work.pack", string.Join('\n', await node.WorkAsync()));
        Assert.Equal("targeting.packs.not-offered", await FaultAsync(() => node.Packs.AdoptAsync(digest, by: Ben)));

        await node.TakeInAsync(Sample.Replace("AV-2027-", "AV-AGAIN-", StringComparison.Ordinal));
        var judged = (await node.OfAsync("AV-AGAIN-0001")).Assessed.Judgement;
        Assert.Equal(("0.3.0", digest, null), (judged.Pack.Version, judged.Pack.Digest, judged.Layers));
        Assert.Equal((PackStatus.InForce, "ben"), ((await node.Packs.Shelf.FindAsync(digest, Stop))!.Status, (await node.Packs.Shelf.FindAsync(digest, Stop))!.Decided!.Person));
    }

    [Fact]
    public async Task No_version_comes_after_a_later_one_and_no_version_has_two_contents()
    {
        await using var node = await NewAsync();
        Assert.Equal(["rules.trust.older"], await FaultsAsync(() => node.Packs.OfferAsync(TestPacks.Pack("0.1.9"))));
        Assert.Equal(["targeting.packs.version-twice"], await FaultsAsync(() => node.Packs.OfferAsync(TestPacks.Pack("0.2.1", p => p["issuer"] = "Another"))));
        // Offered while nothing newer judged, and too late when it is to be adopted.
        var late = await node.Packs.OfferAsync(TestPacks.Pack("0.3.0"));
        await node.Packs.PutInForceAsync(TestPacks.Pack("0.4.0"));
        Assert.Equal("targeting.packs.untested", await FaultAsync(() => node.Packs.AdoptAsync(late)));
        await node.Packs.TestAsync(late);
        Assert.Equal("rules.trust.older", await FaultAsync(() => node.Packs.AdoptAsync(late)));
        // Nor by a detour over a pack of another name.
        await node.Packs.PutInForceAsync(TestPacks.Pack("1.0.0", p => p["id"] = "arvonia-own"));
        Assert.Equal("arvonia-own 1.0.0", await node.Packs.JudgesAsync());
        Assert.Contains("rules.trust.older", await FaultsAsync(() => node.Packs.OfferAsync(TestPacks.Pack("0.3.1"))));
        Assert.Equal("targeting.packs.in-force", await FaultAsync(() => node.Packs.OfferAsync(TestPacks.Pack("1.0.0", p => p["id"] = "arvonia-own"))));
    }

    [Fact]
    public async Task What_is_unsigned_a_strangers_changed_or_wrong_is_refused_with_all_that_is_wrong_and_nothing_is_kept()
    {
        await using var node = await NewAsync();
        var stranger = Enumerable.Repeat((byte)9, 32).ToArray();
        Assert.Equal(["rules.trust.signature"], await FaultsAsync(() => node.Packs.OfferAsync(TestPacks.Pack("0.3.0", seed: stranger))));
        Assert.Equal(["rules.trust.unsigned"], await FaultsAsync(() => node.Packs.OfferAsync(Without("0.3.0", "signature"))));
        var changed = System.Text.Encoding.UTF8.GetString(TestPacks.Pack("0.3.0")).Replace("\"weight\":0.85", "\"weight\":0.84", StringComparison.Ordinal);
        Assert.Equal(["rules.trust.signature"], await FaultsAsync(() => node.Packs.OfferAsync(System.Text.Encoding.UTF8.GetBytes(changed))));
        var wrong = await FaultsAsync(() => node.Packs.OfferAsync(TestPacks.Pack("0.1.0", p =>
        {
            TestPacks.Rule(p, "party.listed")["when"] = "parties.exists(p, p.scoer >= 1)";
            p["lists"]!["restricted"]!["digest"] = new string('a', 64);
            p["effectiveTo"] = "2026-06-30";
        })));
        Assert.Superset(new HashSet<string> { "rules.trust.older", "targeting.packs.list", "targeting.packs.over" }, wrong.ToHashSet());
        Assert.True(wrong.Count >= 4, string.Join(' ', wrong));
        Assert.Equal(["rules.pack.format"], await FaultsAsync(() => node.Packs.OfferAsync("{\"id\": 7}"u8.ToArray())));
        Assert.Equal(["rules.pack.size"], await FaultsAsync(() => node.Packs.OfferAsync(new byte[PackReader.MostBytes + 1])));
        Assert.Empty(await node.Packs.Shelf.AllAsync(Stop));
        Assert.Empty(await node.WorkAsync());
        Assert.Equal("common-risk-framework 0.2.1", await node.Packs.JudgesAsync());
    }

    [Fact]
    public async Task Lists_that_a_pack_names_come_with_it_and_stay_with_it()
    {
        await using var node = await NewAsync();
        var list = "fr\nus\n"u8.ToArray();
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(list));
        var pack = TestPacks.Pack("0.3.0", p => p["lists"]!["transhipment"]!["digest"] = digest);
        Assert.Equal(["targeting.packs.list"], await FaultsAsync(() => node.Packs.OfferAsync(pack)));
        var offered = await node.Packs.OfferAsync(pack, lists: [list]);
        await node.Packs.TestAsync(offered);
        await node.Packs.AdoptAsync(offered);
        Assert.Equal((true, false), ((await node.Packs.InUse.NowAsync(Stop)).Lists.InList("transhipment", "us"), (await node.Packs.InUse.NowAsync(Stop)).Lists.InList("transhipment", "sg")));
    }

    [Fact]
    public async Task An_offer_is_refused_with_a_reason_or_taken_back_by_who_made_it_and_may_be_made_again()
    {
        await using var node = await NewAsync();
        var pack = TestPacks.Pack("0.3.0");
        var digest = await node.Packs.OfferAsync(pack);
        Assert.Equal("targeting.packs.offered", await FaultAsync(() => node.Packs.OfferAsync(pack)));
        Assert.Equal("targeting.reason.needed", await FaultAsync(() => node.Packs.RefuseAsync(digest, " ")));
        Assert.Equal("targeting.packs.same-person", await FaultAsync(() => node.Packs.RefuseAsync(digest, "no", Ada)));
        Assert.Equal("targeting.packs.not-yours", await FaultAsync(() => node.Packs.WithdrawAsync(digest, Ben)));
        await node.Packs.RefuseAsync(digest, "too many holds");
        Assert.Empty(await node.WorkAsync());
        await node.Packs.OfferAsync(pack);
        await node.Packs.WithdrawAsync(digest);
        Assert.Equal(PackStatus.Withdrawn, (await node.Packs.Shelf.FindAsync(digest, Stop))!.Status);
        Assert.Equal("targeting.packs.not-offered", await FaultAsync(() => node.Packs.TestAsync(digest)));
        Assert.Equal("targeting.packs.unknown", await FaultAsync(() => node.Packs.AdoptAsync(new string('0', 64))));
    }

    [Fact]
    public async Task A_program_that_ships_another_pack_replaces_nothing_that_was_adopted_and_says_so()
    {
        await using var node = await NewAsync();
        await node.Packs.PutShippedInForceAsync();
        Assert.Equal(PackOrigin.Shipped, (await node.Packs.Shelf.InForceAsync(Stop)).Single().Offered.Origin);
        var later = node.UnderProgramWith(TestPacks.Pack("0.9.0"));
        Assert.Equal("common-risk-framework 0.2.1", await later.JudgesAsync());
        var beside = await later.Catalogue.ShippedBesideAsync(Stop);
        Assert.Equal("0.9.0", beside!.Layers[0].Version);
        await later.PutShippedInForceAsync();
        Assert.Equal("common-risk-framework 0.9.0", await later.JudgesAsync());
        Assert.Null(await later.Catalogue.ShippedBesideAsync(Stop));
    }

    private static byte[] Without(string version, string member)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(TestPacks.Pack(version))!.AsObject();
        document.Remove(member);
        return System.Text.Encoding.UTF8.GetBytes(document.ToJsonString());
    }
}
