namespace Cordon.Engines.Formats.Lists;

/// <summary>A tie from a listed party to another party.</summary>
/// <param name="Kind">What sort of tie.</param>
/// <param name="Name">The other party's name, as written; empty when only <paramref name="TargetId"/> is known.</param>
/// <param name="TargetId">The other party's <see cref="ListedEntity.Id"/>, when the source refers to it by identifier.</param>
/// <param name="Text">The words of the source that say so.</param>
public sealed record EntityLink(LinkKind Kind, string Name, string? TargetId, string Text);

/// <summary>Sorts of tie between parties.</summary>
public enum LinkKind
{
    /// <summary>Tied in a way that the source does not qualify ("Linked To").</summary>
    LinkedTo,

    /// <summary>The other party owns it or a part of it.</summary>
    OwnedBy,

    /// <summary>It owns the other party or a part of it.</summary>
    OwnerOf,

    /// <summary>The other party directs, controls or operates it.</summary>
    ControlledBy,

    /// <summary>It directs, controls or operates the other party.</summary>
    ControllerOf,

    /// <summary>Family.</summary>
    Relative,

    /// <summary>Works for, is a member of or acts on behalf of the other party.</summary>
    MemberOf,
}
