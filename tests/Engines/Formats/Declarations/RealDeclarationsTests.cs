using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Formats.Inputs;

namespace Cordon.Tests.Engines.Formats.Declarations;

/// <summary>The customs' own test declarations: what is well formed and holds a declaration is read, what is not says what it is.</summary>
public sealed class RealDeclarationsTests
{
    private static List<(string File, List<DeclarationRow> Rows)> All(string below)
    {
        var folder = SharedData.Need("customs", "uk-cds-wco", "examples");
        return [.. Directory.EnumerateFiles(Path.Combine(folder, below), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetRelativePath(folder, f), DeclarationFile.Read(InputFile.OnDisk(f)).ToList()))];
    }

    [Fact]
    public void Every_well_formed_file_is_read_or_says_that_it_holds_no_declaration()
    {
        var all = All("");
        var read = all.Where(f => f.Rows.TrueForAll(r => r.Declaration is not null)).ToList();
        var refused = all.Except(read).ToList();
        Assert.Equal(3, refused.Count(f => f.Rows.Single().Fault!.Code == "xml.malformed"));
        Assert.All(refused, f => Assert.Contains(f.Rows.Single().Fault!.Code, new[] { "xml.malformed", "declaration.none" }));
        // 55 + 2 of exports and 228 + 12 of imports stand in an envelope of their own.
        Assert.Equal(57, read.Count(f => !f.File.StartsWith("imports", StringComparison.Ordinal)));
        Assert.Equal(240, read.Count(f => f.File.StartsWith("imports", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_read_is_what_is_written()
    {
        var straw = All("TT_EX001a").Single().Rows.Single().Declaration!;
        Assert.Equal(("U.7847323YIPYA", MovementKind.Export, DeclarationFunction.Original, "EXD"), (straw.Reference, straw.Kind, straw.Function, straw.TypeCode));
        Assert.Equal(("gb", "us"), (straw.ExportCountry, straw.DestinationCountry));
        Assert.Equal(["gb", "ca", "us"], straw.Route);
        Assert.Equal("5GB348579783333-AVCVSC", straw.Ucr);
        Assert.Equal(("1", "CSCLGLOBE", "gb", "GB000040", "DVRDOVDVR"), (straw.Transport.Mode, straw.Transport.Means, straw.Transport.MeansCountry, straw.Transport.ExitOffice, straw.Transport.GoodsLocation));
        var container = Assert.Single(straw.Transport.Containers);
        Assert.Equal(("CONU1234567", "333"), (container.Id, container.Seals.Single()));
        Assert.Equal("GB427168118378", straw.Parties.Single(p => p.Role == PartyRole.Exporter).Number);
        Assert.True(straw.Parties.Single(p => p.Role == PartyRole.Exporter).IsBareNumber);
        var consignee = straw.Parties.Single(p => p.Role == PartyRole.Consignee);
        Assert.Equal((null, "Packings Import Incorporated", "1 Bags Avenue, New York, NY1 234", "us"), (consignee.Number, consignee.Name, consignee.Address, consignee.Country));
        var item = Assert.Single(straw.Items);
        Assert.Equal((1, "46021910", 10m, 5m, 200m, "GBP", 10), (item.Number, item.CommodityCode, item.GrossKilograms, item.NetKilograms, item.Value!.Value, item.Value.Currency, item.Packages));
        Assert.Equal(["1040", "000"], item.Procedures);
    }

    [Fact]
    public void Amendments_and_cancellations_name_the_declaration_they_mean()
    {
        var cancelled = All("TT_EX010a").Single(f => f.File.EndsWith("Cancellation.xml", StringComparison.Ordinal)).Rows.Single().Declaration!;
        Assert.Equal((DeclarationFunction.Cancellation, "24GBDIRIGZ7QLCPAA8"), (cancelled.Function, cancelled.Mrn));
        var amended = All("TT_EX009a").Single(f => f.File.EndsWith("Amendment.xml", StringComparison.Ordinal)).Rows.Single().Declaration!;
        Assert.Equal(DeclarationFunction.Amendment, amended.Function);
        Assert.Equal(("X", "GBSIEE2E350002-0001"), (amended.Items[0].Documents[0].Code[..1], amended.Items[0].Documents[0].Id));
    }

    [Fact]
    public void Every_line_of_goods_keeps_its_code_and_its_mass() =>
        Assert.All(All("").SelectMany(f => f.Rows).Select(r => r.Declaration).OfType<Declaration>().Where(d => d is { Function: DeclarationFunction.Original, Kind: MovementKind.Import, TypeCode: "IMA" }).SelectMany(d => d.Items), item =>
        {
            Assert.InRange(item.CommodityCode.Length, 6, 10);
            Assert.NotNull(item.GrossKilograms ?? item.NetKilograms);
            Assert.NotEmpty(item.Description);
        });
}
