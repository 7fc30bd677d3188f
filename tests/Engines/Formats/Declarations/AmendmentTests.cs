using Cordon.Engines.Formats.Declarations;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Declarations;

public sealed class AmendmentTests
{
    private static readonly Declaration Earlier = new()
    {
        Reference = "AV-1", Mrn = "24AV1", Kind = MovementKind.Export, DestinationCountry = "de", Route = ["fr", "de"], EndUse = "Pumps",
        Parties = [new(PartyRole.Exporter, "AV77", "Harbour Works"), new(PartyRole.Consignee, null, "Belmoran Farms")],
        Documents = [new("X002", "L-1"), new("Y901")],
        Items = [new() { Number = 1, Description = "Straw", CommodityCode = "121300", NetKilograms = 900, Unit = "KGM" }, new() { Number = 2, Description = "Hay", Serials = ["S1"] }],
    };

    [Fact]
    public void What_a_message_of_correction_does_not_state_stays_and_what_it_states_takes_its_place()
    {
        var now = Amendment.Of(Earlier, new Declaration
        {
            Reference = "COR-1", Mrn = "24AV1", Function = DeclarationFunction.Amendment, DestinationCountry = "bm", Parties = [new(PartyRole.Consignee, null, "Corvale Works")],
            Documents = [new("X002", "L-1", "AE")], Items = [new() { Number = 2, NetKilograms = 5 }, new() { Number = 3, Description = "Rope" }],
        });
        Assert.Equal(("AV-1", "24AV1", MovementKind.Export, DeclarationFunction.Amendment, "bm", "Pumps"), (now.Reference, now.Mrn, now.Kind, now.Function, now.DestinationCountry, now.EndUse));
        Assert.Equal(["fr", "de"], now.Route);
        Assert.Equal([(PartyRole.Exporter, "Harbour Works"), (PartyRole.Consignee, "Corvale Works")], now.Parties.Select(p => (p.Role, p.Name!)));
        Assert.Equal([("Y901", ""), ("X002", "AE")], now.Documents.Select(d => (d.Code, d.Status)));
        Assert.Equal([(1, "Straw", 900m), (2, "Hay", 5m), (3, "Rope", null)], now.Items.Select(i => (i.Number, i.Description, i.NetKilograms)));
        Assert.Equal(["S1"], now.Items[1].Serials);
    }

    [Fact]
    public void A_replacement_stands_for_all_of_it_and_keeps_its_name()
    {
        var now = Amendment.Of(Earlier, new Declaration { Reference = "R-1", Function = DeclarationFunction.Replacement, Items = [new() { Number = 1, Description = "Rope" }] });
        Assert.Equal(("AV-1", "24AV1", null, 0, "Rope"), (now.Reference, now.Mrn, now.DestinationCountry, now.Parties.Count, Assert.Single(now.Items).Description));
    }

    [Fact]
    public void A_message_that_states_nothing_changes_nothing() => Gen.Select(Gen.String[0, 8], Gen.Int[0, 3], Gen.Decimal[0, 1000]).Sample((text, items, mass) =>
    {
        var earlier = Earlier with { Items = [.. Enumerable.Range(1, items).Select(n => new DeclaredItem { Number = n, Description = text, NetKilograms = mass })] };
        var now = Amendment.Of(earlier, new Declaration { Reference = "COR-1", Function = DeclarationFunction.Amendment });
        Assert.Equivalent(earlier with { Function = DeclarationFunction.Amendment }, now, strict: true);
    });
}
