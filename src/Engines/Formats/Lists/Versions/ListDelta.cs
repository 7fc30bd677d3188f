namespace Cordon.Engines.Formats.Lists.Versions;

/// <summary>What differs between two versions of one list.</summary>
/// <param name="Added">Entities that only the later version has, in its order.</param>
/// <param name="Removed">Entities that only the earlier version has, in its order.</param>
/// <param name="Changed">Entities that both have and that differ.</param>
public sealed record ListDelta(IReadOnlyList<ListedEntity> Added, IReadOnlyList<ListedEntity> Removed, IReadOnlyList<EntityChange> Changed)
{
    /// <summary>True when the versions say the same.</summary>
    public bool IsEmpty => Added.Count == 0 && Removed.Count == 0 && Changed.Count == 0;
}

/// <summary>An entity that was changed.</summary>
/// <param name="Before">As the earlier version has it.</param>
/// <param name="After">As the later version has it.</param>
/// <param name="Fields">What differs, field by field.</param>
public sealed record EntityChange(ListedEntity Before, ListedEntity After, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>True when something changed by which the party is recognised, or what the listing brings with it; false when only descriptions did.</summary>
    public bool IsMaterial => Fields.Any(f => f.IsMaterial);
}

/// <summary>Values of one field that went and came; the order of values is no difference.</summary>
/// <param name="Field">The field's name, lower case: <c>names</c>.</param>
/// <param name="IsMaterial">Whether the field counts for <see cref="EntityChange.IsMaterial"/>.</param>
/// <param name="Removed">Values of the earlier version only.</param>
/// <param name="Added">Values of the later version only.</param>
public sealed record FieldChange(string Field, bool IsMaterial, IReadOnlyList<string> Removed, IReadOnlyList<string> Added);
