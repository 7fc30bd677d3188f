using Cordon.Kernel.Faults;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.PrivateMatching.Identifiers;
using CsCheck;

namespace Cordon.Tests.Modules.PrivateMatching.Identifiers;

public sealed class CanonicalFormsTests
{
    /// <summary>Words of names, too long for most that mean something at the end of one alone, such as jnr.</summary>
    private static readonly Gen<string> Word = Gen.Char["abcdefghijklmnoprstuvz"].Array[6, 9].Select(c => new string(c));

    [Fact]
    public void Whatever_is_written_there_are_forms_or_a_refusal_and_never_more_than_a_question_has_room_for() =>
        Gen.Select(Gen.String, Gen.Enum<IdentifierSort>(), Gen.Int[1800, 2300]).Sample((words, sort, born) =>
        {
            var identifier = new Identifier(sort, words, sort == IdentifierSort.Person ? born : null, sort == IdentifierSort.Company ? words : null);
            var forms = CanonicalForms.OrNone(identifier);
            Assert.True(forms.Count <= CanonicalForms.Most);
            Assert.Equal(forms.Count, forms.Select(f => Convert.ToHexString(f.ToBytes())).Distinct().Count());
            Assert.Equal(forms, CanonicalForms.OrNone(identifier));
        });

    [Fact]
    public void A_serial_number_is_the_same_however_it_is_parted_and_written() =>
        Gen.Select(Gen.Char["ABCDEFGHXYZ0123456789"].Array[4, 20], Gen.Char[" -/._·–\t"].Array[20], Gen.Bool.Array[20]).Sample((letters, separators, small) =>
        {
            var written = string.Concat(letters.Select((c, i) => $"{(small[i % 20] ? char.ToLowerInvariant(c) : c)}{(i % 3 == 0 ? separators[i % 20] : "")}")).Replace('\t', ' ');
            Assert.Equal(new string(letters), Serial(written));
            Assert.Equal(new string(letters), Serial(Serial(written)));
            // Full width letters are the same letters.
            Assert.Equal(new string(letters), Serial(string.Concat(letters.Select(c => (char)(c + 0xFEE0)))));
        });

    [Fact]
    public void The_order_of_the_words_of_a_name_and_what_parts_them_make_no_difference() => Gen.Select(Word, Word, Word).Sample((a, b, c) =>
    {
        var one = Person($"{a} {b} {c}");
        Assert.Equal(one, Person($"{c.ToUpperInvariant()}  {a} - {b}"));
        Assert.Equal(one, Person($"{b}.{c}.{a}"));
    });

    [Theory]
    [InlineData("Vladimir Petrov", "Владимир Петров")]
    [InlineData("Tesmir Vorlan", "VORLAN, Tesmir")]
    [InlineData("Dr. Tesmir Vorlan", "Tesmir Vorlan")]
    [InlineData("Yusuf Haddad", "Yousouf Hadad")]
    public void Spellings_of_one_name_have_a_form_in_common(string one, string other) => Assert.NotEmpty(Person(one).Intersect(Person(other)));

    [Theory]
    [InlineData("Mohamed Karim", "Muhammad Karim", 1970, 1970, true)]
    [InlineData("Mohamed Karim", "Muhammad Karim", 1970, 1971, false)]
    [InlineData("Tesmir Oskar Vorlan", "Tesmir Vorlan", 1970, 1970, true)]
    [InlineData("Tesmir Oskar Vorlan", "Tesmir Vorlan", null, null, false)]
    [InlineData("Tesmir Vorlan", "Tesmira Vorlanova", 1970, 1970, false)]
    public void Spellings_farther_apart_meet_with_the_same_year_of_birth_only(string one, string other, int? born, int? bornOther, bool meet) => Assert.Equal(meet, Person(one, born).Intersect(Person(other, bornOther)).Any());

    [Theory]
    [InlineData("Quillan Instruments Ltd", "Quillan Instruments GmbH", true)]
    [InlineData("Quillan Instruments S.A.", "QUILLAN INSTRUMENTS", true)]
    [InlineData("Quillan Instruments Ltd", "Quillan Implements Ltd", false)]
    public void A_company_is_the_same_whatever_its_legal_form(string one, string other, bool meet) => Assert.Equal(meet, Company(one).Intersect(Company(other)).Any());

    [Fact]
    public void The_register_number_finds_a_company_under_any_name_and_no_serial_number_meets_it()
    {
        Assert.NotEmpty(Company("Quillan Instruments", "HRB 99231").Intersect(Company("Something Else", "hrb-99231")));
        Assert.Empty(Company("Quillan Instruments", "HRB 99231").Intersect(CanonicalForms.Of(new Identifier(IdentifierSort.Serial, "HRB99231")).Select(f => Convert.ToHexString(f.ToBytes()))));
    }

    [Theory]
    [InlineData(IdentifierSort.Serial, "A-1", null, null, "matching.serial", "words")]
    [InlineData(IdentifierSort.Person, "-", null, null, "matching.name", "words")]
    [InlineData(IdentifierSort.Person, "Tesmir Vorlan", 1200, null, "matching.born", "born")]
    [InlineData(IdentifierSort.Company, "Quillan", 1990, null, "matching.born", "born")]
    [InlineData(IdentifierSort.Serial, "SN4711", null, "HRB 1", "matching.number", "number")]
    [InlineData(IdentifierSort.Company, "Quillan", null, "1", "matching.number", "number")]
    [InlineData(IdentifierSort.Serial, "SN\n4711", null, null, "matching.words", "words")]
    [InlineData(IdentifierSort.Serial, "SN4711\ud800", null, null, "matching.words", "words")]
    public void What_cannot_be_compared_is_refused_with_the_field(IdentifierSort sort, string words, int? born, string? number, string code, string where)
    {
        var refused = Assert.Throws<FaultException>(() => CanonicalForms.Of(new Identifier(sort, words, born, number)));
        Assert.Equal((code, where), (refused.Fault.Code, refused.Fault.Where));
    }

    private static string Serial(string words) => Assert.Single(CanonicalForms.Of(new Identifier(IdentifierSort.Serial, words))).Text;

    private static HashSet<string> Person(string words, int? born = null) => [.. CanonicalForms.Of(new Identifier(IdentifierSort.Person, words, born)).Select(f => Convert.ToHexString(f.ToBytes()))];

    private static HashSet<string> Company(string words, string? number = null) => [.. CanonicalForms.Of(new Identifier(IdentifierSort.Company, words, null, number)).Select(f => Convert.ToHexString(f.ToBytes()))];
}
