using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Formats.Lists.Readers;

public sealed class UnReaderTests
{
    private const string Person = """
        <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ILYA</FIRST_NAME><SECOND_NAME>PETROV </SECOND_NAME><THIRD_NAME>BARANO</THIRD_NAME>
        <UN_LIST_TYPE>Arvonia</UN_LIST_TYPE><REFERENCE_NUMBER>AVi.001</REFERENCE_NUMBER><LISTED_ON>2012-12-31</LISTED_ON><GENDER>Male</GENDER>
        <NAME_ORIGINAL_SCRIPT>Илья Барано</NAME_ORIGINAL_SCRIPT><COMMENTS1>Director of quays. Works for Arvonia Lines (AVe.002). Wanted.</COMMENTS1>
        <TITLE><VALUE>Dr.</VALUE></TITLE><DESIGNATION><VALUE>Director</VALUE></DESIGNATION>
        <NATIONALITY><VALUE>Iran (Islamic Republic of)</VALUE></NATIONALITY>
        <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ilja Barano; Ilia Barano</ALIAS_NAME><DATE_OF_BIRTH>1955</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Clerk</ALIAS_NAME></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Old Name</ALIAS_NAME><NOTE>previously listed as</NOTE></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_ADDRESS><STREET>1 Quay</STREET><CITY>Port</CITY><COUNTRY>Rwanda</COUNTRY><NOTE>as of 2016</NOTE></INDIVIDUAL_ADDRESS>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1948-12-10</DATE></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1950</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1960</FROM_YEAR><TO_YEAR>1964</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Port</CITY><COUNTRY>Rwanda</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
        <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>CAR diplomatic passport no. D00000898</NUMBER><ISSUING_COUNTRY>Central African Republic</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
        <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT><NUMBER>Libya B014995</NUMBER></INDIVIDUAL_DOCUMENT>
        <INDIVIDUAL_DOCUMENT/></INDIVIDUAL>
        """;

    private const string Entity = """
        <ENTITY><DATAID>2</DATAID><FIRST_NAME>ARVONIA LINES</FIRST_NAME><REFERENCE_NUMBER>AVe.002</REFERENCE_NUMBER><LISTED_ON>2014-06-30</LISTED_ON>
        <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>AL</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Arvonia Shipping b) Arvonia Sea Lines</ALIAS_NAME></ENTITY_ALIAS>
        <ENTITY_ADDRESS><COUNTRY>Somewhere</COUNTRY></ENTITY_ADDRESS></ENTITY>
        """;

    [Fact]
    public void A_person_is_read_with_parts_scripts_aliases_dates_and_documents()
    {
        var (entities, report) = Reading.Of(Source(List(Person, Entity)));
        var person = entities[0];
        Assert.Equal(("unsc-AVi.001", "AVi.001", PartyKind.Person, PartyGender.Male), (person.Id, person.SourceId, person.Party.Kind, person.Party.Gender));
        Assert.Equal(
            [
                new("ILYA PETROV BARANO", NameKind.Primary),
                new("Илья Барано", NameKind.Primary),
                new("Ilja Barano", NameKind.Alias),
                new("Ilia Barano", NameKind.Alias),
                new("The Clerk", NameKind.Weak),
                new("Old Name", NameKind.Former),
            ],
            person.Party.Names);
        Assert.Equal(["1955", "1948-12-10", "1950~", "1960/1964"], person.Party.Dates.Select(d => d.ToString()));
        Assert.Equal(["ir", "rw"], person.Party.Countries);
        Assert.Equal(["Port, Rwanda"], person.Party.BirthPlaces);
        Assert.Equal([new PartyAddress("1 Quay, Port, Rwanda", "rw")], person.Party.Addresses);
        Assert.Equal([new(IdentifierKind.Passport, "D00000898", "cf"), new(IdentifierKind.NationalId, "B014995", "ly")], person.Party.Identifiers);
        Assert.Equal([new EntityLink(LinkKind.LinkedTo, "", "unsc-AVe.002", "Works for Arvonia Lines (AVe.002).")], person.Links);
        Assert.Equal(new DateOnly(2012, 12, 31), person.ListedOn);
        Assert.Equal(["Arvonia"], person.Programmes);
        Assert.Equal("INDIVIDUALS/INDIVIDUAL[1]", person.Place.Path);
        Assert.Equal(new DateTimeOffset(2026, 2, 27, 0, 0, 9, TimeSpan.Zero), report.PublishedAt);
    }

    [Fact]
    public void An_entity_is_an_organisation_and_an_unknown_country_is_a_warning_with_its_path()
    {
        var (entities, report) = Reading.Of(Source(List(Person, Entity)));
        Assert.Equal(PartyKind.Organization, entities[1].Party.Kind);
        Assert.Equal(
            [new("ARVONIA LINES", NameKind.Primary), new("AL", NameKind.Alias), new("Arvonia Shipping", NameKind.Former), new("Arvonia Sea Lines", NameKind.Former)],
            entities[1].Party.Names);
        var warning = Assert.Single(report.Warnings);
        Assert.Equal(("list.country.unknown", 1), (warning.Code, warning.Count));
        Assert.Contains("ENTITIES/ENTITY[1]", warning.Examples[0].Where);
    }

    [Fact]
    public void An_entry_without_reference_number_or_name_is_left_out_with_its_path()
    {
        var (entities, report) = Reading.Of(Source(List(Person + "<INDIVIDUAL><FIRST_NAME>NOBODY</FIRST_NAME></INDIVIDUAL><INDIVIDUAL><REFERENCE_NUMBER>AVi.009</REFERENCE_NUMBER></INDIVIDUAL>", Entity)));
        Assert.Equal(2, entities.Count);
        Assert.Equal(["list.id.none", "list.name.none"], report.Rejected.Select(f => f.Code));
        Assert.Contains("INDIVIDUALS/INDIVIDUAL[2]", report.Rejected[0].Where);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><CONSOLIDATED_LIST/>", "xml.dtd")]
    [InlineData("<!DOCTYPE CONSOLIDATED_LIST SYSTEM \"http://arvonia.example/x.dtd\"><CONSOLIDATED_LIST/>", "xml.dtd")]
    [InlineData("<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>", "xml.malformed")]
    [InlineData("<CONSOLIDATED_LIST><INDIVIDUALS>&xxe;</INDIVIDUALS></CONSOLIDATED_LIST>", "xml.malformed")]
    [InlineData("<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><A>\u0001</A></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>", "xml.malformed")]
    [InlineData("<OTHER/>", "xml.root")]
    [InlineData("<CONSOLIDATED_LIST></CONSOLIDATED_LIST>", "list.empty")]
    [InlineData("", "xml.malformed")]
    public void Xml_that_is_hostile_or_broken_is_refused_whole(string xml, string code)
    {
        var fault = Reading.Refusal(Source(xml));
        Assert.Equal(code, fault.Code);
        Assert.StartsWith("list.xml", fault.Where);
    }

    [Fact]
    public void Text_and_tags_without_end_are_refused_before_they_fill_memory()
    {
        var context = new ReadContext { Limits = new() { MaxRowBytes = 1 << 16 } };
        Assert.Equal("xml.run.long", Reading.Refusal(Source($"<CONSOLIDATED_LIST a=\"{new string('x', 1 << 20)}\"/>"), context).Code);
        var manyParts = string.Concat(Enumerable.Repeat("<A>x</A>", 1 << 14));
        Assert.Equal("xml.element.large", Reading.Refusal(Source(List($"<INDIVIDUAL>{manyParts}</INDIVIDUAL>", "")), context).Code);
        Assert.Equal("xml.deep", Reading.Refusal(Source(List($"<INDIVIDUAL>{string.Concat(Enumerable.Repeat("<A>", 1000))}", "")), context).Code);
    }

    [Fact]
    public void A_file_in_utf16_is_read_like_any_other()
    {
        var bytes = System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(List(Person, Entity).Replace("UTF-8", "UTF-16"))).ToArray();
        var source = new ListSource(Datasets.UnSecurityCouncil, ListFormat.UnXml, [new(Cordon.Engines.Formats.Inputs.InputFile.InMemory("list.xml", bytes), ListRole.Entities)]);
        Assert.Equal("Илья Барано", Reading.Of(source).Entities[0].Party.Names[1].Text);
    }

    private static string List(string individuals, string entities) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09Z"><INDIVIDUALS>{individuals}</INDIVIDUALS><ENTITIES>{entities}</ENTITIES></CONSOLIDATED_LIST>""";

    private static ListSource Source(string xml) => new(Datasets.UnSecurityCouncil, ListFormat.UnXml, [Reading.Part("list.xml", xml)]);
}
