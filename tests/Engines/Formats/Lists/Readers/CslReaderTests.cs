using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Parties;

namespace Cordon.Tests.Engines.Formats.Lists.Readers;

public sealed class CslReaderTests
{
    private const string Official = """
        {"search_performed_at":"2026-07-31T13:15:00Z","sources_used":[{"source":"x","list":[1,2,{"a":"}"}]}],"results":[
        {"id":"abc1","name":"ARVONIA LINES","source":"Entity List (EL) - Bureau of Industry and Security","type":null,"alt_names":["ARV LINES; ARVO LINES"],
         "addresses":[{"address":"1 Quay","city":"Port","state":null,"postal_code":"77","country":"CN"}],"license_requirement":"For all items","license_policy":"Presumption of denial","federal_register_notice":"90 FR 1","start_date":"2024-02-03","source_list_url":"https://x"},
        {"id":"abc2","name":"BARANO, Ilya","source":"Specially Designated Nationals (SDN) - Treasury Department","type":"Individual","programs":["SDGT","IFSR"],"title":"Clerk",
         "dates_of_birth":["1948-12-10","circa 1951","1960 to 1964"],"places_of_birth":["Port"],"nationalities":["IR"],"citizenships":["RU"],
         "ids":[{"type":"Passport","number":"A1","country":"IR"},{"type":"Gender","number":"Male","country":null},{"type":"SWIFT/BIC","number":"ARVOIRTH","country":""}],"remarks":"(Linked To: ARVONIA LINES)"},
        {"id":"abc3","name":"QUAYSIDE STAR","source":"Specially Designated Nationals (SDN) - Treasury Department","type":"Vessel","call_sign":"EQKF","vessel_flag":"Panama","vessel_owner":"ARVONIA LINES","vessel_type":"Tanker"}
        ],"total":3}
        """;

    private const string Compact = """
        {"sourceGeneratedAt":"2026-07-31T13:15:00Z",
         "listAuthority":{"Entity List (EL) - Bureau of Industry and Security":{"code":"EL","effect":"Licence required."}},
         "fieldKey":{"n":"name","a":"alt_names","s":"source (index into tables.sources)","t":"type","c":"address countries (ISO-2)","e":"entity_number","lr":"license_requirement (index into tables.licenceRequirements)","pg":"programs (index into tables.programmes)"},
         "tables":{"sources":["Entity List (EL) - Bureau of Industry and Security","Nonproliferation Sanctions (ISN) - State Department"],"licenceRequirements":["For all items"],"programmes":["SDGT; IFSR"]},
         "entries":[
          {"n":"ARVONIA LINES","s":0,"c":["CN"],"lr":0},
          {"n":"ARVONIA LINES","s":0,"c":["CN"]},
          {"n":"BELMORA STEEL","s":0,"t":"Entity","e":"77","pg":0},
          {"n":"Rim Yong (a.k.a. Rim Young) (DPRK individual)","s":1},
          {"n":"EuroArvonia; and any successor, sub-unit, or subsidiary thereof","s":1},
          {"n":"Universal Arvonia Limited [aka General Arvonia, aka Tiger Arvonia] (Hong Kong Entity), and its sub-units and successors","s":1}]}
        """;

    [Fact]
    public void The_official_file_is_read_with_all_its_fields()
    {
        var (entities, report) = Reading.Of(Source(Official));
        Assert.Equal(["us-csl-abc1", "us-csl-abc2", "us-csl-abc3"], entities.Select(e => e.Id));
        Assert.Empty(report.Rejected);
        var (lines, person, vessel) = (entities[0], entities[1], entities[2]);
        Assert.Equal(PartyKind.Any, lines.Party.Kind);
        Assert.Equal(["ARVONIA LINES", "ARV LINES", "ARVO LINES"], lines.Party.Names.Select(n => n.Text));
        Assert.Equal([new PartyAddress("1 Quay, Port, 77", "cn")], lines.Party.Addresses);
        Assert.Equal(["For all items", "Presumption of denial"], lines.Measures);
        Assert.Equal(new DateOnly(2024, 2, 3), lines.ListedOn);
        Assert.Equal(["EL"], lines.Programmes);

        Assert.Equal((PartyKind.Person, PartyGender.Male), (person.Party.Kind, person.Party.Gender));
        Assert.Equal(["1948-12-10", "1951~", "1960/1964"], person.Party.Dates.Select(d => d.ToString()));
        Assert.Equal(["ir", "ru"], person.Party.Countries);
        Assert.Equal([new(IdentifierKind.Passport, "A1", "ir"), new(IdentifierKind.Bic, "ARVOIRTH")], person.Party.Identifiers);
        Assert.Equal(["SDN", "SDGT", "IFSR"], person.Programmes);

        Assert.Equal((PartyKind.Vessel, "pa"), (vessel.Party.Kind, vessel.Party.Countries[0]));
        Assert.Equal([new(IdentifierKind.CallSign, "EQKF")], vessel.Party.Identifiers);
        Assert.Equal([new EntityLink(LinkKind.OwnedBy, "ARVONIA LINES", null, "Vessel owner ARVONIA LINES")], vessel.Links);
    }

    [Fact]
    public void The_compact_form_is_read_by_what_it_says_of_itself()
    {
        var (entities, report) = Reading.Of(Source(Compact));
        Assert.Equal(6, entities.Count);
        Assert.Equal(new DateTimeOffset(2026, 7, 31, 13, 15, 0, TimeSpan.Zero), report.PublishedAt);
        Assert.Equal(["For all items", "Licence required."], entities[0].Measures);
        Assert.Equal("us-csl-EL-77", entities[2].Id);
        Assert.Equal(["EL", "SDGT", "IFSR"], entities[2].Programmes);
        Assert.Equal("/entries/2", entities[2].Place.Path);
    }

    [Fact]
    public void Entries_without_a_number_get_one_that_they_keep_and_that_no_other_has()
    {
        var ids = Reading.Of(Source(Compact)).Entities.Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids[0] + "-2", ids[1]);
        var others = Compact.Replace("""{"n":"BELMORA STEEL","s":0,"t":"Entity","e":"77","pg":0},""", "");
        Assert.Equal(ids[3], Reading.Of(Source(others)).Entities[2].Id);
    }

    [Fact]
    public void Names_that_carry_other_names_and_remarks_are_taken_apart()
    {
        var entities = Reading.Of(Source(Compact)).Entities;
        Assert.Equal(["Rim Yong", "Rim Young"], entities[3].Party.Names.Select(n => n.Text));
        Assert.Equal((PartyKind.Person, "kp"), (entities[3].Party.Kind, entities[3].Party.Countries.Single()));
        Assert.Equal("EuroArvonia", entities[4].Party.Caption);
        Assert.Equal(["Universal Arvonia Limited", "General Arvonia", "Tiger Arvonia"], entities[5].Party.Names.Select(n => n.Text));
        Assert.Equal((PartyKind.Organization, "hk"), (entities[5].Party.Kind, entities[5].Party.Countries.Single()));
    }

    [Theory]
    [InlineData("""{"results":[{"id":"1","name":"A"},5,{"id":"3","name":"C"}]}""", "json.entry", "/results/1")]
    [InlineData("""{"results":[{"id":"1","name":"A"},{"id":"2","name":""},{"id":"3","name":"C"}]}""", "list.name.none", "/results/1")]
    [InlineData("""{"results":[{"id":"1","name":"A"},{"id":"1","name":"B"},{"id":"3","name":"C"}]}""", "list.id.duplicate", "/results/1")]
    [InlineData("""{"results":[{"id":"1","name":"A"},{"id":"2","name":"\ud800"},{"id":"3","name":"C"}]}""", "json.text", "/results/1")]
    public void A_faulty_entry_is_left_out_with_its_path(string json, string code, string path)
    {
        var (entities, report) = Reading.Of(Source(json));
        Assert.Equal(["1", "3"], entities.Select(e => e.SourceId));
        var fault = Assert.Single(report.Rejected);
        Assert.Equal(code, fault.Code);
        Assert.EndsWith(path, fault.Where);
    }

    [Theory]
    [InlineData("", "json.broken")]
    [InlineData("[]", "json.shape")]
    [InlineData("""{"results":5}""", "json.shape")]
    [InlineData("""{"entries":[{"n":"A"}]}""", "json.shape")]
    [InlineData("""{"results":[{"id":"1","name":"A"},""", "json.broken")]
    [InlineData("""{"results":[{"id":"1","name":"A"}]} trailing""", "json.broken")]
    [InlineData("""{"results":[]}""", "list.empty")]
    public void Json_that_is_broken_or_of_another_shape_is_refused_whole(string json, string code)
    {
        var fault = Reading.Refusal(Source(json));
        Assert.Equal(code, fault.Code);
        Assert.StartsWith("csl.json", fault.Where);
    }

    [Fact]
    public void Values_too_large_or_too_deep_are_refused_before_they_fill_memory()
    {
        var context = new ReadContext { Limits = new() { MaxRowBytes = 1 << 17 } };
        Assert.Equal("json.value.large", Reading.Refusal(Source($$"""{"results":[{"id":"1","name":"{{new string('x', 1 << 20)}}"}]}"""), context).Code);
        Assert.Equal("json.broken", Reading.Refusal(Source("""{"results":[""" + new string('[', 1000)), context).Code);
    }

    private static ListSource Source(string json) => new(Datasets.UsScreening, ListFormat.CslJson, [Reading.Part("csl.json", json)]);
}
