using Cordon.Kernel.Places;

namespace Cordon.Tests.Kernel.Places;

public sealed class DistancesTests
{
    [Fact]
    public void Distances_are_those_of_the_globe()
    {
        // Points at 46 N 2 E and 38 N 97 W: 7,700 km by the spherical law of cosines.
        var here = (Latitude: 46 * Math.PI / 180, Longitude: 2 * Math.PI / 180);
        var there = (Latitude: 38 * Math.PI / 180, Longitude: -97 * Math.PI / 180);
        var expected = 6371.0088 * Math.Acos((Math.Sin(here.Latitude) * Math.Sin(there.Latitude)) + (Math.Cos(here.Latitude) * Math.Cos(there.Latitude) * Math.Cos(there.Longitude - here.Longitude)));
        Assert.Equal(expected, Distances.Kilometres("fr", "us")!.Value, 1);
        Assert.Equal(Distances.Kilometres("fr", "us"), Distances.Kilometres("us", "fr"));
        Assert.Equal(0, Distances.Kilometres("fr", "fr"));
        Assert.Null(Distances.Kilometres("fr", "xx"));
    }

    [Fact]
    public void A_direct_way_is_no_detour_and_a_long_one_is()
    {
        Assert.Equal(1, Distances.Detour(["fr", "de"])!.Value, 6);
        Assert.True(Distances.Detour(["fr", "sg", "de"]) > 10);
        Assert.Null(Distances.Detour(["fr", "xx", "de"]));
        Assert.Null(Distances.Detour(["fr", "de", "fr"]));
        Assert.Null(Distances.Detour(["fr"]));
    }
}
