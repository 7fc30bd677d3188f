using System.Globalization;
using System.Text.Json;
using Cordon.Engines.Formats.Json;
using Cordon.Engines.Formats.Lists.Reading;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Formats.Lists.Versions;

/// <summary>Reads what <see cref="EntityJsonWriter"/> wrote; throws whatever comes when it is something else.</summary>
internal static class EntityJsonReader
{
    public static ListedEntity Read(JsonElement json) => new()
    {
        Dataset = json.GetProperty("dataset").GetString()!,
        SourceId = json.GetProperty("sourceId").GetString()!,
        Place = json.TryGetProperty("place", out var place) ? new(place[0].GetString()!, long.Parse(place[1].GetString()!, CultureInfo.InvariantCulture), place[2].GetString()!) : default,
        IsListed = !json.TryGetProperty("tiedOnly", out _),
        Programmes = Texts(json, "programmes"),
        Measures = Texts(json, "measures"),
        Notices = Texts(json, "notices"),
        ListedOn = json.Text("listedOn") is { Length: > 0 } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
        Remarks = json.Text("remarks"),
        Details = Rows(json, "details", r => new ListedDetail(At(r, 0), At(r, 1))),
        Links = Rows(json, "links", r => new EntityLink(Kind<LinkKind>(At(r, 0)), At(r, 1), OrNull(At(r, 2)), At(r, 3))),
        Party = Party(json),
    };

    private static Party Party(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetString(),
        Kind = json.Text("kind") is { Length: > 0 } kind ? Kind<PartyKind>(kind) : PartyKind.Any,
        Gender = json.Text("gender") is { Length: > 0 } gender ? Kind<PartyGender>(gender) : PartyGender.Unknown,
        Names = Rows(json, "names", r => new PartyName(At(r, 1), Kind<NameKind>(At(r, 0)))),
        Dates = [.. Texts(json, "dates").Select(Date)],
        Countries = Texts(json, "countries"),
        Identifiers = Rows(json, "identifiers", r => new PartyIdentifier(Kind<IdentifierKind>(At(r, 0)), At(r, 1), OrNull(At(r, 2)))),
        Addresses = Rows(json, "addresses", r => new PartyAddress(At(r, 0), OrNull(At(r, 1)))),
        BirthPlaces = Texts(json, "birthPlaces"),
    };

    private static PartialDate Date(string text) => ListDate.TryParse(text, out var date) ? date : throw new FormatException();

    private static T Kind<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text, ignoreCase: true);

    private static string At(JsonElement row, int index) => row[index].GetString()!;

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private static string[] Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var array) ? [.. array.EnumerateArray().Select(t => t.GetString()!)] : [];

    private static T[] Rows<T>(JsonElement json, string name, Func<JsonElement, T> row) =>
        json.TryGetProperty(name, out var array) ? [.. array.EnumerateArray().Select(row)] : [];
}
