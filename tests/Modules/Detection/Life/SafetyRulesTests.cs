using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using CsCheck;

namespace Cordon.Tests.Modules.Detection.Life;

public sealed class SafetyRulesTests
{
    [Theory]
    [InlineData(null, 0.2, Measured.No, Measured.No, SafetyAnswer.GoOn)]
    [InlineData(50.0, 99.9, Measured.No, Measured.No, SafetyAnswer.GoOn)]
    [InlineData(50.0, 100.0, Measured.No, Measured.No, SafetyAnswer.StepBack)]
    [InlineData(10_000.0, 1.0, Measured.No, Measured.No, SafetyAnswer.StepBack)]
    [InlineData(null, 0.2, Measured.Yes, Measured.No, SafetyAnswer.StepBack)]
    [InlineData(null, 0.2, Measured.No, Measured.Yes, SafetyAnswer.StepBack)]
    [InlineData(null, null, Measured.No, Measured.No, SafetyAnswer.MeasureFirst)]
    [InlineData(null, 0.2, Measured.NotMeasured, Measured.No, SafetyAnswer.MeasureFirst)]
    [InlineData(null, 0.2, Measured.No, Measured.NotMeasured, SafetyAnswer.MeasureFirst)]
    [InlineData(null, null, Measured.Yes, Measured.NotMeasured, SafetyAnswer.StepBack)]
    public void What_follows_is_what_was_measured(double? contact, double? metre, Measured neutrons, Measured contamination, SafetyAnswer answer) =>
        Assert.Equal(answer, SafetyRules.Of(contact, metre, neutrons, contamination, 100).Answer);

    [Fact]
    public void More_of_anything_never_makes_it_safer() =>
        Gen.Select(Gen.Double[0, 400].Nullable(), Gen.Double[0, 400].Nullable(), Gen.Enum<Measured>(), Gen.Enum<Measured>(), Gen.Double[0, 300]).Sample((contact, metre, neutrons, contamination, more) =>
        {
            var before = SafetyRules.Of(contact, metre, neutrons, contamination, 100).Answer;
            Assert.True(Rank(SafetyRules.Of(contact, metre + more, neutrons, contamination, 100).Answer) >= Rank(before));
            Assert.True(Rank(SafetyRules.Of(contact * (1 + more), metre, neutrons, contamination, 100).Answer) >= Rank(before));
            Assert.Equal(SafetyAnswer.StepBack, SafetyRules.Of(contact, metre, Measured.Yes, contamination, 100).Answer);
        });

    private static int Rank(SafetyAnswer answer) => answer == SafetyAnswer.StepBack ? 2 : answer == SafetyAnswer.MeasureFirst ? 1 : 0;
}
