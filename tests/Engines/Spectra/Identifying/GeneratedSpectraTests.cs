using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Model;
using CsCheck;

namespace Cordon.Tests.Engines.Spectra.Identifying;

public sealed class GeneratedSpectraTests
{
    private static readonly SpectrumIdentifier Identifier = new();

    private static readonly Gen<Spectrum> AnySpectrum =
        Gen.Select(Gen.Double[0, 400].Array[0, 200], Gen.Double[-50, 50], Gen.Double[-1, 40], Gen.Double[-0.05, 0.05], Gen.Double[0, 100]).Select((counts, offset, slope, bend, live) =>
            new Spectrum { Counts = [.. counts], LiveSeconds = live, Calibration = new EnergyCalibration.Polynomial([offset, slope, bend]) });

    /// <summary>Whatever a file holds, the answer is one of the outcomes, never an exception, and never innocent with neutrons or without a calibration.</summary>
    [Fact]
    public void Any_spectrum_gets_an_answer_and_none_is_innocent_that_must_not_be() =>
        Gen.Select(AnySpectrum, AnySpectrum, Gen.Bool, Gen.Bool).Sample(
            (spectrum, background, neutrons, measured) =>
            {
                var answer = Identifier.Identify(new IdentificationRequest(spectrum, DetectorKind.NaI, measured ? background : null, neutrons));
                var innocent = answer.Outcome is Outcome.InnocentNorm or Outcome.InnocentMedical or Outcome.InnocentBackground;
                Assert.False(innocent && (neutrons || answer.Unknown || !Usability.IsUsable(spectrum)));
                Assert.All(answer.Nuclides, n => Assert.InRange(n.Probability, 0, 1));
                // Who is too doubtful to be named beside another is not forgotten, and makes it unknown.
                Assert.All(answer.Nuclides.Skip(1), n => Assert.True(n.Probability >= 0.35));
                Assert.True(answer.Unknown || answer.Alternatives.All(a => a.Nuclide != a.InPlaceOf));
            },
            iter: 60);
}
