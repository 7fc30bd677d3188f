using Cordon.Engines.Spectra.Identification;
using Cordon.Engines.Spectra.Matter;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Response;

namespace Cordon.Tests.Engines.Spectra.Identifying;

/// <summary>Goods that are radioactive throughout shield themselves.</summary>
public sealed class NaturalLoadTests
{
    private static readonly int[] Loads = [.. Enumerable.Range(0, Shield.Grid.Length).Where(s => Shield.Grid[s].IsLoad)];

    /// <summary>Against photons sent out one by one from anywhere in a ball.</summary>
    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    [InlineData(1460)]
    public void A_line_leaves_a_ball_as_often_as_photons_that_are_followed(double energy)
    {
        var random = new Random(5);
        foreach (var load in Loads.Select(s => Shield.Grid[s]))
        {
            var radius = load.ArealDensity * load.Material!.Attenuation(energy);
            var left = Enumerable.Range(0, 40_000).Count(_ =>
            {
                var (from, cosine) = (radius * Math.Cbrt(random.NextDouble()), (2 * random.NextDouble()) - 1);
                var way = (-from * cosine) + Math.Sqrt((radius * radius) - (from * from * (1 - (cosine * cosine))));
                return -Math.Log(1 - random.NextDouble()) > way;
            });
            Assert.Equal(left / 40_000.0, load.Transmission(energy), 0.01);
        }
    }

    [Fact]
    public void Only_what_is_met_as_goods_is_looked_for_in_a_load()
    {
        Assert.NotEmpty(Loads);
        Assert.Equal(["K40", "Lu176", "Ra226", "Th232"], NuclideLibrary.All.Where(n => Shield.For(n.Form).Intersect(Loads).Any()).Select(n => n.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("K40")]
    [InlineData("Th232")]
    public void A_load_is_called_natural_and_not_a_source_behind_lead(string nuclide)
    {
        var answer = new SpectrumIdentifier().Identify(MadeSpectra.Of(nuclide, 9000, shield: Loads[^1]));
        Assert.Equal([nuclide], answer.Nuclides.Select(n => n.Nuclide.Name));
        Assert.Equal(Shield.OwnLoad, answer.Nuclides[0].Shielding.Material);
        Assert.Equal(Outcome.InnocentNorm, answer.Outcome);
    }

    [Fact]
    public void A_load_is_paid_for_as_if_it_were_bare_for_it_is_as_large_as_it_likes()
    {
        var response = DetectorResponse.Of(Crystal.Of(DetectorKind.NaI)!, "large", 1);
        var potassium = NuclideLibrary.Find("K40")!;
        Assert.All(Loads, s => Assert.Equal(0, response.Loss(potassium, s)));
        Assert.True(response.Direct(potassium, Loads[^1]).Sum() < response.Direct(potassium, 0).Sum());
    }
}
