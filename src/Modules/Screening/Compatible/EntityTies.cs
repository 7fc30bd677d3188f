using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Lists;
using Cordon.Modules.Screening.Lists;

namespace Cordon.Modules.Screening.Compatible;

/// <summary>
/// The ties of an entity as FollowTheMoney writes them: each is an object of its own between two entities, which stands under one property of
/// the one and another property of the other.
/// </summary>
internal static class EntityTies
{
    /// <summary>The ties of an entity, those that other entities state included, with the property they stand under.</summary>
    public static IEnumerable<(string Property, JsonObject Tie)> Of(ListedEntity entity, ListsSnapshot snapshot)
    {
        foreach (var link in entity.Links)
            yield return (Shape.Of(link.Kind).OnSelf, Tie(entity, link, Far(entity, link, snapshot), selfIsNear: true));
        foreach (var (from, link) in snapshot.TiesTo(entity.Id))
            yield return (Shape.Of(link.Kind).OnOther, Tie(from, link, FtmEntity.Of(from, snapshot), selfIsNear: false, other: entity.Id));
    }

    /// <summary>The entity with its ties among its properties.</summary>
    public static JsonObject Nested(ListedEntity entity, ListsSnapshot snapshot)
    {
        var nested = FtmEntity.Of(entity, snapshot);
        foreach (var ties in Of(entity, snapshot).GroupBy(t => t.Property, t => t.Tie))
            nested["properties"]![ties.Key] = new JsonArray([.. ties]);
        return nested;
    }

    /// <param name="from">The entity that states the tie.</param>
    /// <param name="link">The tie.</param>
    /// <param name="far">The entity at the end that is looked at from the other.</param>
    /// <param name="selfIsNear">True when it is looked at from <paramref name="from"/>.</param>
    /// <param name="other">The id of the other end, when it is looked at from there.</param>
    private static JsonObject Tie(ListedEntity from, EntityLink link, JsonObject far, bool selfIsNear, string? other = null)
    {
        var shape = Shape.Of(link.Kind);
        return new JsonObject
        {
            ["id"] = IdOf(from, link),
            ["caption"] = shape.Schema,
            ["schema"] = shape.Schema,
            ["properties"] = new JsonObject
            {
                [shape.Self] = new JsonArray(selfIsNear ? from.Id : far),
                [shape.Other] = new JsonArray(selfIsNear ? far : other!),
                ["description"] = new JsonArray(link.Text),
            },
            ["datasets"] = new JsonArray(from.Dataset),
            ["referents"] = new JsonArray(),
            ["target"] = false,
        };
    }

    /// <summary>The other end: an entity of the list, or no more than a name.</summary>
    private static JsonObject Far(ListedEntity from, EntityLink link, ListsSnapshot snapshot) => snapshot.Target(from, link) is { } target
        ? FtmEntity.Of(target, snapshot)
        : new JsonObject
        {
            ["id"] = link.TargetId ?? $"{IdOf(from, link)}-other",
            ["caption"] = Named(link),
            ["schema"] = "LegalEntity",
            ["properties"] = new JsonObject { ["name"] = new JsonArray(Named(link)) },
            ["datasets"] = new JsonArray(from.Dataset),
            ["referents"] = new JsonArray(),
            ["target"] = false,
        };

    private static string Named(EntityLink link) => link.Name.Length > 0 ? link.Name : link.TargetId ?? "";

    private static string IdOf(ListedEntity from, EntityLink link) =>
        $"{from.Id}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{link.Kind}\0{link.Name}\0{link.TargetId}\0{link.Text}")))[..12]}";

    /// <summary>A sort of tie in the words of FollowTheMoney.</summary>
    /// <param name="Schema">Its schema.</param>
    /// <param name="Self">The tie's property that holds the entity which states it.</param>
    /// <param name="Other">The one that holds the other end.</param>
    /// <param name="OnSelf">The property of the stating entity under which it stands.</param>
    /// <param name="OnOther">The one of the other end.</param>
    private sealed record Shape(string Schema, string Self, string Other, string OnSelf, string OnOther)
    {
        public static Shape Of(LinkKind kind) => kind switch
        {
            LinkKind.OwnedBy => new("Ownership", "asset", "owner", "ownershipAsset", "ownershipOwner"),
            LinkKind.OwnerOf => new("Ownership", "owner", "asset", "ownershipOwner", "ownershipAsset"),
            LinkKind.ControlledBy => new("Directorship", "organization", "director", "directorshipOrganization", "directorshipDirector"),
            LinkKind.ControllerOf => new("Directorship", "director", "organization", "directorshipDirector", "directorshipOrganization"),
            LinkKind.Relative => new("Family", "person", "relative", "familyPerson", "familyRelative"),
            LinkKind.MemberOf => new("Membership", "member", "organization", "membershipMember", "membershipOrganization"),
            _ => new("UnknownLink", "subject", "object", "unknownLinkTo", "unknownLinkFrom"),
        };
    }
}
