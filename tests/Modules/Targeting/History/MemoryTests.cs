using Cordon.Engines.Formats.Declarations;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.History;
using CsCheck;

namespace Cordon.Tests.Modules.Targeting.History;

public sealed class MemoryTests
{
    private static readonly Instant Day = Instant.Parse("2027-02-01T08:00:00Z");

    [Fact]
    public void A_serial_number_of_another_movement_is_told_and_that_of_the_same_movement_is_not()
    {
        var memory = Remembering(Of("A-1", serial: "PT 771", mrn: "M1"));
        Assert.Equal(["pt-771"], memory.Of(Of("A-2", serial: "pt-771"), Day).SerialsElsewhere!);
        Assert.Null(memory.Of(Of("A-3", serial: "pt-771", mrn: "m1"), Day).SerialsElsewhere);
        Assert.Null(memory.Of(Of("A-4", serial: "other"), Day).SerialsElsewhere);
    }

    [Fact]
    public void Never_seen_means_something_only_when_the_node_remembers_long_enough()
    {
        var memory = Remembering(Of("A-1"));
        var later = Day + Memory.LongEnough;
        Assert.Equal((null, null, null), Told(memory.Of(Of("B-1", exporter: "new"), later + TimeSpan.FromDays(-1))));
        Assert.Equal((false, true, 0d), Told(memory.Of(Of("B-1", exporter: "new"), later)));
        Assert.Equal((false, false, 90d), Told(memory.Of(Of("B-1"), later)));

        static (bool?, bool?, double?) Told(DeclarationHistory history) => (history.SealSeenElsewhere, history.ChapterNew, history.KnownFor.TryGetValue("NEW", out var days) || history.KnownFor.TryGetValue("AV1", out days) ? days : null);
    }

    [Fact]
    public void A_seal_on_another_container_another_consignee_and_goods_withdrawn_and_lodged_again_are_told()
    {
        var memory = Remembering(Of("A-1", seal: "S1", container: "C1", mrn: "M1", description: "maraging steel"));
        Assert.True(memory.Of(Of("A-2", seal: "s-1", container: "C2"), Day).SealSeenElsewhere);
        Assert.Null(memory.Of(Of("A-2", seal: "s-1", container: "c1"), Day).SealSeenElsewhere);
        Assert.True(memory.Of(Of("A-9", mrn: "M1", consignee: "somebody else"), Day).ConsigneeChanged);
        Assert.Null(memory.Of(Of("A-9", mrn: "M1"), Day).ConsigneeChanged);
        Assert.Null(memory.Of(Of("A-3", description: "steel"), Day).WithdrawnAndLodgedAgain);
        memory.Add("c", Of("A-2", mrn: "M1") with { Function = DeclarationFunction.Cancellation }, Day);
        var again = memory.Of(Of("A-3", description: "steel"), Day);
        Assert.Equal((true, true), (again.WithdrawnAndLodgedAgain, again.GoodsChanged));
        var same = memory.Of(Of("A-3", description: "Maraging Steel"), Day);
        Assert.Equal((true, false), (same.WithdrawnAndLodgedAgain, same.GoodsChanged));
        Assert.Null(memory.Of(Of("A-3", description: "steel"), Day + TimeSpan.FromDays(31)).WithdrawnAndLodgedAgain);
    }

    [Fact]
    public void Destinations_of_a_week_names_of_an_address_and_unusual_prices_are_counted()
    {
        var memory = Remembering([.. Enumerable.Range(0, 21).Select(i => Of($"A-{i}", to: i % 2 == 0 ? "fr" : "sg", consignee: $"buyer {i % 3}", address: "Dock Street 4, Harbour", value: 100 + i))]);
        var told = memory.Of(Of("B", to: "tr", consignee: "buyer 9", address: "dock street 4 harbour", value: 1100), Day);
        Assert.Equal((3, 4, 10d), (told.DestinationsInWeek, told.NamesForOneEndUser, told.UnitValueRatios["1"]));
        Assert.Equal(1, memory.Of(Of("B", to: "tr"), Day + TimeSpan.FromDays(8)).DestinationsInWeek);
        Assert.Empty(Remembering(Of("A-1", value: 5)).Of(Of("B", value: 1100), Day).UnitValueRatios);
    }

    [Fact]
    public void What_has_nothing_in_common_changes_nothing() => Gen.Int[0, 1000].Array[1, 20].Sample(numbers =>
    {
        var strangers = numbers.Select(n => Of($"X-{n}", exporter: $"x{n}", consignee: $"y{n}", serial: $"x{n}", seal: $"x{n}", container: $"x{n}", address: $"elsewhere street {n}", heading: "850440", to: "sg")).ToList();
        var known = Of("A-1", serial: "PT-771", seal: "S1", container: "C1");
        var asked = Of("A-2", serial: "PT-771", seal: "S1", container: "C2");
        Assert.Equivalent(Remembering(known).Of(asked, Day), Remembering([.. strangers, known]).Of(asked, Day), strict: true);
    }, iter: 200);

    private static Memory Remembering(params IEnumerable<Declaration> declarations)
    {
        var memory = new Memory([], new Dictionary<string, Instant>(), null);
        foreach (var (declaration, i) in declarations.Select((d, i) => (d, i)))
            memory.Add($"{i}", declaration, Day);
        return memory;
    }

    private static Declaration Of(
        string reference, string exporter = "AV1", string consignee = "Belmoran Works", string? serial = null, string? seal = null, string container = "C1", string? mrn = null, string description = "tubes",
        string to = "fr", string? address = null, decimal? value = null, string heading = "730411") => new()
        {
            Reference = reference, Mrn = mrn, DestinationCountry = to,
            Parties = [new DeclaredParty(PartyRole.Exporter, Number: exporter), new DeclaredParty(PartyRole.Consignee, Name: consignee, Address: address)],
            Transport = new DeclaredTransport { Containers = seal is null ? [] : [new DeclaredContainer(container, [seal])] },
            Items =
            [
                new DeclaredItem
                {
                    Number = 1, Description = description, CommodityCode = heading, Serials = serial is null ? [] : [serial], NetKilograms = 1, Value = value is { } euro ? new DeclaredAmount(euro, "EUR") : null,
                },
            ],
        };
}
