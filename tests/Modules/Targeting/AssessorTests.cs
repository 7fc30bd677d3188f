using System.Text;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Formats.Inputs;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Formats.Operators;
using Cordon.Engines.Matching;
using Cordon.Engines.Rules.Packs.Document;
using Cordon.Engines.Rules.Packs.Evaluation;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Registers;
using CsCheck;

namespace Cordon.Tests.Modules.Targeting;

/// <summary>From a declaration to a reasoned proposal, by the pack and the lists that ship.</summary>
public sealed class AssessorTests
{
    private const string Header = "reference,kind,exporter_number,exporter_name,consignee_name,consignee_address,consignee_country,export_country,destination_country,route,description,commodity_code,net_kg,gross_kg,documents,dangerous_goods,end_use\n";
    private const string Exporter = "AV100,Harbour Tools of Arvonia";
    private static readonly LoadedLists Lists = ListFolder.Load([Repository.PathOf("samples", "lists")]);
    private static readonly OperatorRegister Register = OperatorRegister.Read(InputFile.InMemory("operators.csv", Encoding.UTF8.GetBytes("number,name,address,country\nAV100,Harbour Tools of Arvonia,Quay 7 12345 Arvonia Port,fr\nAV200,Arvonia Dairy,Milk Lane 1 12345 Arvonia,fr\n")));
    private static readonly Assessor Assessor = new(
        CommonPackTests.Read(), PackLists.Beside(CommonPackTests.File), new PartyResolution(PartyIndex.Build(Lists.Entities.Select(e => e.Party)), Lists.Entities.ToDictionary(e => e.Id), Register), new RegisterSet { Operators = Register, Informed = new HashSet<string> { "QUILL CONSULTING" } });

    [Fact]
    public void Innocent_goods_of_known_parties_are_proposed_for_release_and_nothing_fires()
    {
        var result = Assess($"A-1,export,{Exporter},Corvale Bottles,1 Bags Avenue 12345 Corvale,us,fr,us,,Straw envelopes for bottles,460219,5,10,,,packing bottles\n").Result;
        Assert.Empty(Fired(result));
        Assert.Empty(result.Rules.Where(r => r.Verdict == RuleVerdict.CannotTell).Select(r => $"{r.Id} {string.Join(" ", r.Missing)} {r.Fault}"));
        Assert.Equal(ControlDecision.Release, result.Decision);
    }

    [Fact]
    public void A_party_that_is_a_bare_number_cannot_be_assessed_and_one_that_the_register_knows_can()
    {
        var unknown = Assess("A-1,export,AV999,,Corvale Bottles,1 Bags Avenue 12345 Corvale,us,fr,us,,Straw,460219,5,10,,,packing\n");
        Assert.Contains("party.unresolved", Fired(unknown.Result));
        Assert.Contains("party.listed", CannotTell(unknown.Result));
        Assert.Null(unknown.Parties[0].Name);
        Assert.NotEqual(ControlDecision.Release, unknown.Result.Decision);

        var known = Assess("A-1,export,AV 200,,Corvale Bottles,1 Bags Avenue 12345 Corvale,us,fr,us,,Straw,460219,5,10,,,packing\n");
        Assert.Equal("Arvonia Dairy", known.Parties[0].Name);
        Assert.DoesNotContain("party.listed", CannotTell(known.Result));
    }

    [Fact]
    public void A_claim_that_nothing_is_controlled_is_held_against_the_goods()
    {
        var assessment = Assess($"A-1,export,{Exporter},Corvale Works,1 Bags Avenue 12345 Corvale,us,fr,us,,Multiplane balancing machine for rotors 100 kg,903110,900,950,Y901,,general use\n");
        Assert.Equal("2B219", assessment.Controls[0].Proposals[0].Item.Code);
        Assert.Superset(new HashSet<string> { "goods.claim-contradicted", "goods.dual-use-unlicensed", "enduse.vague" }, Fired(assessment.Result).ToHashSet());
        Assert.True(assessment.Result.Decision >= ControlDecision.Examine);
        // What other movements and an interview would say is asked for, by name.
        Assert.Contains("history.refusedAlike", assessment.Result.Rules.SelectMany(r => r.Missing));
        Assert.Contains("answers.cashOffered", assessment.Result.Rules.SelectMany(r => r.Missing));
        var why = assessment.Result.Rules.Single(r => r.Id == "goods.claim-contradicted").Explanation;
        Assert.Equal(["Multiplane balancing machine for rotors 100 kg may be 2B219", "Multiplane balancing machine for rotors 100 kg : peut-être 2B219"], [why["en"], why["fr"]]);
    }

    [Theory]
    [InlineData("Natural uranium concentrates,284410,10,12,,,", "goods.nuclear-unlicensed", ControlDecision.Hold)]
    [InlineData("Natural uranium concentrates,284410,10,12,,,", "goods.radioactive-undeclared", ControlDecision.Hold)]
    [InlineData("Machine parts,848790,10,12,,UN2916,", "goods.class-seven-unexplained", ControlDecision.Examine)]
    [InlineData("Straw,460219,20,12,,,", "goods.mass-impossible", ControlDecision.AskForInformation)]
    [InlineData("Pumps of iron,841370,10,400,,,", "goods.heavy-packing", ControlDecision.Examine)]
    [InlineData("Zirconium tubes 9 mm,810991,10,12,,,dairy plant", "enduse.contradicts", ControlDecision.Hold)]
    public void Goods_speak_for_themselves(string goods, string rule, ControlDecision least)
    {
        var result = Assess($"A-1,export,{Exporter},Corvale Works,1 Bags Avenue 12345 Corvale,us,fr,us,,{goods}\n").Result;
        Assert.Contains(rule, Fired(result));
        Assert.True(result.Decision >= least, $"{result.Decision}");
    }

    [Fact]
    public void A_party_on_a_list_or_one_that_was_informed_about_is_held_and_named()
    {
        var listed = Assess($"A-1,export,{Exporter},Ilya Petrovich BARANO,1 Bags Avenue 12345 Corvale,us,fr,us,,Straw,460219,5,10,,,packing\n").Result;
        Assert.Equal(ControlDecision.Hold, listed.Decision);
        Assert.Contains("BARANO", listed.Rules.Single(r => r.Id == "party.listed").Explanation["en"], StringComparison.Ordinal);
        Assert.Contains("party.informed", Fired(Assess($"A-1,export,{Exporter},Quill Consulting,1 Bags Avenue 12345 Corvale,us,fr,us,,Straw,460219,5,10,,,packing\n").Result));
    }

    [Fact]
    public void A_long_way_round_and_a_route_that_ends_elsewhere_are_seen()
    {
        var fired = Fired(Assess($"A-1,export,{Exporter},Corvale Bottles,1 Bags Avenue 12345 Corvale,de,fr,de,sg|jp,Straw,460219,5,10,,,packing\n").Result);
        Assert.Contains("route.detour", fired);
        Assert.Contains("route.end-differs", fired);
    }

    [Fact]
    public void A_way_by_sea_is_measured_from_port_to_port()
    {
        const string Sea = "reference,kind,exporter_name,consignee_name,export_country,destination_country,route,ports,mode,description,commodity_code\n";
        var onTheWay = Fired(AssessFile($"{Sea}S-1,export,Harbour Tools of Arvonia,Corvale Bottles,nl,sg,eg|lk,NLRTM|EGPSD|LKCMB|SGSIN,1,Straw,460219\n"));
        Assert.DoesNotContain("route.detour", onTheWay);
        Assert.Contains("route.detour", Fired(AssessFile($"{Sea}S-2,export,Harbour Tools of Arvonia,Corvale Bottles,nl,tr,sg,NLRTM|SGSIN|TRIST,1,Straw,460219\n")));
        // A port that nobody knows leaves the countries.
        Assert.DoesNotContain("route.detour", Fired(AssessFile($"{Sea}S-3,export,Harbour Tools of Arvonia,Corvale Bottles,nl,sg,,NLRTM|XXXXX,1,Straw,460219\n")));

        static PackResult AssessFile(string text) => Assessor.Assess(DeclarationFile.Read(InputFile.InMemory("d.csv", Encoding.UTF8.GetBytes(text))).Single().Declaration!).Result;
    }

    [Fact]
    public void The_same_declaration_gives_the_same_result_to_the_byte_and_names_what_it_was_made_from()
    {
        var rows = $"A-1,export,{Exporter},Belmora Works,1 Bags Avenue 12345 Belmora,us,fr,us,,Krytron switching tubes,854089,1,2,,,\n";
        var (first, second) = (Assess(rows).Result, Assess(rows).Result);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(first), System.Text.Json.JsonSerializer.Serialize(second));
        Assert.Equal((64, 64, 2), (first.PackDigest.Length, first.FactsDigest.Length, first.Lists.Count));
    }

    [Fact]
    public void Whatever_is_declared_ends_in_a_result_whose_score_lies_between_its_bounds() =>
        Gen.Select(Gen.String[0, 60], Gen.String[Gen.Char['0', '9'], 0, 10], Gen.Decimal[0, 10_000].Nullable(), Gen.String[0, 30].Null(), Gen.Enum<PartyRole>()).Sample((description, code, mass, name, role) =>
        {
            var result = Assessor.Assess(new Declaration
            {
                Reference = "A-1", Kind = MovementKind.Export, Parties = [new DeclaredParty(role, "AV1", string.IsNullOrWhiteSpace(name) ? null : name)],
                Items = [new DeclaredItem { Number = 1, Description = description, CommodityCode = code, NetKilograms = mass, GrossKilograms = mass }],
            }).Result;
            Assert.InRange(result.Score, 0, result.ScoreAtMost);
            Assert.InRange(result.ScoreAtMost, 0, 1);
        }, iter: 500);

    private static Assessment Assess(string rows) => Assessor.Assess(DeclarationFile.Read(InputFile.InMemory("d.csv", Encoding.UTF8.GetBytes(Header + rows))).Single().Declaration!);

    private static IEnumerable<string> Fired(PackResult result) => result.Rules.Where(r => r.Verdict == RuleVerdict.Fired).Select(r => r.Id);

    private static IEnumerable<string> CannotTell(PackResult result) => result.Rules.Where(r => r.Verdict == RuleVerdict.CannotTell).Select(r => r.Id);
}
