using System.Text.Json;
using Cordon.Engines.Formats.Json;
using Cordon.Engines.Formats.Lists.Reading;

namespace Cordon.Engines.Formats.Lists.Ftm;

/// <summary>What a FollowTheMoney stream says about its parties in entities of their own: sanctions, addresses, documents, wallets, ties.</summary>
internal sealed class FtmRelations
{
    private readonly Dictionary<string, List<FtmRelation>> byParty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, string Country)> addresses = new(StringComparer.Ordinal);

    /// <summary>Collects them all.</summary>
    public static FtmRelations Of(FtmLines lines, ReadReport report)
    {
        var relations = new FtmRelations();
        foreach (var (entity, place) in lines.All(count: false))
        {
            if (relations.TryAdd(entity))
                report.Hold(entity.GetRawText().Length, place);
        }

        return relations;
    }

    public IReadOnlyList<FtmRelation> About(string id) => byParty.GetValueOrDefault(id) ?? [];

    public (string Text, string Country) Address(string id) => addresses.GetValueOrDefault(id);

    private bool TryAdd(JsonElement entity)
    {
        if (!entity.TryGetProperty("properties", out var properties))
            return false;
        return entity.Text("schema") switch
        {
            "Address" => addresses.TryAdd(entity.Text("id"), (First(properties, "full"), First(properties, "country"))),
            "Sanction" => Attach(properties, "entity", FtmRelation.Sanction(properties)),
            "Passport" => Attach(properties, "holder", FtmRelation.Document(properties, isPassport: true)),
            "Identification" => Attach(properties, "holder", FtmRelation.Document(properties, isPassport: false)),
            "CryptoWallet" => Attach(properties, "holder", FtmRelation.Wallet(properties)),
            "Ownership" => Tie(properties, "owner", LinkKind.OwnerOf, "asset", LinkKind.OwnedBy),
            "Directorship" => Tie(properties, "director", LinkKind.ControllerOf, "organization", LinkKind.ControlledBy),
            "Family" => Tie(properties, "person", LinkKind.Relative, "relative", LinkKind.Relative),
            "Membership" => Tie(properties, "member", LinkKind.MemberOf, "organization", LinkKind.LinkedTo),
            "Employment" => Tie(properties, "employee", LinkKind.MemberOf, "employer", LinkKind.LinkedTo),
            "Representation" => Tie(properties, "agent", LinkKind.MemberOf, "client", LinkKind.LinkedTo),
            "Associate" => Tie(properties, "person", LinkKind.LinkedTo, "associate", LinkKind.LinkedTo),
            "UnknownLink" => Tie(properties, "subject", LinkKind.LinkedTo, "object", LinkKind.LinkedTo),
            _ => false,
        };
    }

    private bool Attach(JsonElement properties, string to, FtmRelation relation)
    {
        foreach (var party in properties.Texts(to))
            Add(party, relation);
        return true;
    }

    private bool Tie(JsonElement properties, string from, LinkKind forward, string to, LinkKind back)
    {
        var text = Blanks.Collapse(string.Join(' ', properties.Texts("role").Concat(properties.Texts("relationship")).Concat(properties.Texts("percentage")).Concat(properties.Texts("description"))));
        foreach (var one in properties.Texts(from))
        {
            foreach (var other in properties.Texts(to))
            {
                Add(one, FtmRelation.Link(forward, other, text));
                Add(other, FtmRelation.Link(back, one, text));
            }
        }

        return true;
    }

    private void Add(string party, FtmRelation relation)
    {
        if (!byParty.TryGetValue(party, out var list))
            byParty.Add(party, list = []);
        list.Add(relation);
    }

    private static string First(JsonElement properties, string name) => properties.Texts(name).FirstOrDefault("");
}
