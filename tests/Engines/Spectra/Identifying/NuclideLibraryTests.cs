using Cordon.Engines.Spectra.Nuclides;

namespace Cordon.Tests.Engines.Spectra.Identifying;

public sealed class NuclideLibraryTests
{
    [Theory]
    [InlineData("Cs137", 661.66, 85.1)]
    [InlineData("Co60", 1332.49, 99.98)]
    [InlineData("Am241", 59.54, 35.9)]
    [InlineData("U235", 185.71, 57.2)]
    [InlineData("Tc99m", 140.51, 89.0)]
    [InlineData("Th232", 2614.51, 35.86)]
    [InlineData("Ra226", 609.31, 45.4)]
    [InlineData("F18", 511.0, 193.4)]
    [InlineData("K40", 1460.82, 10.66)]
    public void Photons_per_hundred_decays_are_those_of_ENSDF(string name, double energy, double percent)
    {
        var line = NuclideLibrary.Find(name)!.Lines.MinBy(l => Math.Abs(l.Energy - energy))!;
        Assert.Equal(energy, line.Energy, 0.05);
        Assert.Equal(percent, line.Percent, 0.02 * percent);
    }

    [Fact]
    public void Names_are_unique_and_groups_known()
    {
        Assert.Equal(NuclideLibrary.All.Length, NuclideLibrary.All.Select(n => n.Name).Distinct().Count());
        Assert.All(NuclideLibrary.All, n => Assert.True(n.Group is null || NuclideLibrary.Groups.ContainsKey(n.Group)));
        Assert.All(NuclideLibrary.All, n => Assert.NotEqual(SourceCategory.None, n.Categories));
        Assert.All(NuclideLibrary.All, n => Assert.True(n.Lines.Length + n.Betas.Length > 0, n.Name));
        Assert.InRange(NuclideLibrary.All.Length, 60, 120);
    }

    [Fact]
    public void A_nuclide_in_other_matter_shows_its_own_lines_and_those_of_what_comes_with_it()
    {
        Assert.All(NuclideLibrary.Mixtures, m => Assert.Equal(NuclideLibrary.Find(m.Name)!.Form, m.Form));
        var low = NuclideLibrary.Mixtures.First(m => m.Name == "U235");
        Assert.Equal(57.2, low.Lines.MinBy(l => Math.Abs(l.Energy - 185.7))!.Percent, 0.5);
        Assert.Equal(0.842 * 7.62, low.Lines.MinBy(l => Math.Abs(l.Energy - 1001))!.Percent, 0.1);
    }
}
