using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Formats.Lists.Readers;

/// <summary>Samples in the published shape of the EU file; a real one was not at hand.</summary>
public sealed class EuReaderTests
{
    private const string Person = """
        <sanctionEntity designationDetails="" unitedNationId="AVi.001" euReferenceNumber="EU.27.28" logicalId="13">
          <remark>Director of quays.</remark>
          <regulation regulationType="regulation" organisationType="commission" publicationDate="2003-07-08" entryIntoForceDate="2003-07-07" numberTitle="1210/2003 (OJ L169)" programme="ARV" logicalId="348"><publicationUrl>http://eur-lex.europa.eu/x</publicationUrl></regulation>
          <regulation entryIntoForceDate="2010-01-01" programme="BEL"/>
          <subjectType code="person" classificationCode="P"/>
          <nameAlias firstName="Ilya" middleName="" lastName="Barano" wholeName="Ilya Barano" function="Minister" gender="M" title="Dr" nameLanguage="" strong="true" logicalId="17"><regulationSummary numberTitle="x"/></nameAlias>
          <nameAlias firstName="Илья" lastName="Барано" wholeName="" nameLanguage="RU" strong="true"/>
          <nameAlias wholeName="The Clerk" strong="false"/>
          <citizenship region="" countryIso2Code="RU" countryDescription="RUSSIAN FEDERATION"/>
          <birthdate circa="false" calendarType="GREGORIAN" city="Port" birthdate="1961-04-17" dayOfMonth="17" monthOfYear="4" year="1961" countryIso2Code="00" countryDescription="ARVONIA"/>
          <birthdate circa="true" year="1962"/>
          <birthdate circa="false" yearRangeFrom="1963" yearRangeTo="1965"/>
          <birthdate circa="false" year="1966" monthOfYear="3"/>
          <identification diplomatic="false" number="A1" countryIso2Code="IQ" identificationTypeCode="passport"/>
          <identification number="N2" countryIso2Code="00" countryDescription="UNKNOWN" identificationTypeCode="id"/>
          <address city="Port" street="1 Quay" poBox="" zipCode="77" countryIso2Code="IQ" countryDescription="IRAQ"><contactInfo key="EMAIL" value="a@arvonia.example"/><contactInfo key="PHONE" value="+1"/></address>
        </sanctionEntity>
        """;

    private const string Company = """
        <sanctionEntity euReferenceNumber="" logicalId="99"><subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="Arvonia Lines"/><identification number="9187629" identificationTypeCode="imo" countryIso2Code="00"/></sanctionEntity>
        """;

    [Fact]
    public void A_person_is_read_with_names_dates_documents_and_places()
    {
        var (entities, report) = Reading.Of(Source(Person + Company));
        var person = entities[0];
        Assert.Equal(("eu-fsf-EU.27.28", PartyKind.Person, PartyGender.Male), (person.Id, person.Party.Kind, person.Party.Gender));
        Assert.Equal([new("Ilya Barano", NameKind.Primary), new("Илья Барано", NameKind.Alias), new("The Clerk", NameKind.Weak)], person.Party.Names);
        Assert.Equal(["1961-04-17", "1962~", "1963/1965", "1966-03"], person.Party.Dates.Select(d => d.ToString()));
        Assert.Equal([new(IdentifierKind.Passport, "A1", "iq"), new(IdentifierKind.NationalId, "N2"), new(IdentifierKind.Email, "a@arvonia.example"), new(IdentifierKind.Phone, "+1")], person.Party.Identifiers);
        Assert.Equal(["ru", "iq"], person.Party.Countries);
        Assert.Equal([new PartyAddress("1 Quay, 77, Port, IRAQ", "iq")], person.Party.Addresses);
        Assert.Equal(["ARV", "BEL"], person.Programmes);
        Assert.Equal(new DateOnly(2003, 7, 7), person.ListedOn);
        Assert.Equal("Director of quays.", person.Remarks);
        Assert.Equal(new DateTimeOffset(2026, 6, 5, 13, 51, 25, TimeSpan.Zero), report.PublishedAt);
        Assert.Empty(report.Rejected);
    }

    [Fact]
    public void An_enterprise_without_reference_goes_by_its_logical_id()
    {
        var company = Reading.Of(Source(Person + Company)).Entities[1];
        Assert.Equal(("eu-fsf-99", PartyKind.Organization), (company.Id, company.Party.Kind));
        Assert.Equal([new(IdentifierKind.Imo, "9187629")], company.Party.Identifiers);
        Assert.Equal("export/sanctionEntity[2]", company.Place.Path);
    }

    [Fact]
    public void An_entity_without_a_name_is_left_out_with_its_path()
    {
        var (_, report) = Reading.Of(Source(Person + "<sanctionEntity euReferenceNumber=\"EU.1.1\"/>"));
        Assert.Equal("list.name.none", report.Rejected[0].Code);
        Assert.EndsWith("export/sanctionEntity[2]", report.Rejected[0].Where);
    }

    [Theory]
    [InlineData("<!DOCTYPE export><export/>", "xml.dtd")]
    [InlineData("<export xmlns=\"http://eu.europa.ec/fpi/fsd/export\"><sanctionEntity", "xml.malformed")]
    [InlineData("<other/>", "xml.root")]
    public void Xml_that_is_hostile_or_broken_is_refused(string xml, string code) =>
        Assert.Equal(code, Reading.Refusal(new(Datasets.EuFinancial, ListFormat.EuXml, [Reading.Part("eu.xml", xml)])).Code);

    private static ListSource Source(string entities) => new(Datasets.EuFinancial, ListFormat.EuXml,
        [Reading.Part("eu.xml", $"""<?xml version="1.0" encoding="UTF-8"?><export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-06-05T15:51:25+02:00" globalFileId="1">{entities}</export>""")]);
}
