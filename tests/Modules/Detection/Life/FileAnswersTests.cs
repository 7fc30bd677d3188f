using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Life;
using CsCheck;

namespace Cordon.Tests.Modules.Detection.Life;

public sealed class FileAnswersTests
{
    private const double TurnBack = 100;

    private static readonly Handling Handling = new() { Tlp = Tlp.AmberStrict, Originator = "arvonia", PermittedUse = PermittedUse.Evidence, Purpose = DetectionPurpose.Words, LegalBasis = "Act 1" };

    [Fact]
    public void A_file_proposes_what_it_holds_and_nothing_about_contamination()
    {
        var form = Proposed(Alarm(File(0.35, false)));
        Assert.Equal((null, "0.35", "no", null), (form.AtContact, form.AtOneMetre, form.Neutrons, form.Contamination));
        Assert.Equal("yes", Proposed(Alarm(File(null, false), File(null, true))).Neutrons);
        Assert.Null(Proposed(Alarm(File(null, false), File(null, null))).Neutrons);
        Assert.False(FileAnswers.Of(Alarm(File(null, null))).SaysSomething);
    }

    [Fact]
    public void A_file_never_lowers_what_a_person_said()
    {
        Gen.Select(Gen.Double[0, 90].Nullable(), Gen.Double[0, 90].Nullable(), Gen.Enum<Measured>(), Gen.Bool.Nullable(), Gen.Enum<Measured>()).Sample((said, dose, neutrons, alarms, contamination) =>
        {
            var person = Said(said, neutrons, contamination);
            var form = Proposed(Alarm(person, File(dose, alarms)));
            if (form.AtOneMetre is { } typed)
                Assert.True(double.Parse(typed, System.Globalization.CultureInfo.InvariantCulture) >= Math.Max(said ?? 0, dose ?? 0) - 1e-5);
            if (neutrons == Measured.Yes)
                Assert.NotEqual("no", form.Neutrons);
            if (contamination == Measured.Yes)
                Assert.NotEqual("no", form.Contamination);
            // What was proposed is not recorded before somebody confirms it.
            Assert.Same(person, Alarm(person, File(dose, alarms)).LastSafety);
        });
    }

    [Theory]
    [InlineData(99.9, NextStep.MeasureSafety)]
    [InlineData(100, NextStep.StepBack)]
    [InlineData(5000, NextStep.StepBack)]
    public void A_dose_rate_in_a_file_at_the_turn_back_value_steps_back_at_once(double dose, object next) => Assert.Equal(next, NextSteps.Of(Alarm(File(dose, false))));

    [Fact]
    public void A_lower_answer_or_file_after_it_takes_nothing_back()
    {
        var alarm = Alarm(File(300, false), Said(0.2, Measured.No, Measured.No), File(0.2, false));
        Assert.Equal(NextStep.StepBack, NextSteps.Of(alarm));
        Assert.Contains(TwoPersonsReason.StepBack, TwoPersons.Because(alarm, true, AlarmOutcome.False));
    }

    private static Cordon.Modules.Detection.Measure.SafetyForm Proposed(Alarm alarm) => FileAnswers.Of(alarm).Proposed(alarm);

    private static SafetyMeasured Said(double? metre, Measured neutrons, Measured contamination) =>
        SafetyRules.Of(null, metre, neutrons, contamination, TurnBack) is var (answer, reasons) ? new SafetyMeasured("a", neutrons, contamination, TurnBack, answer, reasons, "ada", null, metre) : null!;

    private static SpectrumTaken File(double? dose, bool? neutrons) => new(
        "a", "f.n42", new string('0', 64), "N42v2012", "", "", [new SpectrumFinding(["m"], "InnocentBackground", ["BackgroundOnly"], [], false, 1000, [], null, neutrons, 60)], [], "", "ada", Dose: dose is { } value ? new FileDose(value, TurnBack) : null);

    private static Alarm Alarm(params object[] facts) => facts.Aggregate(
        AlarmLife.After(null, new AlarmRaised("a", AlarmSubject.Container, "ARVU 1", "Lane 3", "", new Instant(1), AlarmSource.Page, "ada"), new Instant(1), Handling)!, (now, fact) => AlarmLife.After(now, fact, new Instant(2), Handling)!);
}
