using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Mapping;
using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Stix;

public sealed class ReachTests
{
    private static readonly string[] Identities = ["a", "b", "c"];

    private static readonly Gen<Reach> Reaches = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Bool, Gen.Int[-1, 7], (tlp, level, assessed, only) =>
        new Reach((Tlp)tlp, Math.Max(0, level - 2), assessed, only < 0 ? null : Reach.To(Identities.Where((_, i) => (only & (1 << i)) != 0)).Only));

    /// <summary>Every reader there can be among these identities.</summary>
    private static readonly ReachReader[] Readers =
        [.. from tlp in Enum.GetValues<Tlp>() from identity in new[] { null, "a", "b", "c", "d" } from unassessed in new[] { false, true } select new ReachReader(tlp, identity, unassessed)];

    [Fact]
    public void Where_two_reaches_hold_who_is_shown_it_is_who_is_shown_by_both() =>
        Gen.Select(Reaches, Reaches).Sample((one, other) => Readers.All(r => r.Sees(one.And(other)) == (r.Sees(one) && r.Sees(other))));

    [Fact]
    public void One_includes_another_when_everybody_who_is_shown_the_other_is_shown_it() =>
        Gen.Select(Reaches, Reaches).Sample((one, other) => one.Includes(other) == Readers.All(r => !r.Sees(other) || r.Sees(one)));

    [Fact]
    public void What_is_written_is_read_again() => Reaches.Sample(one => Reach.Parse(one.ToString()) == one && Reach.Parse(one.ToString()).ToString() == one.ToString());

    [Theory]
    [InlineData("\"definition_type\":\"statement\",\"definition\":{\"statement\":\"Copyright of Corvale\"}", "0/0/1/*", false)]
    [InlineData("\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"white\"}", "0/0/1/*", true)]
    [InlineData("\"definition_type\":\"tlp\",\"definition\":{\"tlp\":\"mauve\"}", "0/0/0/*", true)]
    [InlineData("\"definition_type\":\"tlp\",\"definition\":7", "0/0/0/*", true)]
    [InlineData("\"definition_type\":\"iep\",\"definition\":{}", "0/0/0/*", true)]
    [InlineData("\"name\":\"nothing at all\"", "0/0/0/*", true)]
    [InlineData("\"extensions\":7", "0/0/0/*", true)]
    [InlineData("\"extensions\":{\"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d\":{\"tlp_2_0\":\"amber+strict\"}}", "0/0/1/*", true)]
    [InlineData("\"extensions\":{\"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d\":{\"tlp_2_0\":\"amber+strict\"},\"extension-definition--11111111-2222-4333-8444-555555555555\":{}}", "0/0/0/*", true)]
    [InlineData("\"extensions\":{\"extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a01\":{}}", "0/0/0/*", true)]
    [InlineData("\"extensions\":{\"extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a01\":{\"originator_ref\":\"identity--a0c7a521-0005-4c11-8c11-000000000005\"}}", "0/0/1/identity--a0c7a521-0005-4c11-8c11-000000000005", true)]
    [InlineData("\"extensions\":{\"extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a01\":{\"originator_ref\":\"identity--a0c7a521-0005-4c11-8c11-000000000005\",\"classification\":{\"level\":3,\"marking\":\"SECRET\"}}}", "0/3/1/identity--a0c7a521-0005-4c11-8c11-000000000005", true)]
    [InlineData("\"extensions\":{\"extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a01\":{\"originator_ref\":\"identity--a0c7a521-0005-4c11-8c11-000000000005\",\"classification\":{\"level\":\"high\"}}}", "0/0/0/identity--a0c7a521-0005-4c11-8c11-000000000005", true)]
    [InlineData("\"extensions\":{\"extension-definition--6f0c8f0a-3d5b-4d0e-9d53-1c1f5a6f7a01\":{\"originator_ref\":\"report--a0c7a521-0005-4c11-8c11-000000000005\"}}", "0/0/0/*", true)]
    public void What_a_definition_says_is_understood_or_it_is_said_that_it_is_not(string words, string limit, bool limits)
    {
        var said = MarkingWords.Of(Definition(words));
        Assert.Equal((limit, limits), (said.Limit.ToString(), said.Limits));
    }

    [Theory]
    [InlineData("\"object_marking_refs\":\"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1\"", false)]
    [InlineData("\"object_marking_refs\":[7]", false)]
    [InlineData("\"object_marking_refs\":[\"MARKING-DEFINITION--E828B379-4E03-4974-9AC4-E53A884C97C1\"]", false)]
    [InlineData("\"granular_markings\":{\"marking_ref\":\"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1\"}", false)]
    [InlineData("\"granular_markings\":[7]", false)]
    [InlineData("\"granular_markings\":[{\"selectors\":[\"name\"]}]", false)]
    [InlineData("\"granular_markings\":[{\"selectors\":[\"name\"],\"lang\":\"en\"}]", true)]
    [InlineData("\"object_marking_refs\":[],\"granular_markings\":[]", true)]
    public void What_should_be_a_marking_and_cannot_be_read_is_not_taken_as_none(string marks, bool assessed)
    {
        var read = StixReader.ReadObject(Utf8($"{{\"type\":\"identity\",\"spec_version\":\"2.1\",\"id\":\"identity--a0c7a521-0005-4c11-8c11-000000000005\",\"created\":\"2026-01-01T00:00:00.000Z\",\"modified\":\"2026-01-01T00:00:00.000Z\",{marks}}}"), StixLimits.Default);
        Assert.Equal(new Reach(Tlp.Amber, IsAssessed: assessed), new ObjectReach(_ => []).Of(read));
    }

    [Fact]
    public void A_marking_that_is_no_text_is_refused_with_its_place()
    {
        var refused = Assert.Throws<FaultException>(() => StixReader.ReadObject(Utf8("""{"type":"identity","spec_version":"2.1","id":"identity--a0c7a521-0005-4c11-8c11-000000000005","object_marking_refs":["\ud800"]}"""), StixLimits.Default));
        Assert.Equal("/object_marking_refs", refused.Fault.Where);
    }

    [Fact]
    public void Definitions_that_mark_each_other_or_stand_behind_each_other_without_end_come_to_an_end()
    {
        var chain = Enumerable.Range(0, ObjectReach.MostBehind + 50).ToDictionary(Id, i => Definition("\"definition_type\":\"statement\",\"definition\":{\"statement\":\"-\"}", Id(i), Id(i + 1)));
        IReadOnlyList<StixObject> Held(string id) => chain.TryGetValue(id, out var held) ? [held] : [];
        var reach = new ObjectReach(Held);
        Assert.False(reach.Of(Definition("\"definition_type\":\"statement\",\"definition\":{\"statement\":\"-\"}", Id(-1), Id(0))).IsAssessed);
        chain[Id(20)] = Definition("\"definition_type\":\"statement\",\"definition\":{\"statement\":\"-\"}", Id(20), Id(3), StixTlp.IdOf(Tlp.Red));
        Assert.Equal(new Reach(Tlp.Red), new ObjectReach(Held).Of(Definition("\"definition_type\":\"statement\",\"definition\":{\"statement\":\"-\"}", Id(-1), Id(0))));
    }

    [Fact]
    public void A_bundle_of_the_full_profile_goes_to_whom_it_was_released_and_a_classified_one_to_no_program()
    {
        var belmora = new ReachReader(Tlp.Amber, StixAuthority.IdOf("belmora"));
        foreach (var (who, sees) in new[] { (belmora, true), (belmora with { Identity = StixAuthority.IdOf("arvonia") }, true), (belmora with { Identity = StixAuthority.IdOf("corvale") }, false), (belmora with { Identity = null }, false), (belmora with { Tlp = Tlp.Green }, false) })
            Assert.Equal(sees, Told(Record(null)).Any(r => who.Sees(r)));
        Assert.All(Told(Record(new Classification(2, "CONFIDENTIAL"))), r => Assert.False(belmora.Sees(r)));
        Assert.Equal(new Classification(2, "CONFIDENTIAL"), RecordImport.Read(Utf8(RecordExport.Write(Record(new Classification(2, "CONFIDENTIAL")), StixProfile.Full)), StixLimits.Default).Handling.Classification);
        Assert.Equal("stix.classified", Assert.Throws<FaultException>(() => RecordExport.Write(Record(new Classification(1, "RESTRICTED")), StixProfile.Plain)).Fault.Code);
    }

    /// <summary>How far the objects of a bundle go other than the definitions that everybody needs to read any.</summary>
    private static List<Reach> Told(SharedRecord record)
    {
        var objects = StixReader.Read(Utf8(RecordExport.Write(record, StixProfile.Full)), StixLimits.Default).Objects.ToList();
        var reach = new ObjectReach(id => [.. objects.Where(o => o.Id == id)]);
        var told = objects.Where(o => o.Type != "extension-definition" && StixTlp.Of(o.Id) is null).Select(reach.Of).ToList();
        Assert.Single(told.Select(t => t with { Tlp = Tlp.Amber }).Distinct());
        return told;
    }

    private static SharedRecord Record(Classification? classification) => new()
    {
        Reference = "AR-7", Title = "Pumps for Corvale", Made = Instant.Parse("2026-11-01T00:00:00Z"), Changed = Instant.Parse("2026-11-02T00:00:00Z"), Parties = [new SharedParty("Corvale Tools", "organization")],
        Handling = new SharedHandling("arvonia", Tlp.Amber, "export control", "Act 12", ["belmora"], null, classification),
    };

    private static string Id(int number) => $"marking-definition--a0c7a521-aaaa-4c11-8c11-{number + 1:000000000000}";

    private static StixObject Definition(string words, string id = "marking-definition--a0c7a521-aaaa-4c11-8c11-999999999999", params string[] marks) => StixReader.ReadObject(
        Utf8($"{{\"type\":\"marking-definition\",\"spec_version\":\"2.1\",\"id\":\"{id}\",\"created\":\"2026-01-01T00:00:00.000Z\",\"object_marking_refs\":[{string.Join(',', marks.Select(m => $"\"{m}\""))}],{words}}}"), StixLimits.Default);

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
