using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Passages;
using Cordon.Engines.Spectra.Questions;
using Cordon.Tests.Engines.Spectra.Passages;
using CsCheck;

namespace Cordon.Tests.Engines.Spectra.Questions;

public sealed class FileQuestionsTests
{
    private static readonly EnergyCalibration Scale = new EnergyCalibration.Polynomial([0, 3]);

    [Fact]
    public void Each_measurement_of_an_object_is_a_question_with_the_background_of_the_file()
    {
        var questions = FileQuestions.Of(Holding(Measured("f1", MeasurementClass.Foreground, 5), Measured("b", MeasurementClass.Background, 2), Measured("f2", MeasurementClass.NotSpecified, 7), Measured("c", MeasurementClass.Calibration, 9)));
        Assert.Equal(["f1", "f2"], questions.Select(q => Assert.Single(q.Measurements)));
        Assert.All(questions, q => Assert.Equal(2, q.Request.Background!.Counts[0]));
        Assert.All(questions, q => Assert.Equal(DetectorKind.NaI, q.Request.Detector));
        Assert.All(questions, q => Assert.Empty(q.Warnings));
    }

    [Fact]
    public void A_passage_is_one_question_and_what_was_measured_without_anything_in_the_portal_is_its_background()
    {
        var passage = Enumerable.Range(0, 40).Select(i => Measured($"m{i}", MeasurementClass.NotSpecified, i < 20 ? 1 : 3) with { Occupied = i >= 20 }).ToArray();
        var question = Assert.Single(FileQuestions.Of(Holding(passage)));
        Assert.Equal((20, 60d, 20d), (question.Measurements.Length, question.Request.Spectrum.Counts[0], question.Request.Background!.Counts[0]));
        Assert.Equal(20 * 10d, question.Request.Spectrum.LiveSeconds);
    }

    [Fact]
    public void Of_a_passage_the_sum_over_its_alarm_is_asked_with_what_was_measured_before_and_after_as_background()
    {
        var file = new MadePassage { Source = MadePassage.Point(17, 400) }.File(1);
        var (passage, question) = (PassageReader.Of(file)!, Assert.Single(FileQuestions.Of(file)));
        Assert.Equal(passage.Foreground, question.Measurements);
        Assert.InRange(question.Measurements.Length, 20, 69);
        Assert.Equal(Counts(file, passage.Foreground), question.Request.Spectrum.Sum());
        Assert.Equal(Counts(file, passage.Background), question.Request.Background!.Sum());
        Assert.True(CountExcess.Of(question.Request.Spectrum, question.Request.Background) is { IsClear: true });
    }

    [Fact]
    public void Neutrons_that_alarm_anywhere_in_a_passage_alarm_though_the_sum_is_made_of_other_samples()
    {
        var file = new MadePassage { Source = MadePassage.Point(13, 600), NeutronSource = MadePassage.Point(22, 30) }.File(2);
        var question = Assert.Single(FileQuestions.Of(file));
        Assert.True(question.Measurements.Length < 70);
        Assert.True(question.Request.NeutronAlarm);
    }

    [Theory]
    [InlineData("interspec_examples", "passthrough.n42", false)]
    [InlineData("interspec_test_n42", "testing__test_data__llm_time_history__Q345_Racetrack.n42", true)]
    [InlineData("interspec_test_n42", "testing__test_data__llm_time_history__Q67_Mobile.N42", true)]
    [InlineData("interspec_test_n42", "testing__test_data__llm_time_history__Q8910_Helicopter.N42", true)]
    public void A_real_passage_is_asked_about_its_alarm_with_its_surroundings_where_it_kept_any(string folder, string name, bool keptBackground)
    {
        var file = SpectrumFiles.Read(System.IO.File.ReadAllBytes(SharedData.Need("detection", folder, name)), name);
        var (passage, question) = (PassageReader.Of(file)!, Assert.Single(FileQuestions.Of(file)));
        Assert.True(question.Measurements.Length < passage.Seconds.Length);
        Assert.Subset(passage.Foreground.ToHashSet(), question.Measurements.ToHashSet());
        Assert.Equal(keptBackground, question.Request.Background is not null);
        Assert.NotEqual(Outcome.InnocentBackground, new SpectrumIdentifier().Identify(question.Request).Outcome);
    }

    [Fact]
    public void Background_and_detector_from_elsewhere_take_the_place_of_those_of_the_file()
    {
        var file = Holding(Measured("f", MeasurementClass.Foreground, 5), Measured("b", MeasurementClass.Background, 2));
        var question = Assert.Single(FileQuestions.Of(file, Holding(Measured("x", MeasurementClass.NotSpecified, 4)), DetectorKind.LaBr3));
        Assert.Equal((4d, DetectorKind.LaBr3), (question.Request.Background!.Counts[0], question.Request.Detector));
    }

    [Fact]
    public void What_is_left_out_is_said_and_a_spectrum_without_a_calibration_cannot_be_assessed()
    {
        var bare = Measured("f", MeasurementClass.Foreground, 5) with { Spectra = [new("d", new Spectrum { Counts = [1, 2, 3] })] };
        var question = Assert.Single(FileQuestions.Of(Holding(bare) with { LeftOut = 2 }));
        Assert.Equal((Outcome.CannotAssess, OutcomeReason.NoCalibration), Judged(question));
        var whole = Assert.Single(FileQuestions.Of(Holding(Measured("f", MeasurementClass.Foreground, 5)) with { LeftOut = 2 }));
        Assert.True(whole.Request.Incomplete);
        Assert.Equal("spectrum.identify.left-out", Assert.Single(whole.Warnings).Code);
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(3, 0, false)]
    [InlineData(12, 1, true)]
    [InlineData(110, 100, false)]
    [InlineData(220, 100, true)]
    public void Neutrons_alarm_when_the_background_does_not_explain_them(double seen, double usual, bool alarms)
    {
        var file = Holding(Measured("f", MeasurementClass.Foreground, 5, seen), Measured("b", MeasurementClass.Background, 2, usual));
        Assert.Equal(alarms, FileQuestions.Of(file)[0].Request.NeutronAlarm);
    }

    [Fact]
    public void Without_a_background_nobody_knows_whether_neutrons_are_many_and_without_a_counter_nobody_looked()
    {
        Assert.Null(FileQuestions.Of(Holding(Measured("f", MeasurementClass.Foreground, 5, 50)))[0].Request.NeutronAlarm);
        Assert.Null(FileQuestions.Of(Holding(Measured("f", MeasurementClass.Foreground, 5)))[0].Request.NeutronAlarm);
        var said = Holding(Measured("f", MeasurementClass.Foreground, 5)) with { Analyses = [new InstrumentAnalysis { Measurements = ["f"], Alarms = [new InstrumentAlarm("Neutron", null, null, [])] }] };
        Assert.True(FileQuestions.Of(said)[0].Request.NeutronAlarm);
    }

    [Fact]
    public void Neutrons_that_alarm_are_a_persons_also_where_no_spectrum_has_a_calibration_or_nothing_but_counts_was_recorded()
    {
        var background = Measured("b", MeasurementClass.Background, 2, 1);
        var bare = Measured("f", MeasurementClass.Foreground, 5, 50);
        var uncalibrated = bare with { Spectra = [new("d", new Spectrum { Counts = [1, 2, 3] })] };
        Assert.Equal((Outcome.NeedsPerson, OutcomeReason.NoCalibration), Judged(Assert.Single(FileQuestions.Of(Holding(uncalibrated, background)))));
        Assert.Equal((Outcome.NeedsPerson, OutcomeReason.NoCalibration), Judged(Assert.Single(FileQuestions.Of(Holding(bare with { Spectra = [] }, background with { Spectra = [] })))));
        // Counted in a measurement of its own, beside the spectrum.
        Assert.True(Assert.Single(FileQuestions.Of(Holding(Measured("f", MeasurementClass.Foreground, 5), bare with { Id = "n", Spectra = [] }, background))).Request.NeutronAlarm);
    }

    [Fact]
    public void A_sum_over_other_scales_keeps_every_count_that_lies_in_the_first_ones_range() =>
        Gen.Select(Gen.Double[0, 50].Array[32], Gen.Double[1, 6], Gen.Double[-5, 5]).Sample((counts, width, offset) =>
        {
            var first = new Spectrum { Counts = [.. Enumerable.Repeat(0.0, 200)], Calibration = new EnergyCalibration.Polynomial([-50, 2]) };
            var other = new Spectrum { Counts = [.. counts], Calibration = new EnergyCalibration.Polynomial([offset, width]) };
            var sum = SpectrumSum.Of([first, other]);
            Assert.Equal(counts.Sum(), sum.Sum(), 1e-6);
            Assert.Null(sum.LiveSeconds);
        });

    private static double Counts(SpectrumFile file, IEnumerable<string> ids) => file.Measurements.Where(m => ids.Contains(m.Id)).Sum(m => m.Spectra.Sum(s => s.Spectrum.Sum()));

    private static (Outcome, OutcomeReason) Judged(SpectrumQuestion question) => new SpectrumIdentifier().Identify(question.Request) is var found ? (found.Outcome, found.Reasons[0]) : default;

    private static SpectrumFile Holding(params Measurement[] measurements) => new()
    {
        Name = "own.n42", Format = SpectrumFormat.N42v2012, Instrument = new Instrument(), Sha256 = new string('0', 64), Measurements = [.. measurements],
        Detectors = [new Detector { Id = "d", Category = DetectorCategory.Gamma, Kind = DetectorKind.NaI }, new Detector { Id = "n", Category = DetectorCategory.Neutron, Kind = DetectorKind.He3 }],
    };

    private static Measurement Measured(string id, MeasurementClass what, double counts, double? neutrons = null) => new()
    {
        Id = id, Class = what, RealSeconds = 10,
        Spectra = [new("d", new Spectrum { Counts = [.. Enumerable.Repeat(counts, 100)], LiveSeconds = 10, RealSeconds = 10, Calibration = Scale })],
        GrossCounts = neutrons is { } n ? [new GrossCounts("n", 10, [n])] : [],
    };
}
