using Cordon.Ui.Spectra;

namespace Cordon.Tests.Ui.Spectra;

public sealed class HighPlacesTests
{
    [Fact]
    public void The_list_goes_through_the_spectrum_instead_of_naming_the_neighbours_of_one_peak()
    {
        var thinned = new ThinnedSpectrum(Invented.Caesium(), 700);
        var places = HighPlaces.Of(thinned, 6).Select(b => thinned.Middles[b]).ToList();
        Assert.Equal(6, places.Count);
        Assert.InRange(Assert.Single(places, e => e is > 600 and < 720), 640, 685);
        Assert.All(places.SelectMany(a => places.Where(b => b > a).Select(b => (a, b))), pair => Assert.True(pair.b - pair.a > HighPlaces.Apart * pair.b));
    }

    [Fact]
    public void Where_nothing_was_counted_nothing_stands_high() =>
        Assert.Equal([2], HighPlaces.Of(new ThinnedSpectrum(new SpectrumView { Energies = [10, 200, 1000], Counts = [0, 0, 4] }, 700), 6));
}
