using Cordon.Kernel.Places;
using CsCheck;

namespace Cordon.Tests.Kernel.Places;

/// <summary>Distances between seaports along the ways of ships.</summary>
public sealed class SeaWaysTests
{
    /// <summary>Nautical miles as tables of distances between ports give them (the order of US NGA, Publication 151; rounded).</summary>
    [Theory]
    [InlineData("NLRTM", "SGSIN", 8288)]
    [InlineData("CNSHA", "NLRTM", 10520)]
    [InlineData("NLRTM", "USNYC", 3340)]
    [InlineData("USLAX", "CNSHA", 5720)]
    [InlineData("PABLB", "USLAX", 2913)]
    [InlineData("USNYC", "PACTB", 1972)]
    [InlineData("SGSIN", "HKHKG", 1460)]
    [InlineData("SGSIN", "JPYOK", 2900)]
    [InlineData("ZACPT", "NLRTM", 6180)]
    [InlineData("AUSYD", "SGSIN", 4270)]
    [InlineData("BRSSZ", "NLRTM", 5420)]
    [InlineData("NGLOS", "NLRTM", 4150)]
    [InlineData("TRIST", "GRPIR", 353)]
    [InlineData("GIGIB", "EGPSD", 1920)]
    [InlineData("INBOM", "SGSIN", 2440)]
    [InlineData("JPYOK", "USLAX", 4840)]
    [InlineData("CLVAP", "USLAX", 4800)]
    [InlineData("AUFRE", "ZACPT", 4720)]
    [InlineData("SAJED", "EGSUZ", 640)]
    public void Distances_are_within_five_per_cent_of_published_tables(string from, string to, double miles) =>
        Assert.InRange(SeaWays.Kilometres(SeaWays.Find(from)!, SeaWays.Find(to)!) / 1.852 / miles, 0.95, 1.05);

    [Fact]
    public void No_way_is_shorter_than_the_great_circle_or_longer_backwards_and_its_points_add_up()
    {
        IReadOnlyList<Seaport> all = [.. SeaWays.Ports.Values.OrderBy(p => p.Code, StringComparer.Ordinal)];
        var port = Gen.Int[0, all.Count - 1].Select(i => all[i]);
        Gen.Select(port, port, port).Sample((a, b, c) =>
        {
            var length = SeaWays.Kilometres(a, b);
            Assert.True(double.IsFinite(length), $"{a.Code} {b.Code}");
            Assert.True(length >= a.At.KilometresTo(b.At) - 1e-6, $"{a.Code} {b.Code}");
            Assert.InRange(SeaWays.Kilometres(b, a), length * 0.999, length * 1.001);
            Assert.True(SeaWays.Detour([a, c, b]) is null or >= 1);
            var way = SeaWays.Way(a, b);
            Assert.Equal((a.At, b.At), (way[0], way[^1]));
            // Canals and winding straits are longer than the line through their ends; ports lie some way up a river.
            Assert.True(way.Zip(way.Skip(1), (p, q) => p.KilometresTo(q)).Sum() <= (length * 1.01) + 10, $"{a.Code} {b.Code}");
        }, iter: 2000);
    }

    [Fact]
    public void A_port_on_the_way_is_no_detour_and_one_beyond_is()
    {
        Assert.InRange(Detour("NLRTM", "EGPSD", "SGSIN"), 1, 1.02);
        Assert.InRange(Detour("NLRTM", "LKCMB", "SGSIN"), 1, 1.03);
        Assert.True(Detour("NLRTM", "SGSIN", "TRIST") > 3);
        Assert.Equal("NLRTM", SeaWays.Find("nl-rtm")!.Code);
        Assert.Null(SeaWays.Find("XXXXX"));

        static double Detour(params string[] ports) => SeaWays.Detour([.. ports.Select(p => SeaWays.Find(p)!)])!.Value;
    }
}
