using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Questions;
using Cordon.Modules.Detection.Measure;
using CsCheck;

namespace Cordon.Tests.Modules.Detection.Measure;

public sealed class CountRulesTests
{
    private const double Seconds = 60;

    [Fact]
    public void Whatever_the_identifier_says_a_clear_excess_is_never_background_and_nothing_else_is_changed() =>
        Gen.Select(Gen.Enum<Outcome>(), Gen.Enum<OutcomeReason>().Array[0, 3], Gen.Double[-1, 3], Gen.Double[-10, 60], Gen.Bool).Sample((outcome, reasons, part, deviations, known) =>
        {
            CountExcess? excess = known ? new CountExcess(part, deviations) : null;
            var (recorded, why) = CountRules.AClearExcessIsNeverBackground(outcome, reasons, excess);
            if (recorded == nameof(Outcome.InnocentBackground))
                Assert.True(excess is { IsClear: false });
            if (outcome != Outcome.InnocentBackground || excess is { IsClear: false })
            {
                Assert.Equal(outcome.ToString(), recorded);
                Assert.Equal(reasons.Select(r => r.ToString()), why);
            }
            else
            {
                Assert.Contains(Assert.Single(why), CountRules.Reasons);
            }
        });

    [Fact]
    public void More_than_background_in_which_nothing_is_named_is_a_persons_whatever_its_height()
    {
        var named = 0;
        Gen.Select(Gen.Double[1.15, 2.5], Gen.Int[0, 10_000], Gen.Double[20, 90]).Sample((height, seed, level) =>
        {
            var finding = Assert.Single(SpectrumJudge.Findings(File(height, seed, level), null, null));
            Assert.True(finding.Over is { IsClear: true });
            Assert.DoesNotContain(nameof(Outcome.InnocentBackground), finding.Outcome, StringComparison.Ordinal);
            if (finding.Nuclides.Count > 0)
                Interlocked.Increment(ref named);
        }, iter: 60, threads: 1);
        Assert.True(named < 60, "nothing was asked: everything was named");
    }

    [Fact]
    public void No_more_than_background_is_still_background()
    {
        var findings = Enumerable.Range(0, 10).Select(seed => Assert.Single(SpectrumJudge.Findings(File(1, seed, 60), null, null))).ToList();
        Assert.All(findings, f => Assert.False(f.Over!.IsClear));
        Assert.Contains(findings, f => f.Outcome == nameof(Outcome.InnocentBackground));
    }

    [Fact]
    public void Counts_that_cannot_be_compared_are_not_taken_for_background()
    {
        var file = File(1, 1, 60);
        var timeless = file with { Measurements = [.. file.Measurements.Select(m => m with { RealSeconds = null, Spectra = [.. m.Spectra.Select(s => s with { Spectrum = s.Spectrum with { LiveSeconds = null, RealSeconds = null } })] })] };
        var finding = Assert.Single(SpectrumJudge.Findings(timeless, null, null));
        Assert.Null(finding.Over);
        Assert.NotEqual(nameof(Outcome.InnocentBackground), finding.Outcome);
    }

    private static SpectrumFile File(double height, int seed, double level)
    {
        var random = new Random(seed);
        return new SpectrumFile
        {
            Name = "made.n42", Format = SpectrumFormat.N42v2012, Instrument = new Instrument(), Sha256 = new string('0', 64), Detectors = [new Detector { Id = "d", Category = DetectorCategory.Gamma, Kind = DetectorKind.NaI }],
            Measurements = [Measured("f", MeasurementClass.Foreground, height * level, random), Measured("b", MeasurementClass.Background, level, random)],
        };
    }

    private static Measurement Measured(string id, MeasurementClass sort, double level, Random random) => new()
    {
        Id = id, Class = sort, RealSeconds = Seconds,
        Spectra = [new("d", new Spectrum { Counts = [.. Enumerable.Range(0, 512).Select(i => Drawn((level * 4 * Math.Exp(-i / 60.0)) + (level / 40), random))], LiveSeconds = Seconds, RealSeconds = Seconds, Calibration = new EnergyCalibration.Polynomial([0, 6]) })],
    };

    /// <summary>A Poisson number, by the normal law from 30 on.</summary>
    private static double Drawn(double mean, Random random)
    {
        if (mean > 30)
            return Math.Max(0, Math.Round(mean + (Math.Sqrt(mean) * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))));
        var (count, product, limit) = (-1, 1.0, Math.Exp(-mean));
        do
        {
            count++;
            product *= random.NextDouble();
        }
        while (product > limit);
        return count;
    }
}
