using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Time;
using Cordon.Modules.Screening.Lists;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>A listed entity as the FollowTheMoney object that clients of OpenSanctions expect.</summary>
internal static class FtmEntity
{
    /// <summary>What every listed party is about.</summary>
    public const string Topic = "sanction";

    /// <summary>The entity by itself: ties are not among its properties (see <see cref="EntityTies"/>).</summary>
    public static JsonObject Of(ListedEntity entity, ListsSnapshot snapshot)
    {
        var sighting = snapshot.SightingOf(entity);
        var list = snapshot.Lists.Values.First(l => l.Dataset == entity.Dataset);
        return new JsonObject
        {
            ["id"] = entity.Id,
            ["caption"] = entity.Party.Caption,
            ["schema"] = SchemaOf(entity.Party.Kind),
            ["properties"] = Properties(entity),
            ["datasets"] = new JsonArray(entity.Dataset),
            ["referents"] = new JsonArray(),
            ["target"] = entity.IsListed,
            ["first_seen"] = Seconds(sighting.FirstSeen),
            ["last_seen"] = Seconds(list.RetrievedAt),
            ["last_change"] = Seconds(sighting.LastChange),
        };
    }

    /// <summary>An instant as those clients write it: to the second, without a zone.</summary>
    public static string Seconds(Instant instant) => instant.ToString()[..19];

    public static string SchemaOf(PartyKind kind) => kind switch
    {
        PartyKind.Person => "Person",
        PartyKind.Organization => "Organization",
        PartyKind.Vessel => "Vessel",
        PartyKind.Aircraft => "Airplane",
        _ => "LegalEntity",
    };

    private static JsonObject Properties(ListedEntity entity)
    {
        var party = entity.Party;
        var properties = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        void Add(string property, string value)
        {
            if (value.Length == 0)
                return;
            if (!properties.TryGetValue(property, out var values))
                properties.Add(property, values = []);
            if (!values.Contains(value))
                values.Add(value);
        }

        foreach (var name in party.Names)
            Add(name.Kind switch { NameKind.Alias => "alias", NameKind.Former => "previousName", NameKind.Weak => "weakAlias", _ => "name" }, name.Text);
        foreach (var date in party.Dates)
            Add(party.Kind == PartyKind.Person ? "birthDate" : "incorporationDate", date.ToString().TrimEnd('~'));
        foreach (var country in party.Countries)
            Add(party.Kind switch { PartyKind.Person => "nationality", PartyKind.Vessel => "flag", _ => "country" }, country);
        foreach (var identifier in party.Identifiers)
            Add(PropertyOf(identifier.Kind), identifier.Value);
        foreach (var address in party.Addresses)
            Add("address", address.Text);
        foreach (var place in party.BirthPlaces)
            Add("birthPlace", place);
        if (party.Gender is PartyGender.Female or PartyGender.Male)
            Add("gender", party.Gender == PartyGender.Female ? "female" : "male");
        foreach (var programme in entity.Programmes)
            Add("programId", programme);
        Add("notes", entity.Remarks);
        if (entity.IsListed)
            Add("topics", Topic);
        return new JsonObject(properties.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)new JsonArray([.. p.Value.Select(v => (JsonNode)v!)]))));
    }

    private static string PropertyOf(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Passport => "passportNumber",
        IdentifierKind.NationalId => "idNumber",
        IdentifierKind.Tax => "taxNumber",
        IdentifierKind.Registration => "registrationNumber",
        IdentifierKind.Lei => "leiCode",
        IdentifierKind.Imo => "imoNumber",
        IdentifierKind.Mmsi => "mmsi",
        IdentifierKind.CallSign => "callSign",
        IdentifierKind.AircraftMark => "registrationNumber",
        IdentifierKind.SerialNumber => "serialNumber",
        IdentifierKind.Bic => "swiftBic",
        IdentifierKind.Wallet => "publicKey",
        IdentifierKind.Email => "email",
        IdentifierKind.Phone => "phone",
        IdentifierKind.Website => "website",
        _ => "idNumber",
    };
}
