using System.Globalization;
using System.Text.RegularExpressions;
using Cordon.Ui.Maps;
using CsCheck;

namespace Cordon.Tests.Node.Pages;

public sealed partial class MapViewTests
{
    private static readonly Gen<MapStop> Stops = Gen.Select(Gen.Double[-70, 78], Gen.Double[-180, 180], (latitude, longitude) => new MapStop("XX", latitude, longitude));

    [Fact]
    public void Every_stop_and_every_leg_lies_in_the_picture() => Stops.List[1, 6].Sample(stops =>
    {
        var view = new MapView(stops);
        Assert.All(stops.Select(view.At), p => Assert.True(p is { X: >= 0 and <= MapView.Width, Y: >= 0 } && p.Y <= view.Height, $"{p} of {view.Height}"));
        Assert.Equal(stops.Count - 1, view.Ways.Count);
        Assert.All(view.Ways.SelectMany(Points), p => Assert.InRange(p.X, -1, MapView.Width + 1));
    }, iter: 500);

    [Fact]
    public void A_way_over_the_date_line_does_not_cross_the_picture()
    {
        var view = new MapView([new("JP", 36, 138), new("US", 38, -97)]);
        var way = Points(view.Ways[0]);
        Assert.True(way[0].X < way[^1].X);
        Assert.All(way.Zip(way.Skip(1)), leg => Assert.True(Math.Abs(leg.Second.X - leg.First.X) < MapView.Width / 8.0));
        Assert.All(view.LandPaths.Select(Points), ring => Assert.All(ring.Zip(ring.Skip(1)), side => Assert.True(Math.Abs(side.Second.X - side.First.X) < MapView.Width)));
    }

    [Fact]
    public void The_shortest_way_bends_to_the_pole_and_land_is_seen()
    {
        var view = new MapView([new("FR", 46, 2), new("CA", 60, -95)]);
        var way = Points(view.Ways[0]);
        Assert.True(way[way.Count / 2].Y < Math.Min(way[0].Y, way[^1].Y));
        Assert.True(view.LandPaths.Count > 3);
    }

    private static List<(double X, double Y)> Points(string path) =>
        [.. Pair().Matches(path).Select(m => (double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)))];

    [GeneratedRegex(@"[ML](-?[\d.]+) (-?[\d.]+)")]
    private static partial Regex Pair();
}
