using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Formats.Lists.Readers;

/// <summary>Samples in the published shapes of the two UK files; a real one was not at hand.</summary>
public sealed class UkReaderTests : IDisposable
{
    private const string Older = """
        Last Updated,03/06/2026
        Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,Nationality,Passport Number,Passport Details,National Identification Number,National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID
        BARANO,Ilya,Petrov,,,,Dr,Илья Барано,,,00/04/1961,Port,Iraq,Russia,A1,,N2,,Minister,1 Quay,,,,,Port,77,Iraq,"(UK Sanctions List Ref):ARV0001. (UK Statement of Reasons):Directs quays. (Gender):Male (Website):www.arvonia.example",Individual,Primary name,,Arvonia,24/02/2022,24/02/2022,24/02/2022,14001
        QUAYSIDE STAR,,,,,,,,,,,,,,,,,,,,,,,,,,,"(IMO number):0712342 (Current owner/operator):Arvonia Lines",Ship,Primary name,,Arvonia,01/03/2022,,,14003
        CLERK,The,,,,,,,,,00/00/1962,,,,,,,,,,,,,,,,,,Individual,AKA,Low quality,Arvonia,24/02/2022,,,14001
        PETROV,Ilya,,,,,,,,,,,,,,,,,,,,,,,,,,,Individual,FKA,Good quality,Arvonia,24/02/2022,,,14001
        """;

    private const string Newer = """
        Report Date: 13-Feb-2026
        Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Regime Name,Designation Type,Designation source,Sanctions Imposed,Other Information,UK Statement of Reasons,Address Line 1,Address Postal Code,Address Country,Phone number,Website,Email address,Date Designated,D.O.B,Nationality(/ies),Passport number,Gender,Town of birth,Country of birth,Parent company,Business registration number (s),IMO number
        12/01/2022,ARV0001,14001,AVi.001,BARANO,Ilya,,,,,Primary Name,,Dr,,The Arvonia Regulations,Individual,UK,Asset freeze|Travel Ban,,Directs quays.,1 Quay,77,Iraq,,,,24/02/2022,17/04/1961,(1) Russia (2) Iran,(1) A1 (2) B2,Male,Port,Iraq,,,
        12/01/2022,ARV0001,14001,AVi.001,BARANO,Ilja,,,,,Alias,Good quality AKA,Dr,,The Arvonia Regulations,Individual,UK,Asset freeze|Travel Ban,,Directs quays.,2 Quay,77,Iraq,,,,24/02/2022,17/04/1961,(1) Russia (2) Iran,(1) A1 (2) B2,Male,Port,Iraq,,,
        12/01/2022,ARV0002,14002,,ARVONIA LINES,,,,,,Primary Name,,,,The Arvonia Regulations,Entity,UK,Asset freeze,,,,,,+1,www.a.example,a@a.example,24/02/2022,,,,,,,Belmora Holding,R-1,0712342
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Rows_of_one_target_are_put_together_wherever_they_stand()
    {
        var (entities, report) = Reading.Of(Source(Older));
        Assert.Equal(["gb-14001", "gb-14003"], entities.Select(e => e.Id));
        Assert.Empty(report.Rejected);
        var person = entities[0];
        Assert.Equal([new("Ilya Petrov BARANO", NameKind.Primary), new("The CLERK", NameKind.Weak), new("Ilya PETROV", NameKind.Former), new("Илья Барано", NameKind.Primary)], person.Party.Names);
        Assert.Equal(["1961-04", "1962"], person.Party.Dates.Select(d => d.ToString()));
        Assert.Equal([new(IdentifierKind.Passport, "A1"), new(IdentifierKind.NationalId, "N2"), new(IdentifierKind.Website, "www.arvonia.example")], person.Party.Identifiers);
        Assert.Equal(["iq", "ru"], person.Party.Countries);
        Assert.Equal([new PartyAddress("1 Quay, Port, 77, Iraq", "iq")], person.Party.Addresses);
        Assert.Equal((PartyKind.Person, PartyGender.Male, new DateOnly(2022, 2, 24)), (person.Party.Kind, person.Party.Gender, person.ListedOn));
        Assert.Contains("Directs quays", person.Remarks);
    }

    [Fact]
    public void A_ship_has_its_number_and_owner_from_the_other_information()
    {
        var ship = Reading.Of(Source(Older)).Entities[1];
        Assert.Equal(PartyKind.Vessel, ship.Party.Kind);
        Assert.Equal([new(IdentifierKind.Imo, "0712342")], ship.Party.Identifiers);
        Assert.Equal((LinkKind.ControlledBy, "Arvonia Lines"), (ship.Links[0].Kind, ship.Links[0].Name));
    }

    [Fact]
    public void The_newer_layout_is_read_by_its_own_column_names()
    {
        var (entities, report) = Reading.Of(Source(Newer));
        Assert.Equal(["gb-ARV0001", "gb-ARV0002"], entities.Select(e => e.Id));
        Assert.Equal(new DateTimeOffset(2026, 2, 13, 0, 0, 0, TimeSpan.Zero), report.PublishedAt);
        var (person, company) = (entities[0], entities[1]);
        Assert.Equal([new("Ilya BARANO", NameKind.Primary), new("Ilja BARANO", NameKind.Alias)], person.Party.Names);
        Assert.Equal(["iq", "ru", "ir"], person.Party.Countries);
        Assert.Equal(["A1", "B2"], person.Party.Identifiers.Select(i => i.Value));
        Assert.Equal(["Asset freeze", "Travel Ban"], person.Measures);
        Assert.Equal(2, person.Party.Addresses.Count);
        Assert.Equal(["+1", "a@a.example", "www.a.example", "R-1", "0712342"], company.Party.Identifiers.Select(i => i.Value));
        Assert.Equal((LinkKind.OwnedBy, "Belmora Holding"), (company.Links[0].Kind, company.Links[0].Name));
    }

    [Theory]
    [InlineData(Older, Datasets.UkFinancial)]
    [InlineData(Newer, Datasets.UkSanctions)]
    public void The_two_layouts_are_told_apart_by_content(string text, string dataset)
    {
        folder.Write("list.csv", text);
        var list = Assert.Single(ListFolder.Load([folder.Path]).Lists);
        Assert.Equal(dataset, list.Source.Dataset);
        Assert.Equal(2026, list.Report.PublishedAt?.Year);
    }

    [Fact]
    public void A_row_without_an_id_is_left_out_and_a_file_without_its_header_refused()
    {
        var (entities, report) = Reading.Of(Source(Older + "\nNOBODY,No\n"));
        Assert.Equal(2, entities.Count);
        Assert.Equal("list.id.none", Assert.Single(report.Rejected).Code);
        Assert.Equal("uk.header", Reading.Refusal(Source("Last Updated,03/06/2026\nA,B\n")).Code);
    }

    private static ListSource Source(string text) => new(Datasets.UkFinancial, ListFormat.UkCsv, [Reading.Part("uk.csv", text)]);
}
