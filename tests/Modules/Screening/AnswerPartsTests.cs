using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Contracts;
using CsCheck;

namespace Cordon.Tests.Modules.Screening;

public sealed class AnswerPartsTests
{
    private const int Longest = 1000;

    [Fact]
    public void Parts_fit_keep_the_order_and_lose_nothing() => Gen.String[Gen.Char['a', 'é'], 0, 300].Array[1, 40].Sample(names =>
    {
        var whole = Answered(names);
        var parts = AnswerParts.Of(whole, Longest);
        Assert.Equal(names, parts.SelectMany(p => p.Answers).Select(a => a.Query["name"][0]));
        Assert.All(parts, p => Assert.InRange(CanonicalJson.OfRecord(p).Length, 1, Longest));
        Assert.All(parts, p => Assert.Equal(whole with { Answers = [] }, p with { Answers = [] }, (a, b) => CanonicalJson.OfRecord(a!).AsSpan().SequenceEqual(CanonicalJson.OfRecord(b!))));
        // Nor would the next answer have fitted; the comma that the last one does not have is given away.
        Assert.All(parts.Zip(parts.Skip(1)), p => Assert.True(CanonicalJson.OfRecord(whole with { Answers = [.. p.First.Answers, p.Second.Answers[0]] }).Length >= Longest));
    });

    [Fact]
    public void An_answer_about_one_party_that_does_not_fit_is_refused_with_its_place()
    {
        var fault = Assert.Throws<FaultException>(() => AnswerParts.Of(Answered("short", new string('x', Longest)), Longest)).Fault;
        Assert.Equal(("screening.answer.large", "/parties/1"), (fault.Code, fault.Where));
    }

    private static ScreeningAnswered Answered(params string[] names) => new(
        new AlgorithmIdentity("cordon-match", "1", new string('0', 64)), [], new ScreeningSettings(),
        [.. names.Select(n => new PartyAnswer(new Dictionary<string, IReadOnlyList<string>> { ["name"] = [n] }, [], []))]);
}
