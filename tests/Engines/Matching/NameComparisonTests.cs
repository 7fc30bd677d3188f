using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;
using CsCheck;

namespace Cordon.Tests.Engines.Matching;

public sealed class NameComparisonTests
{
    private static double Score(string left, string right, PartyKind kind = PartyKind.Person) =>
        PartyComparer.Score(PreparedParty.Of(new Party { Kind = kind, Names = [new(left)] }), PreparedParty.Of(new Party { Kind = kind, Names = [new(right)] }));

    [Theory]
    [InlineData("Vorlan, Tesmir Adovich", "Tesmir Adovich VORLAN")]
    [InlineData("Dr. Tesmir Vorlan", "Tesmir Vorlan")]
    [InlineData("Tesmir Vorlann", "Tesmir Vorlan")]
    [InlineData("Tesimr Vorlan", "Tesmir Vorlan")]
    [InlineData("TesmirVorlan", "Tesmir Vorlan")]
    [InlineData("Abdul Rahman al-Belmori", "Abdurrahman Belmori")]
    [InlineData("Юрий Корвалов", "Yuri Korvalov")]
    [InlineData("Юрий Корвалов", "Iouri Korvalov")]
    [InlineData("محمد البلموري", "Mohammed al-Belmori")]
    [InlineData("عبد الرحمن الكرفالي", "Abdurrahman al-Corfali")]
    [InlineData("김영호", "KIM Yong Ho")]
    [InlineData("Bill Arvonin", "William Arvonin")]
    [InlineData("Oleksandr Belmoruk", "Aleksandr Belmoruk")]
    public void Spellings_of_one_persons_name_match(string left, string right) => Assert.InRange(Score(left, right), 0.7, 0.9999);

    [Theory]
    [InlineData("Tesmir Vorlan", "Kadri Vorlan")]
    [InlineData("Tesmir Adovich Vorlan", "Tesmir Belanovich Vorlan")]
    [InlineData("Tesmir Vorlan", "Tesmir Harkonte")]
    [InlineData("Ahmad al-Belmori", "Ahmad al-Arvoni")]
    [InlineData("محمد البلموري", "سعيد الكرفالي")]
    public void Names_of_two_persons_do_not(string left, string right) => Assert.InRange(Score(left, right), 0, 0.6999);

    [Fact]
    public void A_slip_is_nearer_than_another_name_in_use() =>
        Assert.True(Score("Tesmir Marin", "Tesmir Marvin") < Score("Tesmir Marin", "Tesmir Marzin"));

    [Fact]
    public void Where_the_writing_tells_the_family_name_its_first_word_counts_more_than_its_second() =>
        Assert.True(Score("Arturo Harkonte", "HARKONTE DASTIRI, Arturo") > Score("Arturo Dastiri", "HARKONTE DASTIRI, Arturo"));

    [Theory]
    [InlineData("Arvonia Precision Pumps LLC", "Arvonia Precision Pumps Limited Liability Company")]
    [InlineData("OOO Korvaltech", "Korvaltech OOO")]
    [InlineData("ООО «Корвалтех»", "Korvaltech LLC")]
    [InlineData("Belmora Trading Co., Ltd.", "BELMORA TRADING COMPANY LIMITED")]
    [InlineData("Seventh of Harvest Foundry", "7th of Harvest Foundry")]
    [InlineData("Bank of Corvale", "Corvale Bank")]
    public void Spellings_of_one_organisations_name_match(string left, string right) => Assert.InRange(Score(left, right, PartyKind.Organization), 0.7, 0.9999);

    [Theory]
    [InlineData("Arvonia Precision Pumps LLC", "Belmora Marine Insurance LLC")]
    [InlineData("11420 Corp.", "Hallmere Corp.")]
    [InlineData("Trading Company Limited", "Shipping Company Limited")]
    public void Generic_words_alone_do_not(string left, string right) => Assert.InRange(Score(left, right, PartyKind.Organization), 0, 0.6999);

    [Fact]
    public void A_rare_name_weighs_more_than_a_common_one() =>
        Assert.True(Score("Tesmirundo Vorlanquist", "Tesmirundo Vorlanquist") > Score("Maria Smith", "Maria Smith"));

    [Fact]
    public void Two_matches_do_not_tie_at_one()
    {
        var names = new[] { "Tesmir Vorlan", "Tesmirundo Vorlanquist", "Tesmirundo Adovich Vorlanquist", "Tesmirundo Adovich Vorlanquist-Harkonte" };
        var scores = names.Select(n => Math.Round(Score(n, n), 4)).ToList();
        Assert.All(scores, s => Assert.True(s < 1));
        Assert.True(scores[0] < scores[2]);
    }

    [Fact]
    public void Order_of_the_sides_does_not_matter() =>
        Gen.Select(Names.Person, Names.Person).Sample((a, b) => Math.Abs(Score(a, b) - Score(b, a)) < 0.02, iter: 300);

    [Fact]
    public void A_name_is_most_like_itself() =>
        Gen.Select(Names.Person, Names.Person).Sample((a, b) => Score(a, a) >= Score(a, b) - 1e-9, iter: 300);

    [Fact]
    public void A_misspelling_never_scores_higher_than_the_name_itself() =>
        Gen.Select(Names.Organisation, Gen.Int[0, 40], Gen.Char['a', 'z']).Sample((name, at, letter) =>
        {
            var place = at % name.Length;
            if (!char.IsLetter(name[place]))
                return;
            var wrong = name[..place] + letter + name[(place + 1)..];
            Assert.True(Score(wrong, name, PartyKind.Organization) <= Score(name, name, PartyKind.Organization) + 1e-9, $"{wrong} against {name}");
            Assert.True(Score(wrong, name) <= Score(name, name) + 1e-9, $"{wrong} against {name}, as a person");
        }, iter: 1000);

    [Fact]
    public void Case_and_punctuation_do_not_matter() =>
        Names.Person.Sample(n => Math.Abs(Score(n, n.ToUpperInvariant()) - Score(n, n)) < 1e-6 && Math.Abs(Score(n, n.Replace(' ', '-')) - Score(n, n)) < 0.05, iter: 200);
}
