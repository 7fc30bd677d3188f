using Cordon.Engines.Spectra.Fitting;
using Cordon.Engines.Spectra.Matter;
using Cordon.Engines.Spectra.Model;
using Cordon.Engines.Spectra.Nuclides;
using Cordon.Engines.Spectra.Peaks;
using Cordon.Engines.Spectra.Response;
using CsCheck;

namespace Cordon.Tests.Engines.Spectra.Identifying;

public sealed class PhysicsTests
{
    // Hubbell and Seltzer, NISTIR 5632, cm²/g without coherent scattering to within what the model claims.
    [Theory]
    [InlineData("Fe", 100, 0.350)]
    [InlineData("Fe", 662, 0.0733)]
    [InlineData("Pb", 150, 1.95)]
    [InlineData("Pb", 662, 0.108)]
    [InlineData("Pb", 2000, 0.0453)]
    [InlineData("NaI", 100, 1.60)]
    [InlineData("NaI", 662, 0.0745)]
    [InlineData("PE", 100, 0.170)]
    public void Attenuation_agrees_with_the_published(string matter, double energy, double published)
    {
        var material = matter switch { "Fe" => Material.Iron, "Pb" => Material.Lead, "NaI" => Material.SodiumIodide, _ => Material.Polyethylene };
        Assert.InRange(material.Attenuation(energy), published * 0.88, published * 1.12);
    }

    [Fact]
    public void Scattering_on_a_free_electron_tends_to_Thomson() => Assert.InRange(Element.KleinNishina(0.5), 0.6630, 0.6652);

    [Fact]
    public void K_edges_are_where_they_are()
    {
        Assert.Equal(33.169, Element.KEdge(53), 2);
        Assert.Equal(88.005, Element.KEdge(82), 2);
    }

    [Fact]
    public void Rebinning_keeps_every_count_inside_the_grid() =>
        Gen.Double[0, 1000].Array[50, 300].Sample(counts =>
        {
            var grid = new EnergyGrid(180);
            var edges = Enumerable.Range(0, counts.Length + 1).Select(i => EnergyGrid.Lowest + ((EnergyGrid.Highest - EnergyGrid.Lowest) * i / counts.Length)).ToArray();
            Assert.Equal(counts.Sum(), grid.Rebin(counts, edges).Sum(), 1e-6 * (1 + counts.Sum()));
        });

    [Fact]
    public void Least_squares_end_where_no_step_helps() =>
        Gen.Double[-1, 1].Array[60].Sample(values =>
        {
            var (n, gram, right) = (5, new double[5, 5], new double[5]);
            for (var a = 0; a < n; a++)
            {
                for (var b = 0; b < n; b++)
                {
                    for (var k = 0; k < 10; k++)
                        gram[a, b] += values[(a * 10) + k] * values[(b * 10) + k];
                }

                for (var k = 0; k < 10; k++)
                    right[a] += values[(a * 10) + k] * values[50 + k];
            }

            var x = NonNegativeLeastSquares.Solve(gram, right);
            for (var a = 0; a < n; a++)
            {
                var slope = right[a] - Enumerable.Range(0, n).Sum(b => gram[a, b] * x[b]);
                Assert.True(x[a] >= 0);
                Assert.True(x[a] > 0 ? Math.Abs(slope) < 1e-5 : slope < 1e-5);
            }
        });

    [Fact]
    public void The_line_filter_is_blind_to_a_straight_continuum_and_sees_a_line()
    {
        var crystal = Crystal.Of(DetectorKind.NaI)!;
        var grid = new EnergyGrid(crystal.Bins);
        var filter = new LineFilter(grid, e => crystal.Fwhm(e, 1));
        var straight = grid.Centres.Select((c, i) => (5000 - c) * (grid.Edges[i + 1] - grid.Edges[i])).ToArray();
        var line = new double[grid.Bins];
        new Blur(grid, e => crystal.Fwhm(e, 1)).Gaussian(line, 662, 1000);
        var bin = filter.BinOf(662);
        Assert.True(Math.Abs(filter.At(bin, straight)) < 1e-6 * straight.Max());
        Assert.True(filter.At(bin, line) > 100);
    }

    /// <summary>With half of its window out of range the filter is made anew from the other half, still blind to a slope.</summary>
    [Fact]
    public void The_line_filter_sees_half_a_line_at_the_edge_of_the_range()
    {
        var crystal = Crystal.Of(DetectorKind.NaI)!;
        var grid = new EnergyGrid(crystal.Bins);
        var filter = new LineFilter(grid, e => crystal.Fwhm(e, 1));
        var straight = grid.Centres.Select((c, i) => (5000 - c) * (grid.Edges[i + 1] - grid.Edges[i])).ToArray();
        var line = new double[grid.Bins];
        new Blur(grid, e => crystal.Fwhm(e, 1)).Gaussian(line, 662, 1000);
        var weights = Enumerable.Repeat(1.0, grid.Bins).ToArray();
        var bin = filter.BinOf(662);
        var (height, slope) = filter.Compare(bin, line, straight, weights, bin, grid.Bins)!.Value;
        Assert.True(height > 50);
        Assert.True(Math.Abs(slope) < 1e-6 * straight.Max());
        Assert.Null(filter.Compare(bin, line, straight, weights, bin + 1, grid.Bins));
    }

    [Fact]
    public void Where_lines_are_sharp_only_nuclides_of_which_lines_stand_are_fitted()
    {
        var crystal = Crystal.Of(DetectorKind.HPGe)!;
        var response = DetectorResponse.Of(crystal, "large", 1);
        var caesium = response.Direct(NuclideLibrary.Find("Cs137")!, 0);
        var scale = 20_000 / caesium.Sum();
        var spectrum = new Spectrum { Counts = [.. caesium.Select(c => Math.Round(c * scale) + 3)], LiveSeconds = 60, Calibration = new EnergyCalibration.Boundaries([.. response.Grid.Edges]) };
        var background = spectrum with { Counts = [.. spectrum.Counts.Select(_ => 15.0)], LiveSeconds = 300 };
        var fit = new SpectrumFit(new Measurement(spectrum, background, crystal, response.Grid), crystal);
        var nothing = fit.Evaluate([], new Nuisance(0, 0, 0, Array.IndexOf(crystal.Sharpness, 1.0), 1));
        var standing = LineScreen.Of(NuclideLibrary.All, nothing, response, crystal).Select(n => n.Name).ToArray();
        Assert.Contains("Cs137", standing);
        Assert.DoesNotContain("Co60", standing);
        Assert.DoesNotContain("Mn54", standing);
    }

    [Fact]
    public void A_response_has_its_peak_its_edge_and_less_behind_lead()
    {
        var crystal = Crystal.Of(DetectorKind.NaI)!;
        var response = DetectorResponse.Of(crystal, "large", 1);
        var caesium = NuclideLibrary.Find("Cs137")!;
        var bare = response.Direct(caesium, 0);
        var peak = Array.IndexOf(bare, bare.Max());
        Assert.InRange(response.Grid.Centres[Enumerable.Range(0, bare.Length).Where(i => response.Grid.Centres[i] > 300).MaxBy(i => bare[i] / (response.Grid.Edges[i + 1] - response.Grid.Edges[i]))], 640, 680);
        Assert.True(peak >= 0 && response.Direct(caesium, 11).Sum() < 0.8 * bare.Sum());
        Assert.True(response.Loss(caesium, 11) > 0);
    }

    /// <summary>A thick piece lets out photons as one over their attenuation: of 143.8 and 185.7 keV from uranium about 0.65 of the ratio in the table, of 1001 keV far more than of 92.6.</summary>
    [Fact]
    public void A_dense_piece_keeps_its_soft_photons()
    {
        var emitted = Emission.Of(NuclideLibrary.Find("U235")!).ToList();
        Assert.InRange(Of(143.76) / Of(185.71) / (10.93 / 57.2), 0.5, 0.75);
        var depleted = Emission.Of(NuclideLibrary.Find("U238")!).ToList();
        Assert.True(depleted.First(p => p.Energy == 1001.03).Photons / depleted.First(p => p.Energy == 92.38).Photons > 5 * 0.8417 / 2.13);
        Assert.Equal(0.851, Emission.Of(NuclideLibrary.Find("Cs137")!).MaxBy(p => p.Photons).Photons, 0.01);

        double Of(double energy) => emitted.First(p => p.Energy == energy).Photons;
    }
}
