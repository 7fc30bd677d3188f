using Cordon.Modules.Targeting.Packs;
using Cordon.Tests.Packs;
using Microsoft.Extensions.Time.Testing;
using static Cordon.Tests.Modules.Targeting.Adoption.PackStage;
using static Cordon.Tests.Modules.Targeting.TargetingNode;

namespace Cordon.Tests.Modules.Targeting.Adoption;

/// <summary>A pack judges from its first day to its last, and what ends is spoken of before.</summary>
public sealed class PackValidityTests
{
    [Fact]
    public async Task What_is_over_judges_nothing_and_is_spoken_of_thirty_days_ahead()
    {
        await using var node = await NewAsync();
        var file = Path.Combine(Directory.CreateTempSubdirectory("cordon-pack-").FullName, "pack.json");
        await File.WriteAllBytesAsync(file, TestPacks.Pack("0.3.0", p => p["effectiveTo"] = "2027-03-31"), Stop);
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 2, 28, 12, 0, 0, TimeSpan.Zero));
        var pack = new PackInUse(file, clock);
        await pack.NowAsync(Stop);
        Assert.Empty(pack.Soon());
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(("targeting.pack.ends", "30"), (pack.Soon().Single().Code, pack.Soon().Single().Arguments["days"]));
        Assert.Empty(pack.Missing());
        clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal("0", pack.Soon().Single().Arguments["days"]);
        Assert.NotNull(await pack.NowAsync(Stop));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(pack.Soon());
        Assert.Equal("targeting.pack.day", pack.Missing().Single().Code);
        Assert.Equal("targeting.pack.day", await FaultAsync(() => pack.NowAsync(Stop)));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task What_begins_later_may_be_tried_and_is_adopted_on_its_first_day()
    {
        await using var node = await NewAsync();
        var digest = await node.Packs.OfferAsync(TestPacks.Pack("0.3.0", p => p["effectiveFrom"] = "2027-02-02"));
        await node.Packs.TestAsync(digest);
        Assert.Equal("targeting.packs.not-yet", await FaultAsync(() => node.Packs.AdoptAsync(digest)));
    }
}
