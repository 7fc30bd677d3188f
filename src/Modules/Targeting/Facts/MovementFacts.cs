using System.Text.Json;
using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Declarations;
using Cordon.Kernel.Places;

namespace Cordon.Modules.Targeting.Facts;

/// <summary>What is known of the movement itself.</summary>
internal static class MovementFacts
{
    /// <param name="declaration">The declaration.</param>
    /// <param name="restricted">Whether nuclear trade with the destination is restricted; null when nobody has said for any country.</param>
    /// <param name="industry">Countries that have an industry for nuclear goods; null when nobody has said.</param>
    public static JsonObject Of(Declaration declaration, Func<string, bool?> restricted, IReadOnlySet<string>? industry)
    {
        var facts = new JsonObject
        {
            ["kind"] = Camel(declaration.Kind),
            ["form"] = Camel(declaration.Form),
            ["function"] = Camel(declaration.Function),
            ["exportCountry"] = declaration.ExportCountry ?? "",
            ["destinationCountry"] = declaration.DestinationCountry ?? "",
            ["route"] = new JsonArray([.. declaration.Route.Select(c => (JsonNode)c)]),
            ["mode"] = declaration.Transport.Mode ?? "",
            ["containers"] = declaration.Transport.Containers.Count,
            ["unsealed"] = declaration.Transport.Containers.Count(c => c.Seals.Count == 0),
            ["endUse"] = declaration.EndUse ?? "",
            ["ucr"] = declaration.Ucr is not null,
        };
        Add(facts, "detour", Detour(declaration));
        Add(facts, "invoiceDifference", InvoiceDifference(declaration));
        if (declaration is { IssuedAt: { } issued, MovesAt: { } moves })
            facts["declaredAfterMove"] = issued > moves;
        if (declaration.DestinationCountry is { } destination && restricted(destination) is { } is_)
            facts["destinationRestricted"] = is_;
        if (declaration.DestinationCountry is { } to && industry is not null)
            facts["destinationHasIndustry"] = industry.Contains(to);
        return facts;
    }

    /// <summary>The route with its ends, where they are stated; a country that follows itself stands once.</summary>
    public static IReadOnlyList<string> Way(Declaration declaration)
    {
        List<string> countries = [.. new[] { declaration.ExportCountry }.Concat(declaration.Route).Append(declaration.DestinationCountry).OfType<string>()];
        return [.. countries.Where((c, i) => i == 0 || c != countries[i - 1])];
    }

    /// <summary>The stated seaports; none where fewer than two are stated or one is not known.</summary>
    public static IReadOnlyList<Seaport> Ports(Declaration declaration) =>
        declaration.Transport.Ports.Select(SeaWays.Find).ToList() is { Count: > 1 } ports && !ports.Contains(null) ? [.. ports.OfType<Seaport>()] : [];

    /// <summary>By the ways of ships where the ports are stated. Without a route there is no detour to speak of.</summary>
    private static double? Detour(Declaration declaration)
    {
        if (Ports(declaration) is { Count: > 0 } ports)
            return SeaWays.Detour(ports);
        if (declaration.Route.Count == 0)
            return 1;
        var way = Way(declaration);
        return way.Count < 3 ? 1 : Distances.Detour(way);
    }

    /// <summary>How far the invoice is from the sum of the lines' values, as a share of the invoice; null where they are not all stated in one currency.</summary>
    private static double? InvoiceDifference(Declaration declaration)
    {
        if (declaration.InvoiceAmount is not { Value: > 0 } invoice || declaration.Items.Count == 0 || declaration.Items.Any(i => i.Value is null || i.Value.Currency != invoice.Currency))
            return declaration.InvoiceAmount is null ? 0 : null;
        return (double)(Math.Abs(declaration.Items.Sum(i => i.Value!.Value) - invoice.Value) / invoice.Value);
    }

    private static void Add(JsonObject facts, string name, double? number)
    {
        if (number is { } known)
            facts[name] = Math.Round(known, 4);
    }

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
