using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Parties;
using Cordon.Modules.Hits.Contracts;

namespace Cordon.Modules.Hits.Listing;

/// <summary>A listed entity field by field, as persons read it.</summary>
internal static class ListedWords
{
    /// <summary>The fields in the order in which they are shown: first those by which a party is recognised.</summary>
    public static IReadOnlyList<string> Order { get; } =
        ["names", "kind", "dates", "birth places", "gender", "countries", "identifiers", "addresses", "listed on", "measures", "notices", "links", "details", "remarks"];

    public static IReadOnlyList<ListingField> Of(ListedEntity entity) =>
    [
        .. Order.Select(field => new ListingField(field, [.. Values(entity, field).Where(v => v.Length > 0)])).Where(f => f.Values.Count > 0),
    ];

    private static IEnumerable<string> Values(ListedEntity entity, string field) => field switch
    {
        "names" => entity.Party.Names.Select(n => n.Kind == NameKind.Primary ? n.Text : $"{n.Text} ({n.Kind.ToString().ToLowerInvariant()})"),
        "kind" => entity.Party.Kind == PartyKind.Any ? [] : [entity.Party.Kind.ToString().ToLowerInvariant()],
        "dates" => entity.Party.Dates.Select(d => d.ToString()),
        "birth places" => entity.Party.BirthPlaces,
        "gender" => entity.Party.Gender == PartyGender.Unknown ? [] : [entity.Party.Gender.ToString().ToLowerInvariant()],
        "countries" => entity.Party.Countries,
        "identifiers" => entity.Party.Identifiers.Select(i => $"{i.Kind}: {i.Value}{(i.Country is null ? "" : $" ({i.Country})")}"),
        "addresses" => entity.Party.Addresses.Select(a => a.Text.Length > 0 ? a.Text : a.Country ?? ""),
        "listed on" => entity.ListedOn is { } day ? [day.ToString("yyyy-MM-dd")] : [],
        "measures" => entity.Measures,
        "notices" => entity.Notices,
        "links" => entity.Links.Select(l => $"{l.Kind}: {(l.Name.Length > 0 ? l.Name : l.TargetId)}"),
        "details" => entity.Details.Select(d => $"{d.Name}: {d.Value}"),
        _ => [entity.Remarks],
    };
}
