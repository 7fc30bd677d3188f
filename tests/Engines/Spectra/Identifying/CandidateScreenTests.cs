using Cordon.Engines.Spectra.Fitting;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Tests.Engines.Spectra.Identifying;

public sealed class CandidateScreenTests
{
    /// <summary>Columns of nature lie in the background and are held there: a candidate that resembles one must not be promised what they may not give.</summary>
    [Theory]
    [InlineData("Co57", 0)]
    [InlineData("Cs137", 7)]
    [InlineData("I131", 2)]
    [InlineData("U235", 0)]
    public void A_source_comes_first_and_no_candidate_is_promised_more_than_the_misfit(string nuclide, int shield)
    {
        var request = MadeSpectra.Of(nuclide, 3000, shield: shield);
        var crystal = Crystal.Of(request.Detector)!;
        var fit = new SpectrumFit(new Measurement(request.Spectrum, request.Background, crystal, DetectorResponse.Of(crystal, "large", 1).Grid), crystal);
        var nothing = fit.Evaluate([], new Nuisance(0, 0, 0, Array.IndexOf(crystal.Sharpness, 1.0), 0));
        var ranked = CandidateScreen.Rank(fit, nothing, NuclideLibrary.All);
        Assert.True(nothing.Cost > 60);
        Assert.All(ranked, r => Assert.InRange(r.Gain, 0, nothing.Cost));
        Assert.Equal(nuclide, ranked[0].Component.Nuclide.Name);
        var found = fit.Evaluate([ranked[0].Component], nothing.Nuisance);
        Assert.InRange(nothing.Cost - found.Cost, 0.7 * ranked[0].Gain, 1.6 * ranked[0].Gain);
    }
}
