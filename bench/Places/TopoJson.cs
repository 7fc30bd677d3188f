using System.Text.Json;

namespace Cordon.Bench.Places;

/// <summary>Rings of a TopoJSON topology.</summary>
internal static class TopoJson
{
    /// <summary>The rings of all polygons of one object; the first of a polygon is its outer one.</summary>
    public static IEnumerable<IReadOnlyList<List<(double X, double Y)>>> Polygons(JsonElement topology, string name)
    {
        var arcs = Arcs(topology);
        foreach (var geometry in topology.GetProperty("objects").GetProperty(name).GetProperty("geometries").EnumerateArray())
        {
            foreach (var polygon in geometry.GetProperty("arcs").EnumerateArray())
                yield return [.. polygon.EnumerateArray().Select(ring => Ring(ring.EnumerateArray().Select(a => a.GetInt32()), arcs))];
        }
    }

    /// <summary>The arcs of a topology: each point is a difference from the one before, scaled and moved.</summary>
    private static List<List<(double X, double Y)>> Arcs(JsonElement topology)
    {
        var (scale, translate) = (topology.GetProperty("transform").GetProperty("scale"), topology.GetProperty("transform").GetProperty("translate"));
        var arcs = new List<List<(double, double)>>();
        foreach (var arc in topology.GetProperty("arcs").EnumerateArray())
        {
            var (x, y) = (0, 0);
            arcs.Add([.. arc.EnumerateArray().Select(d =>
            {
                (x, y) = (x + d[0].GetInt32(), y + d[1].GetInt32());
                return ((x * scale[0].GetDouble()) + translate[0].GetDouble(), (y * scale[1].GetDouble()) + translate[1].GetDouble());
            })]);
        }

        return arcs;
    }

    /// <summary>A ring of arcs; one with a negative number runs backwards.</summary>
    private static List<(double X, double Y)> Ring(IEnumerable<int> numbers, List<List<(double X, double Y)>> arcs)
    {
        var ring = new List<(double, double)>();
        foreach (var number in numbers)
            ring.AddRange(number >= 0 ? arcs[number].Skip(ring.Count > 0 ? 1 : 0) : arcs[~number].AsEnumerable().Reverse().Skip(ring.Count > 0 ? 1 : 0));
        return ring;
    }
}
