using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Formats.Lists.Readers;

public sealed class OwnReaderTests
{
    private const string Header = "id,Name,TYPE,alias,Former Name,weak-alias,birth_date,birth place,gender,country,identifier,address,programme,measure,listed on,link,remarks\n";

    [Fact]
    public void An_entry_is_read_with_several_values_in_a_field()
    {
        var (entities, report) = Reading.Of(Source(Header +
            "av-1,Ilya Barano,person,Ilja Barano|Илья Барано,Ilya Petrov,The Clerk,1961-04-17|circa 1962|1963/1965,Port,m,Russia|ir,passport/ru:A1|imo:0712342,\"1 Quay, Tehran, Iran|2 Quay\",ARV|BEL,freeze,2023-03-14,owned-by:#av-2|linked-to:Arvonia Lines,Some text\n"));
        var entity = Assert.Single(entities);
        Assert.Equal(("av-1", PartyKind.Person, PartyGender.Male, "Some text"), (entity.Id, entity.Party.Kind, entity.Party.Gender, entity.Remarks));
        Assert.Equal(
            [new("Ilya Barano", NameKind.Primary), new("Ilja Barano", NameKind.Alias), new("Илья Барано", NameKind.Alias), new("Ilya Petrov", NameKind.Former), new("The Clerk", NameKind.Weak)],
            entity.Party.Names);
        Assert.Equal(["1961-04-17", "1962~", "1963/1965"], entity.Party.Dates.Select(d => d.ToString()));
        Assert.Equal(["ru", "ir"], entity.Party.Countries);
        Assert.Equal([new(IdentifierKind.Passport, "A1", "ru"), new(IdentifierKind.Imo, "0712342")], entity.Party.Identifiers);
        Assert.Equal([new("1 Quay, Tehran, Iran", "ir"), new("2 Quay")], entity.Party.Addresses);
        Assert.Equal([new(LinkKind.OwnedBy, "", "av-2", "owned-by:#av-2"), new(LinkKind.LinkedTo, "Arvonia Lines", null, "linked-to:Arvonia Lines")], entity.Links);
        Assert.Equal(["ARV", "BEL"], entity.Programmes);
        Assert.Equal(new DateOnly(2023, 3, 14), entity.ListedOn);
        Assert.Empty(report.Warnings);
    }

    [Theory]
    [InlineData("x,Name,robot,,,,,,,,,,P,,,,", "own.type")]
    [InlineData("x,Name,,,,,31.12.1960,,,,,,P,,,,", "own.date")]
    [InlineData("x,Name,,,,,1960-02-30,,,,,,P,,,,", "own.date")]
    [InlineData("x,Name,,,,,,,,,,,P,,2024-13-01,,", "own.date")]
    [InlineData("x,Name,,,,,,,,,shoe:44,,P,,,,", "own.identifier")]
    [InlineData("x,Name,,,,,,,,,passport/xx:44,,P,,,,", "own.identifier")]
    [InlineData("x,Name,,,,,,,,,,,P,,,knows:#y,", "own.link")]
    [InlineData("x,,,,,,,,,,,,P,,,,", "list.name.none")]
    [InlineData(",Name,,,,,,,,,,,P,,,,", "list.id.none")]
    [InlineData("x,Name,person", "csv.columns")]
    public void A_faulty_row_is_left_out_with_its_line_and_remedy(string row, string code)
    {
        var (entities, report) = Reading.Of(Source(Header + "av-1,Ilya Barano,,,,,,,,,,,P,,,,\n" + row + "\n"));
        Assert.Single(entities);
        var fault = Assert.Single(report.Rejected);
        Assert.Equal((code, "own.csv line 3"), (fault.Code, fault.Where));
    }

    [Fact]
    public void A_header_without_the_needed_columns_is_refused_and_an_unknown_column_is_a_warning()
    {
        Assert.Equal("own.header", Reading.Refusal(Source("id,name\nav-1,Ilya\n")).Code);
        var (_, report) = Reading.Of(Source("id,name,programme,shoe size\nav-1,Ilya,P,44\n"));
        Assert.Equal("own.column.unknown", Assert.Single(report.Warnings).Code);
    }

    private static ListSource Source(string text) => new("own", ListFormat.OwnCsv, [Reading.Part("own.csv", text)]);
}
