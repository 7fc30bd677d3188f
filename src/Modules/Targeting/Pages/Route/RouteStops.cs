using Cordon.Engines.Formats.Declarations;
using Cordon.Kernel.Places;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Facts;
using Cordon.Ui.Maps;

namespace Cordon.Modules.Targeting.Pages.Route;

/// <summary>The way of goods as stops on a map.</summary>
internal static class RouteStops
{
    private const string Restricted = "route.restricted";

    /// <summary>The countries in their order, one after another named once; those without a point are left out, as they are on no map.</summary>
    public static IReadOnlyList<MapStop> Of(Declaration declaration, Judgement judgement)
    {
        if (MovementFacts.Ports(declaration) is { Count: > 0 } ports)
            return BySea(ports);
        var destinationIsBad = judgement.Fired.Any(f => f.Id == Restricted);
        var stops = new List<MapStop>();
        foreach (var country in MovementFacts.Way(declaration))
        {
            if (Distances.PointOf(country) is { } point)
                stops.Add(new MapStop(country.ToUpperInvariant(), point.Latitude, point.Longitude, destinationIsBad && country == declaration.DestinationCountry));
        }

        return stops;
    }

    /// <summary>The ports, and between them without a name the points that the way of ships passes.</summary>
    private static List<MapStop> BySea(IReadOnlyList<Seaport> ports) =>
    [
        .. ports.Zip(ports.Skip(1)).SelectMany(leg => SeaWays.Way(leg.First, leg.Second).SkipLast(1).Select((p, i) => new MapStop(i == 0 ? leg.First.Name : "", p.Latitude, p.Longitude))),
        new MapStop(ports[^1].Name, ports[^1].At.Latitude, ports[^1].At.Longitude),
    ];

    /// <summary>Indicators of the pack that speak about the way.</summary>
    public static IEnumerable<FiredIndicator> Flags(Judgement judgement) => judgement.Fired.Where(f => f.Id.StartsWith("route.", StringComparison.Ordinal));

    /// <summary>How long the way is from point to point, and how many times longer than the direct one; null where it has fewer than two ends, or one of them has no point.</summary>
    public static (double Kilometres, double Detour)? Kilometres(Declaration declaration)
    {
        if (MovementFacts.Ports(declaration) is { Count: > 0 } ports)
            return SeaWays.Detour(ports) is { } longer ? (SeaWays.Kilometres(ports[0], ports[^1]) * longer, longer) : null;
        var way = MovementFacts.Way(declaration);
        if (way.Count < 2 || Distances.Detour(way) is not { } detour || Distances.Kilometres(way[0], way[^1]) is not { } direct)
            return null;
        return (direct * detour, detour);
    }
}
