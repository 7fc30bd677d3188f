using System.Text.Json;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;
using Cordon.Modules.Screening.Ask;

namespace Cordon.Tests.Modules.Screening;

public sealed class QuestionReaderTests
{
    private static Question Read(string json) => QuestionReader.Read(JsonDocument.Parse(json).RootElement);

    private static Fault Refused(string json) => Assert.Throws<FaultException>(() => Read(json)).Fault;

    [Fact]
    public void A_party_is_read_with_everything_that_can_be_compared()
    {
        var question = Read("""
            {"party": {"id": "q1", "schema": "Person", "name": ["Tesmir Vorlan", "Тесмир Ворлан"], "birthDate": "1961-04", "nationality": "Russia",
             "passportNumber": "X 123", "address": "1 Quay, Port Sarel", "gender": "male"}, "threshold": 0.8, "limit": 3}
            """);
        var party = Assert.Single(question.Parties).Party;
        Assert.Equal(("q1", PartyKind.Person, 2), (party.Id, party.Kind, party.Names.Count));
        Assert.Equal("1961-04", Assert.Single(party.Dates).ToString());
        Assert.Equal("ru", Assert.Single(party.Countries));
        Assert.Equal(IdentifierKind.Passport, Assert.Single(party.Identifiers).Kind);
        Assert.Equal(PartyGender.Male, party.Gender);
        Assert.Equal((0.8, 3), (question.Settings.Threshold, question.Settings.Limit));
    }

    [Fact]
    public void What_is_not_understood_is_said_and_the_name_is_still_compared()
    {
        var asked = Assert.Single(Read("""{"party": {"name": "Tesmir Vorlan", "birthDate": "sometime", "country": "Atlantis", "shoeSize": "44"}}""").Parties);
        Assert.Equal(3, asked.NotUnderstood.Count);
        Assert.Empty(asked.Party.Dates);
        Assert.Empty(asked.Party.Countries);
    }

    [Fact]
    public void A_name_may_come_in_parts() =>
        Assert.Equal("Tesmir Adovich Vorlan", Read("""{"party": {"firstName": "Tesmir", "fatherName": "Adovich", "lastName": "Vorlan"}}""").Parties[0].Party.Caption);

    [Fact]
    public void A_serial_number_alone_is_a_question() =>
        Assert.Equal(IdentifierKind.SerialNumber, Read("""{"party": {"serialNumber": "CX-7781"}}""").Parties[0].Party.Identifiers[0].Kind);

    [Theory]
    [InlineData("[]", "screening.body", "")]
    [InlineData("{}", "screening.parties.none", "")]
    [InlineData("""{"party": {}}""", "screening.party.empty", "/party")]
    [InlineData("""{"parties": [{"name": "A B"}, {"name": 7}]}""", "screening.value.kind", "/parties/1/name")]
    [InlineData("""{"party": {"name": "??"}}""", "party.name.letters", "/party/name")]
    [InlineData("""{"party": {"name": "A B", "schema": "Planet"}}""", "party.schema", "/party/schema")]
    [InlineData("""{"party": {"name": "A B"}, "fuzzyness": 3}""", "screening.config.unknown", "/fuzzyness")]
    public void A_bad_question_is_refused_with_its_place(string json, string code, string where)
    {
        var fault = Refused(json);
        Assert.Equal((code, where), (fault.Code, fault.Where));
    }

    [Fact]
    public void More_than_a_thousand_parties_are_refused() =>
        Assert.Equal("screening.parties.many", Refused($$"""{"parties": [{{string.Join(',', Enumerable.Repeat("""{"name": "A B"}""", 1001))}}]}""").Code);
}
