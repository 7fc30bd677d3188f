using System.Text;
using System.Text.Json;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Formats.Inputs;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Declarations;

public sealed class DeclarationFileTests
{
    private const string Header = "reference,kind,form,exporter_number,exporter_name,consignee_name,consignee_country,destination_country,route,description,commodity_code,net_kg,value,currency,documents,serials,moves\n";

    [Fact]
    public void Rows_of_one_reference_are_one_declaration_and_lines_of_json_say_the_same()
    {
        var rows = Read("d.csv", Header
            + "A-1,export,,AV123,,Belmora Metals,Belmora,,,pressure transducers,9026208090,2.5,900,eur,Y901|X002:AV-77:AE,S1|S2,2026-03-01T16:40:00Z\n".Replace("Belmora,", "fr,", StringComparison.Ordinal)
            + "A-1,,,,,,,,,cables,8544,1,20,eur,,,\n"
            + "A-2,import,house-bill,,Corvale Shipping,,,de,gb|fr|de,pumps,,,,,,,\n");
        Assert.Equal([1, 2], rows.Select(r => r.Number));
        var first = rows[0].Declaration!;
        Assert.Equal((MovementKind.Export, 2, "AV123", "fr"), (first.Kind, first.Items.Count, first.Parties[0].Number, first.Parties[1].Country));
        Assert.Equal([new DeclaredDocument("Y901"), new DeclaredDocument("X002", "AV-77", "AE")], first.Items[0].Documents);
        Assert.Equal([1, 2], first.Items.Select(i => i.Number));
        Assert.Equal(["S1", "S2"], first.Items[0].Serials);
        Assert.Equal((MovementKind.Import, DeclarationForm.HouseBill, "Corvale Shipping"), (rows[1].Declaration!.Kind, rows[1].Declaration!.Form, rows[1].Declaration!.Parties.Single().Name));

        var json = string.Join('\n', rows.Select(r => JsonSerializer.Serialize(r.Declaration, StrictJson.Options)));
        var again = Read("d.jsonl", json);
        Assert.Equal(rows.Select(r => JsonSerializer.Serialize(r.Declaration, StrictJson.Options)), again.Select(r => JsonSerializer.Serialize(r.Declaration, StrictJson.Options)));
    }

    [Fact]
    public void A_bad_row_refuses_its_declaration_whole_and_no_other()
    {
        var rows = Read("d.csv", Header
            + "A-1,export,,,Arvonia Tools,,,,,pumps,8413,1,,,,,\n"
            + "A-1,,,,,,,,,valves,8481,heavy,,,,,\n"
            + "A-1,,,,,,,,,seals,4016,1,,,,,\n"
            + "A-2,sideways,,,Arvonia Tools,,,,,pumps,8413,1,,,,,\n"
            + "A-3,export,,,Arvonia Tools,,Atlantis,,,pumps,8413,1,,,,,\n"
            + "A-4,export,,,Arvonia Tools,,,,,pumps,8413,1,,,,,\n");
        Assert.Equal(["declaration.cell.number", "declaration.cell.choice", "declaration.cell.country", null], rows.Select(r => r.Fault?.Code));
        Assert.Equal("d.csv line 3", rows[0].Fault!.Where);
        Assert.Equal("A-4", rows[3].Declaration!.Reference);
    }

    [Theory]
    [InlineData("", "declarations.empty")]
    [InlineData("number,name\n1,x\n", "declarations.column.unknown")]
    [InlineData("description\npumps\n", "declarations.column.reference")]
    [InlineData("reference,lrn\na,b\n", "declarations.column.twice")]
    public void A_table_without_the_right_header_is_refused_whole(string text, string code) =>
        Assert.Contains(Assert.Throws<FaultException>(() => Read("d.csv", text)).Faults, f => f.Code == code);

    [Theory]
    [InlineData("""{"reference":"A-1","colour":"red"}""", "declaration.json")]
    [InlineData("""{"reference":"A-1","kind":"sideways"}""", "declaration.json")]
    [InlineData("""{"reference":""}""", "declaration.reference")]
    [InlineData("""{"reference":"A-1",""", "declaration.json")]
    public void A_line_that_is_no_declaration_says_where_and_why(string line, string code)
    {
        var rows = Read("d.jsonl", """{"reference":"A-0"}""" + "\n" + line + "\n\n" + """{"reference":"A-2"}""");
        Assert.Equal([null, code, null], rows.Select(r => r.Fault?.Code));
        Assert.StartsWith("d.jsonl line 2", rows[1].Fault!.Where, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE d [<!ENTITY x \"y\">]><Declaration><ID>&x;</ID></Declaration>", "xml.dtd")]
    [InlineData("<MetaData><Response><Declaration><ID>1</ID></Declaration></Response></MetaData>", "declaration.none")]
    [InlineData("<Declaration><TypeCode>EXA</TypeCode></Declaration>", "declaration.reference")]
    [InlineData("<Declaration><FunctionalReferenceID>A</FunctionalReferenceID>", "xml.malformed")]
    public void Hostile_or_empty_xml_is_refused_with_its_reason(string xml, string code) => Assert.Equal(code, Read("d.xml", xml).Single().Fault!.Code);

    [Fact]
    public void Values_that_are_not_understood_are_left_out_and_said()
    {
        var row = Read("d.xml", "<Declaration><FunctionalReferenceID>A</FunctionalReferenceID><GoodsShipment><Destination><CountryCode>Q7</CountryCode></Destination><GovernmentAgencyGoodsItem><Commodity><GoodsMeasure><NetNetWeightMeasure>-3</NetNetWeightMeasure></GoodsMeasure></Commodity></GovernmentAgencyGoodsItem></GoodsShipment></Declaration>").Single();
        Assert.Equal(["declaration.country", "declaration.number"], row.Warnings.Select(w => w.Code));
        Assert.Equal("Q7", row.Declaration!.DestinationCountry);
        Assert.Null(row.Declaration.Items[0].NetKilograms);
    }

    [Fact]
    public void A_declaration_of_a_hundred_thousand_lines_is_refused_in_bounded_time()
    {
        var xml = new StringBuilder("<Declaration><FunctionalReferenceID>A</FunctionalReferenceID><GoodsShipment>");
        for (var i = 0; i < 100_000; i++)
            xml.Append("<GovernmentAgencyGoodsItem><SequenceNumeric>1</SequenceNumeric></GovernmentAgencyGoodsItem>");
        Assert.Equal("declaration.items", Read("d.xml", xml.Append("</GoodsShipment></Declaration>").ToString()).Single().Fault!.Code);
        Assert.Equal("declaration.items", Read("d.csv", "reference,description\n" + string.Concat(Enumerable.Repeat("A-1,pump\n", 100_000))).Single().Fault!.Code);
    }

    [Fact]
    public void Whatever_the_bytes_are_the_reader_ends_with_rows_or_a_fault() =>
        Gen.OneOf(Gen.Byte.Array[0, 300], Pieces.Select(p => Encoding.UTF8.GetBytes(string.Concat(p)))).Sample(bytes =>
        {
            try
            {
                foreach (var row in DeclarationFile.Read(InputFile.InMemory("d", bytes)))
                    Assert.True(row.Declaration is null != row.Fault is null);
            }
            catch (FaultException refused)
            {
                Assert.NotEqual("", FaultTexts.Say(refused.Fault));
            }
        }, iter: 5_000);

    private static readonly Gen<string[]> Pieces = Gen.OneOf(new[] {
        "<Declaration>", "</Declaration>", "<GoodsShipment>", "</GoodsShipment>", "<GovernmentAgencyGoodsItem>", "</GovernmentAgencyGoodsItem>", "<ID>1</ID>", "<FunctionalReferenceID>A</FunctionalReferenceID>",
        "<Exporter><ID>GB1</ID></Exporter>", "{\"reference\":\"A\"}", "\n", ",", "reference", "net_kg", "A-1", "\"", "1", "&amp;", "<!--", "-->", "\0", "é" }.Select(Gen.Const).ToArray()).Array[0, 25];

    private static List<DeclarationRow> Read(string name, string text) => [.. DeclarationFile.Read(InputFile.InMemory(name, Encoding.UTF8.GetBytes(text)))];
}
