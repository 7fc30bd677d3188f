using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Formats.Lists.Readers;

public sealed class FtmReaderTests : IDisposable
{
    private const string Base = """
        {"id":"av-s1","schema":"Sanction","properties":{"entity":["av-1"],"program":["Arvonia nuclear"],"programId":["ARV-NUC"],"authority":["Council"],"listingDate":["2023-03-14"],"reason":["Buys pumps."]},"datasets":["arv_list"]}
        {"id":"av-1","caption":"Ilya Barano","schema":"Person","target":true,"properties":{"name":["Ilya Barano"],"alias":["Ilja Barano"],"weakAlias":["The Clerk"],"previousName":["Ilya Petrov"],"birthDate":["1961-04","1962"],"nationality":["ru"],"gender":["male"],"passportNumber":["A1"],"innCode":["77"],"topics":["sanction"],"addressEntity":["av-a1"],"birthPlace":["Port"]},"datasets":["arv_list"]}
        {"id":"av-a1","schema":"Address","properties":{"full":["1 Quay, Port"],"country":["cn"]},"datasets":["arv_list"]}
        {"id":"av-p1","schema":"Passport","properties":{"holder":["av-1"],"number":["B2"],"country":["ir"]},"datasets":["arv_list"]}
        {"id":"av-2","caption":"Arvonia Lines","schema":"Company","target":false,"properties":{"name":["Arvonia Lines"],"leiCode":["000000SARELWORKS0072"],"registrationNumber":["R-1"],"jurisdiction":["cy"]},"datasets":["arv_list"]}
        {"id":"av-o1","schema":"Ownership","properties":{"owner":["av-1"],"asset":["av-2"],"percentage":["51"],"role":["owner of"]},"datasets":["arv_list"]}
        {"id":"av-w1","schema":"CryptoWallet","properties":{"holder":["av-2"],"publicKey":["bc1qx"]},"datasets":["arv_list"]}
        {"id":"av-3","caption":"Quayside Star","schema":"Vessel","target":true,"properties":{"name":["Quayside Star"],"imoNumber":["IMO0712342"],"flag":["pa"]},"datasets":["arv_list"]}
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Parties_are_read_with_what_other_entities_say_about_them()
    {
        var (entities, report) = Reading.Of(new("arv_list", ListFormat.FtmJson, [Reading.Part("entities.ftm.json", Base)]));
        Assert.Equal(["av-1", "av-2", "av-3"], entities.Select(e => e.Id));
        Assert.Empty(report.Rejected);
        var (person, company, vessel) = (entities[0], entities[1], entities[2]);
        Assert.Equal([new("Ilya Barano", NameKind.Primary), new("Ilja Barano", NameKind.Alias), new("Ilya Petrov", NameKind.Former), new("The Clerk", NameKind.Weak)], person.Party.Names);
        Assert.Equal(["1961-04", "1962"], person.Party.Dates.Select(d => d.ToString()));
        Assert.Equal([new(IdentifierKind.Passport, "A1"), new(IdentifierKind.Tax, "77"), new(IdentifierKind.Passport, "B2", "ir")], person.Party.Identifiers);
        Assert.Equal([new PartyAddress("1 Quay, Port", "cn")], person.Party.Addresses);
        Assert.Equal(["ARV-NUC", "Arvonia nuclear"], person.Programmes);
        Assert.Equal((new DateOnly(2023, 3, 14), "Buys pumps."), (person.ListedOn, person.Remarks));
        Assert.Equal([new EntityLink(LinkKind.OwnerOf, "", "av-2", "owner of 51")], person.Links);
        Assert.True(person.IsListed);

        Assert.Equal([new EntityLink(LinkKind.OwnedBy, "", "av-1", "owner of 51")], company.Links);
        Assert.Equal([new(IdentifierKind.Lei, "000000SARELWORKS0072"), new(IdentifierKind.Registration, "R-1"), new(IdentifierKind.Wallet, "bc1qx")], company.Party.Identifiers);
        Assert.False(company.IsListed);
        Assert.Equal((PartyKind.Vessel, "pa"), (vessel.Party.Kind, vessel.Party.Countries.Single()));
    }

    [Fact]
    public void A_nested_stream_holds_sanctions_and_addresses_inside_the_party()
    {
        var nested = """{"id":"av-1","schema":"Person","target":true,"properties":{"name":["Ilya"],"sanctions":[{"id":"s","schema":"Sanction","properties":{"programId":["ARV-NUC"]}}],"addressEntity":[{"id":"a","schema":"Address","properties":{"full":["1 Quay"],"country":["cn"]}}]}}""";
        var entity = Assert.Single(Reading.Of(new("arv", ListFormat.FtmJson, [Reading.Part("targets.nested.json", nested)])).Entities);
        Assert.Equal(["ARV-NUC"], entity.Programmes);
        Assert.Equal([new PartyAddress("1 Quay", "cn")], entity.Party.Addresses);
    }

    [Fact]
    public void Deltas_add_change_and_remove_in_order()
    {
        var (entities, _) = Reading.Of(new("arv_list", ListFormat.FtmJson,
        [
            Reading.Part("entities.ftm.json", Base),
            Reading.Part("20260102000000-abc/entities.delta.json", """
                {"op":"DEL","entity":{"id":"av-3"}}
                {"op":"MOD","entity":{"id":"av-2","schema":"Company","properties":{"name":["Arvonia Lines Two"]}}}
                {"op":"ADD","entity":{"id":"av-4","schema":"Person","properties":{"name":["New Person"]}}}
                """, ListRole.Delta),
            Reading.Part("20260103000000-abc/entities.delta.json", """{"op":"MOD","entity":{"id":"av-4","schema":"Person","properties":{"name":["Newer Person"]}}}""", ListRole.Delta),
        ]));
        Assert.Equal(["Ilya Barano", "Arvonia Lines Two", "Newer Person"], entities.Select(e => e.Party.Caption));
    }

    [Fact]
    public void In_a_folder_the_deltas_after_the_stream_are_applied_and_those_before_it_are_not()
    {
        folder.Write("20260102000000-abc/entities.ftm.json", Base);
        folder.Write("20260101000000-abc/entities.delta.json", """{"op":"DEL","entity":{"id":"av-1"}}""");
        folder.Write("20260103000000-abc/entities.delta.json", """{"op":"DEL","entity":{"id":"av-3"}}""");
        folder.Write("delta.json", """{"versions":{"20260101000000-abc":"u","20260103000000-abc":"u"},"updated_at":"2026-01-03T00:00:00"}""");
        var loaded = ListFolder.Load([folder.Path]);
        Assert.Equal(["av-1", "av-2"], loaded.Entities.Select(e => e.Id));
        Assert.Equal("arv_list", Assert.Single(loaded.Lists).Source.Dataset);
        Assert.Empty(loaded.Unused);
    }

    [Fact]
    public void A_missing_delta_and_a_stream_of_unknown_version_are_refused()
    {
        folder.Write("20260102000000-abc/entities.ftm.json", Base);
        folder.Write("20260104000000-abc/entities.delta.json", """{"op":"DEL","entity":{"id":"av-3"}}""");
        folder.Write("delta.json", """{"versions":{"20260103000000-abc":"u","20260104000000-abc":"u"},"updated_at":"2026-01-03T00:00:00"}""");
        var gap = Assert.Throws<FaultException>(() => ListFolder.Load([folder.Path])).Fault;
        Assert.Equal(("ftm.delta.gap", "20260103000000-abc"), (gap.Code, gap.Arguments["version"]));
        using var other = new TemporaryFolder();
        other.Write("entities.ftm.json", Base);
        other.Write("20260104000000-abc.json", """{"op":"DEL","entity":{"id":"av-3"}}""");
        Assert.Equal("ftm.delta.base", Assert.Throws<FaultException>(() => ListFolder.Load([other.Path])).Fault.Code);
        other.Write("index.json", """{"name":"arv_list","version":"20260103000000-abc","resources":[]}""");
        Assert.Equal(2, ListFolder.Load([other.Path]).Entities.Count);
    }

    [Theory]
    [InlineData("{broken", "json.broken")]
    [InlineData("5", "json.entry")]
    [InlineData("""{"id":"x"}""", "ftm.entity")]
    [InlineData("""{"id":"x","schema":"Person","properties":{}}""", "list.name.none")]
    [InlineData("""{"id":"","schema":"Person","properties":{"name":["X"]}}""", "list.id.none")]
    [InlineData("""{"id":"\ud800","schema":"Person","properties":{"name":["X"]}}""", "json.text")]
    [InlineData("""{"id":"x","schema":"Person","properties":{"name":["\ud800"]}}""", "json.text")]
    public void A_faulty_line_is_left_out_with_its_number(string line, string code)
    {
        var (entities, report) = Reading.Of(new("arv_list", ListFormat.FtmJson, [Reading.Part("entities.ftm.json", Base + "\n" + line + "\n")]));
        Assert.Equal(3, entities.Count);
        var fault = Assert.Single(report.Rejected);
        Assert.Equal((code, "entities.ftm.json line 9"), (fault.Code, fault.Where));
    }

    [Fact]
    public void A_line_longer_than_the_bound_is_left_out_and_the_next_is_read()
    {
        var text = Base.Replace("\n", "\n" + new string(' ', 10)) + "\n" + new string('x', 1 << 18) + "\n" + """{"id":"last","schema":"Person","properties":{"name":["Last"]}}""";
        var (entities, report) = Reading.Of(new("arv_list", ListFormat.FtmJson, [Reading.Part("entities.ftm.json", text)]), Reading.Lenient with { Limits = new() { MaxRowBytes = 1 << 16 } });
        Assert.Equal("last", entities[^1].Id);
        Assert.Equal(("json.value.large", "entities.ftm.json line 9"), (report.Rejected[0].Code, report.Rejected[0].Where));
    }
}
