using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Formats.Lists.Readers;

public sealed class OfacReaderTests
{
    private const string Nothing = "-0- ";

    [Fact]
    public void A_person_is_read_with_everything_its_remarks_say()
    {
        var entity = Single(Row("7001", "\"BARANO, Ilya Petrov\"", "individual", "SDGT] [IFSR", title: "Minister of Quays",
            remarks: "DOB 10 Dec 1948; alt. DOB circa 1951; alt. DOB 1960 to 1964; alt. DOB Mar 1945; POB Moscow, Russia; nationality Korea, North; citizen Iran; Gender Female; "
                + "Passport A10472263 (Malaysia) issued 12 Aug 2000 expires 19 Jun 2005; National ID No. D489833(9) (Hong Kong); Tax ID No. 100036386 (Serbia); "
                + "Registration Number HRA 738077 (Stuttgart) (Germany); SWIFT/BIC VTBRRUMM; Website www.arvonia.example; Email Address a@arvonia.example; Phone Number 982188526300; "
                + "a.k.a. 'THE CLERK'; f.k.a. 'THE SCRIBE'; Digital Currency Address - XBT 12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h; alt. Digital Currency Address - ETH 0xa0e1c89E; "
                + "Secondary sanctions risk: section 1(b) of Executive Order 13224; Linked To: ARVONIA LINES."));
        var party = entity.Party;
        Assert.Equal(("ofac-sdn-7001", PartyKind.Person, PartyGender.Female), (entity.Id, party.Kind, party.Gender));
        Assert.Equal([new("BARANO, Ilya Petrov", NameKind.Primary), new("THE CLERK", NameKind.Weak), new("THE SCRIBE", NameKind.Former)], party.Names);
        Assert.Equal(["1948-12-10", "1951~", "1960/1964", "1945-03"], party.Dates.Select(d => d.ToString()));
        Assert.Equal(["kp", "ir"], party.Countries);
        Assert.Equal(["Moscow, Russia"], party.BirthPlaces);
        Assert.Equal(
            [
                new(IdentifierKind.Passport, "A10472263", "my"),
                new(IdentifierKind.NationalId, "D489833(9)", "hk"),
                new(IdentifierKind.Tax, "100036386", "rs"),
                new(IdentifierKind.Registration, "HRA 738077", "de"),
                new(IdentifierKind.Bic, "VTBRRUMM"),
                new(IdentifierKind.Website, "www.arvonia.example"),
                new(IdentifierKind.Email, "a@arvonia.example"),
                new(IdentifierKind.Phone, "982188526300"),
                new(IdentifierKind.Wallet, "12QtD5BFwRsdNsAZY76UVE1xyCGNTojH9h"),
                new(IdentifierKind.Wallet, "0xa0e1c89E"),
            ],
            party.Identifiers);
        Assert.Equal(["SDGT", "IFSR"], entity.Programmes);
        Assert.Equal(["Secondary sanctions risk: section 1(b) of Executive Order 13224"], entity.Notices);
        Assert.Equal([new EntityLink(LinkKind.LinkedTo, "ARVONIA LINES", null, "Linked To: ARVONIA LINES")], entity.Links);
        Assert.Contains(new ListedDetail("position", "Minister of Quays"), entity.Details);
        Assert.Equal(new SourcePlace("sdn.csv", 1), entity.Place);
    }

    [Fact]
    public void A_vessel_is_read_with_its_flag_owner_and_numbers()
    {
        var entity = Single("7002,\"QUAYSIDE STAR\",\"vessel\",\"IRAN\",-0- ,\"EQKF\",\"Crude Oil Tanker\",\"318,000\",\"163,660\",\"Iran\",\"NITC\","
            + "\"Vessel Year of Build 1999; Vessel Registration Identification IMO  9187629; MMSI 572469210; Former Vessel Flag Malta; Linked To: NATIONAL BELMORA TANKERS.\"\r\n");
        Assert.Equal(PartyKind.Vessel, entity.Party.Kind);
        Assert.Equal(
            [new(IdentifierKind.CallSign, "EQKF"), new(IdentifierKind.Imo, "9187629"), new(IdentifierKind.Mmsi, "572469210")], entity.Party.Identifiers);
        Assert.Equal(["ir"], entity.Party.Countries);
        Assert.Equal(["1999"], entity.Party.Dates.Select(d => d.ToString()));
        Assert.Equal([LinkKind.OwnedBy, LinkKind.LinkedTo], entity.Links.Select(l => l.Kind));
        Assert.Contains(new ListedDetail("vessel type", "Crude Oil Tanker"), entity.Details);
        Assert.Contains(new ListedDetail("former vessel flag", "Malta"), entity.Details);
    }

    [Fact]
    public void An_aircraft_is_read_with_its_marks_and_operator()
    {
        var entity = Single(Row("7003", "EP-MMH", "aircraft", "IFSR",
            remarks: "Aircraft Construction Number (also called L/N or S/N or F/N) 8305; Aircraft Manufacture Date 1991; Aircraft Model A300B4-622R; Aircraft Operator MAHAN AIR; Aircraft Tail Number EP-MMH."));
        Assert.Equal([new(IdentifierKind.SerialNumber, "8305"), new(IdentifierKind.AircraftMark, "EP-MMH")], entity.Party.Identifiers);
        Assert.Equal([new EntityLink(LinkKind.ControlledBy, "MAHAN AIR", null, "Aircraft Operator MAHAN AIR")], entity.Links);
    }

    [Fact]
    public void Aliases_and_addresses_are_joined_and_those_of_missing_entities_counted()
    {
        var (entities, report) = Reading.Of(new(Datasets.OfacSdn, ListFormat.OfacCsv,
        [
            Reading.Part("sdn.csv", Row("1", "ARVONIA LINES") + Row("2", "BELMORA STEEL") + "\u001A"),
            Reading.Part("alt.csv", "1,10,\"aka\",\"ARVONIAN LINE\",-0- \r\n1,11,\"fka\",\"OLD ARVONIA\",-0- \r\n9,12,\"aka\",\"GHOST\",-0- \r\n", ListRole.Aliases),
            Reading.Part("add.csv", "2,20,\"1 Quay, Port\",\"Corvale 100\",\"Iran\",-0- \r\n1,21,-0- ,-0- ,\"Cuba\",-0- \r\n1,22,-0- ,-0- ,-0- ,-0- \r\n8,23,-0- ,\"X\",\"Cuba\",-0- \r\n", ListRole.Addresses),
        ]));
        Assert.Equal([new("ARVONIA LINES", NameKind.Primary), new("ARVONIAN LINE", NameKind.Alias), new("OLD ARVONIA", NameKind.Former)], entities[0].Party.Names);
        Assert.Equal([new PartyAddress("", "cu")], entities[0].Party.Addresses);
        Assert.Equal([new PartyAddress("1 Quay, Port, Corvale 100, Iran", "ir")], entities[1].Party.Addresses);
        Assert.Equal(["ir"], entities[1].Party.Countries);
        Assert.Equal(
            [("csv.endmark", 1L), ("list.orphan.address", 1L), ("list.orphan.alias", 1L)],
            report.Warnings.Select(w => (w.Code, w.Count)).OrderBy(w => w.Code));
        Assert.Equal("alt.csv line 3", report.Warnings.Single(w => w.Code == "list.orphan.alias").Examples[0].Where);
        Assert.Empty(report.Rejected);
    }

    [Fact]
    public void Remarks_that_run_over_into_the_comments_file_are_read_as_one()
    {
        var (entities, _) = Reading.Of(new(Datasets.OfacSdn, ListFormat.OfacCsv,
        [
            Reading.Part("sdn.csv", Row("1", "ARVONIA LINES", remarks: "Tax ID No. 55 (Ir")),
            Reading.Part("sdn_comments.csv", "1,\"an); SWIFT/BIC ARVOIRTH.\"\r\n", ListRole.Comments),
        ]));
        Assert.Equal([new(IdentifierKind.Tax, "55", "ir"), new(IdentifierKind.Bic, "ARVOIRTH")], entities[0].Party.Identifiers);
    }

    [Theory]
    [InlineData("x1,\"A\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "ofac.id")]
    [InlineData("5,\"A\",-0- \r\n", "csv.columns")]
    [InlineData("5,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "list.name.none")]
    [InlineData("1,\"AGAIN\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n", "list.id.duplicate")]
    public void A_faulty_row_is_left_out_with_its_place_and_remedy(string row, string code)
    {
        var (entities, report) = Reading.Of(Source(Row("1", "ARVONIA LINES") + row + Row("2", "BELMORA STEEL")));
        Assert.Equal(["1", "2"], entities.Select(e => e.SourceId));
        var fault = Assert.Single(report.Rejected);
        Assert.Equal((code, "sdn.csv line 2"), (fault.Code, fault.Where));
        Assert.DoesNotContain("{", fault.ToString());
    }

    [Fact]
    public void A_quote_left_open_costs_its_own_row_and_not_the_rows_behind_it()
    {
        var open = "5,\"LEFT OPEN,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";
        var (entities, report) = Reading.Of(Source(Row("1", "ARVONIA LINES") + open + Row("2", "BELMORA STEEL", remarks: "a.k.a. 'B \"\"S\"\"'.") + Row("3", "CORVALE")));
        Assert.Equal(["1", "2", "3"], entities.Select(e => e.SourceId));
        Assert.Equal("sdn.csv line 2", Assert.Single(report.Rejected).Where);
    }

    [Fact]
    public void A_name_of_ten_thousand_characters_is_left_out_and_the_entity_kept_when_it_has_another()
    {
        var (entities, report) = Reading.Of(new(Datasets.OfacSdn, ListFormat.OfacCsv,
        [
            Reading.Part("sdn.csv", Row("1", "ARVONIA LINES")),
            Reading.Part("alt.csv", $"1,10,\"aka\",\"{new string('A', 10_000)}\",-0- \r\n", ListRole.Aliases),
        ]));
        Assert.Equal(["ARVONIA LINES"], entities[0].Party.Names.Select(n => n.Text));
        Assert.Equal(("list.name.long", "alt.csv line 1"), (report.Rejected[0].Code, report.Rejected[0].Where));
    }

    [Fact]
    public void Up_to_one_row_in_a_hundred_may_be_faulty()
    {
        var good = string.Concat(Enumerable.Range(1, 99).Select(i => Row($"{i}", $"ARVONIA {i}")));
        var (entities, report) = Reading.Of(Source(good + "bad\r\n"), ReadContext.Default);
        Assert.Equal((99, 1), (entities.Count, report.Rejected.Count));
        var fault = Reading.Refusal(Source(good + "bad\r\nworse\r\n"), ReadContext.Default);
        Assert.Equal(("list.rejected.share", "sdn.csv line 100"), (fault.Code, fault.Where));
        Assert.Contains("2 of 101", fault.ToString());
    }

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("list.empty", Reading.Refusal(Source("\u001A")).Code);

    private static ListSource Source(string sdn) => new(Datasets.OfacSdn, ListFormat.OfacCsv, [Reading.Part("sdn.csv", sdn)]);

    private static ListedEntity Single(string row) => Assert.Single(Reading.Of(Source(row)).Entities);

    private static string Row(string id, string name, string type = Nothing, string programme = "CUBA", string title = Nothing, string remarks = Nothing) =>
        $"{id},{Quoted(name)},{Quoted(type)},{Quoted(programme)},{Quoted(title)},-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,{Quoted(remarks)}\r\n";

    private static string Quoted(string value) => value == Nothing || value.StartsWith('"') ? value : $"\"{value}\"";
}
