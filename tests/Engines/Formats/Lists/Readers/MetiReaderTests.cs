using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Formats.Lists.Readers;

public sealed class MetiReaderTests
{
    [Fact]
    public void The_country_is_that_of_the_address_and_not_of_the_publisher()
    {
        var entity = Single("""{"id":"jp-eul-1","list_id":"x","country":"jp","entity_name":"Air Arvonia (高麗航空)","aliases":["Arvonia Air （AIR）"],"addresses":["North Korea"],"entity_type":"organization","reason":"核 B,N; CW"}""").Entity;
        Assert.Equal("jp-eul-1", entity.Id);
        Assert.Equal(["kp"], entity.Party.Countries);
        Assert.Equal([new PartyAddress("", "kp")], entity.Party.Addresses);
        Assert.Equal([new("Air Arvonia", NameKind.Primary), new("高麗航空", NameKind.Alias), new("Arvonia Air （AIR）", NameKind.Alias)], entity.Party.Names);
        Assert.Equal(["biological weapons", "nuclear weapons", "conventional weapons"], entity.Details.Where(d => d.Name == "concern").Select(d => d.Value));
    }

    [Fact]
    public void A_name_that_slipped_into_the_address_is_taken_from_there_with_a_warning()
    {
        var (entity, report) = Single("""{"id":"jp-eul-2","entity_name":"","aliases":[],"addresses":["People's Republic of China 23rd Arvonia Institute"],"reason":"M"}""");
        Assert.Equal("23rd Arvonia Institute", entity.Party.Caption);
        Assert.Equal(["cn"], entity.Party.Countries);
        Assert.Equal("meti.name.in.address", Assert.Single(report.Warnings).Code);
    }

    [Fact]
    public void An_entry_without_any_name_is_left_out()
    {
        var (entities, report) = Reading.Of(Source("""[{"id":"a","entity_name":"A","addresses":[]},{"id":"b","entity_name":"","addresses":["India"]}]"""));
        Assert.Single(entities);
        Assert.Equal("list.name.none", Assert.Single(report.Rejected).Code);
    }

    private static (ListedEntity Entity, ReadReport Report) Single(string entry)
    {
        var (entities, report) = Reading.Of(Source($"[{entry}]"));
        return (Assert.Single(entities), report);
    }

    private static ListSource Source(string json) => new(Datasets.JapanEndUsers, ListFormat.MetiJson, [Reading.Part("eul.json", json)]);
}
