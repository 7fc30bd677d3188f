using Cordon.Engines.Controls;
using Cordon.Engines.Formats.Declarations;
using Cordon.Engines.Formats.Inputs;
using CsCheck;

namespace Cordon.Tests.Engines.Controls;

public sealed class ControlCatalogTests
{
    private static readonly ControlCatalog Catalog = ControlCatalog.Shipped;

    private static IEnumerable<(string Description, string Hs, string Code)> Labelled => File.ReadLines(Repository.PathOf("tests", "Engines", "Controls", "labelled-goods.tsv"))
        .Where(l => l[0] != '#').Skip(1).Select(l => l.Split('\t')).Select(r => (r[0], r[1], r[2]));

    [Fact]
    public void Entries_are_told_apart_and_their_subheadings_have_six_digits()
    {
        Assert.True(Catalog.Items.Count > 70);
        Assert.Equal(Catalog.Items.Count, Catalog.Items.Select(i => i.Code).Distinct().Count());
        Assert.All(Catalog.Items, i => Assert.All(i.Subheadings, s => Assert.True(s.Length == 6 && s.All(char.IsAsciiDigit), $"{i.Code} {s}")));
        Assert.All(Catalog.Items.Where(i => i.Kind == ControlKind.Nuclear), i => Assert.StartsWith("0", i.Code, StringComparison.Ordinal));
        Assert.Equal(64, Catalog.Digest.Length);
    }

    [Fact]
    public void Subheadings_are_those_of_the_harmonized_system()
    {
        var known = File.ReadLines(SharedData.Need("hs", "harmonized-system.csv")).Select(l => l.Split(',')[1]).ToHashSet();
        Assert.Empty(Catalog.Items.SelectMany(i => i.Subheadings).Where(s => !known.Contains(s)).Distinct());
    }

    [Fact]
    public void Codes_are_those_of_the_list() =>
        Assert.Empty(Catalog.Items.Select(i => i.Code).Where(c => !File.ReadAllText(SharedData.Need("controllists", "no-list2-eu-annex1-2022-tree.json")).Contains($"\"{c}\"", StringComparison.Ordinal)));

    [Fact]
    public void Every_telling_phrase_proposes_its_entry_whatever_its_order_and_capitals() =>
        Assert.Empty(
            from item in Catalog.Items
            from term in item.Terms
            where term.Telling
            from text in new[] { term.Phrase, term.Phrase.ToUpperInvariant(), string.Join(", ", term.Phrase.Split(' ').Reverse()) }
            where !Catalog.Propose(text).Any(p => p.Item == item && p.Score >= ControlCatalog.Worth)
            select $"{item.Code} {text}");

    [Fact]
    public void Nineteen_labelled_goods_in_twenty_have_their_entry_among_the_first_five()
    {
        var controlled = Labelled.Where(l => l.Code != "-").ToList();
        var missed = controlled.Where(l => !Catalog.Propose(l.Description, l.Hs).Take(5).Any(p => p.Item.Code == l.Code)).ToList();
        Assert.True(missed.Count <= controlled.Count / 20, string.Join("\n", missed));
    }

    [Fact]
    public void Nine_labelled_goods_in_ten_are_worth_a_look_and_no_innocent_ones_are()
    {
        var (controlled, innocent) = (Labelled.Where(l => l.Code != "-").ToList(), Labelled.Where(l => l.Code == "-").ToList());
        var overlooked = controlled.Where(l => !Catalog.Propose(l.Description, l.Hs).Any(p => p.Score >= ControlCatalog.Worth)).ToList();
        Assert.True(overlooked.Count <= controlled.Count / 10, string.Join("\n", overlooked));
        Assert.Empty(innocent.Where(l => Catalog.Propose(l.Description, l.Hs).Any(p => p.Score >= ControlCatalog.Worth)));
    }

    [Fact]
    public void Hardly_any_goods_of_the_customs_own_test_declarations_look_controlled()
    {
        var goods = Directory.EnumerateFiles(SharedData.Need("customs", "uk-cds-wco", "examples"), "*.xml", SearchOption.AllDirectories)
            .SelectMany(f => DeclarationFile.Read(InputFile.OnDisk(f))).SelectMany(r => r.Declaration?.Items ?? []).ToList();
        Assert.True(goods.Count > 250);
        var looked = goods.Where(g => Catalog.Propose(g.Description, g.CommodityCode).Any(p => p.Score >= ControlCatalog.Worth)).Select(g => $"{g.CommodityCode} {g.Description}").Distinct().ToList();
        Assert.True(looked.Count <= 5, string.Join("\n", looked));
    }

    [Theory]
    [InlineData("284410", true)]
    [InlineData("8401200000", true)]
    [InlineData("902620", false)]
    [InlineData("", false)]
    public void Some_subheadings_hold_nothing_else(string hs, bool always)
    {
        Assert.Equal(always, Catalog.IsAlwaysControlled(hs));
        if (always)
            Assert.Equal(ControlReasonKind.ControlledSubheading, Catalog.Propose("samples", hs)[0].Reasons[0].Kind);
    }

    [Theory]
    [InlineData("Co-60 teletherapy source", "", null, true)]
    [InlineData("samples", "284443", null, true)]
    [InlineData("machine parts", "848790", "UN2916", false)]
    public void Radioactive_goods_are_told_by_word_code_and_number(string description, string hs, string? number, bool declared)
    {
        Assert.Equal(declared, RadioactiveGoods.IsDeclared(description, hs));
        Assert.Equal(number is not null, RadioactiveGoods.IsClassSeven(number));
    }

    [Theory]
    [InlineData("Vacuum pump, turbomolecular, inlet flange 400 mm, 16 m3/s", "2B231", 0.5, 2, 1)]
    [InlineData("VACUUM PUMP ROTARY INLET 40 MM 5 L/S", "2B231", 0.0, 0, 1)]
    [InlineData("Frequency converter 3 phase 1,000 Hz 2 kVA", "3A225", 0.5, 2, 1)]
    [InlineData("Frequency converter, output 50 to 60 Hz", "3A225", 0.0, 0, 2)]
    [InlineData("Pressure transducer, capsule of alumina, accuracy 0,25 %", "2B230", 0.8, 1, 0)]
    public void Numbers_speak_for_and_against_and_what_is_not_stated_is_asked_for(string description, string code, double atLeast, int met, int open)
    {
        var proposal = Catalog.Propose(description).Single(p => p.Item.Code == code);
        Assert.True(proposal.Score >= atLeast && (met > 0 || proposal.Score <= ControlCatalog.Worth), $"{proposal.Score} {string.Join("; ", proposal.Reasons)}");
        Assert.Equal((met, open), (proposal.Reasons.Count(r => r.Kind == ControlReasonKind.ParameterMet), proposal.Open.Count));
    }

    [Fact]
    public void A_number_that_is_stated_elsewhere_counts_like_one_of_the_description()
    {
        Assert.Contains(Catalog.Propose("Pressure transducer", "902620", ["accuracy 0.5 %"])[0].Reasons, r => r is { Kind: ControlReasonKind.ParameterMet, Text: "c: accuracy < 1 % (0.5 %)" });
        Assert.Contains(Catalog.Propose("Pressure transducer", "902620", ["accuracy 2 %"])[0].Reasons, r => r.Kind == ControlReasonKind.ParameterMissed);
    }

    [Fact]
    public void Words_that_tell_by_themselves_stay_worth_a_look_whatever_numbers_are_claimed() =>
        Assert.Empty(
            from item in Catalog.Items
            from term in item.Terms
            where term.Telling
            from parameter in item.Parameters
            from value in new[] { parameter.Value / 1e4, parameter.Value, parameter.Value * 1e4 }
            let text = $"{term.Phrase} {string.Join(' ', parameter.Words.Take(1))} {value:0.############} {parameter.Unit}"
            where !Catalog.Propose(text).Any(p => p.Item == item && p.Score >= ControlCatalog.Worth)
            select text);

    [Fact]
    public void Every_parameter_is_of_an_entry_that_is_there_and_its_unit_is_known()
    {
        Assert.True(Catalog.Items.Sum(i => i.Parameters.Count) >= 40);
        Assert.All(Catalog.Items.SelectMany(i => i.Parameters.Select(p => (Entry: i.Code, p))), x => Assert.Equal(x.Entry, x.p.Code));
        Assert.Equal(File.ReadLines(Repository.PathOf("data", "controls", "parameters.tsv")).Count(l => l[0] != '#') - 1, Catalog.Items.Sum(i => i.Parameters.Count));
    }

    [Fact]
    public void No_text_breaks_it_and_scores_stay_between_none_and_one() =>
        Gen.Select(Gen.String[0, 200], Gen.String[Gen.Char['0', '9'], 0, 12]).Sample((text, hs) =>
            Catalog.Propose(text, hs).All(p => p.Score is > 0 and <= 1 && p.Reasons.Count > 0), iter: 2_000);
}
