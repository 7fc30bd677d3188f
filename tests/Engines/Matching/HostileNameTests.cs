using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;
using CsCheck;

namespace Cordon.Tests.Engines.Matching;

public sealed class HostileNameTests
{
    [Fact]
    public void Any_text_at_all_is_compared_without_failing() =>
        Gen.Select(Gen.String[0, 200], Gen.String[0, 200], Gen.Enum<PartyKind>()).Sample((a, b, kind) =>
        {
            var comparison = PartyComparer.Compare(Prepared(a, kind), Prepared(b, kind));
            return comparison.Score is >= 0 and < 1 && comparison.Probability is >= 0 and <= 1;
        }, iter: 3000);

    [Theory]
    [InlineData(10_000)]
    [InlineData(200_000)]
    public void A_very_long_name_is_cut_and_compared(int length)
    {
        var name = string.Concat(Enumerable.Repeat("Tesmir Vorlan ", length / 14));
        Assert.InRange(PartyComparer.Score(Prepared(name, PartyKind.Person), Prepared("Tesmir Vorlan", PartyKind.Person)), 0, 1);
    }

    [Fact]
    public void A_name_without_letters_is_no_name()
    {
        Assert.True(Prepared("?!…", PartyKind.Person).IsNameless);
        Assert.True(PartyComparer.Score(Prepared("?!…", PartyKind.Person), Prepared("?!…", PartyKind.Person)) < 0.3);
    }

    [Fact]
    public void A_letter_of_another_alphabet_in_disguise_is_seen_through() =>
        // The o is Cyrillic.
        Assert.True(PartyComparer.Score(Prepared("Tesmir Vоrlan", PartyKind.Person), Prepared("Tesmir Vorlan", PartyKind.Person)) > 0.7);

    private static PreparedParty Prepared(string name, PartyKind kind) => PreparedParty.Of(new Party { Kind = kind, Names = [new(name)] });
}
