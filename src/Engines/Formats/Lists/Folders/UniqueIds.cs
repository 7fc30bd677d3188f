namespace Cordon.Engines.Formats.Lists.Folders;

/// <summary>
/// Ids of entities of several lists, made unique. Two lists of one's own may use the same identifiers, and FollowTheMoney collections overlap:
/// then the list whose name comes first in ordinal order keeps the id, and the others have their name and a slash before it. So the ids do not
/// depend on the order in which lists came in.
/// </summary>
public static class UniqueIds
{
    /// <summary>The entities in the order given; ids are unique within each list already.</summary>
    public static IReadOnlyList<ListedEntity> Of(IReadOnlyList<ListedEntity> entities)
    {
        var keepers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            if (!keepers.TryGetValue(entity.Id, out var keeper) || string.CompareOrdinal(entity.Dataset, keeper) < 0)
                keepers[entity.Id] = entity.Dataset;
        }

        return [.. entities.Select(e => keepers[e.Id] == e.Dataset ? e : e with { Party = e.Party with { Id = $"{e.Dataset}/{e.Id}" } })];
    }

    /// <summary>True when the entity got another id than its list gives it.</summary>
    public static bool IsQualified(ListedEntity entity) => entity.Id.StartsWith($"{entity.Dataset}/", StringComparison.Ordinal);

    /// <summary>The id that its list gives an entity.</summary>
    public static string OriginalOf(ListedEntity entity) => IsQualified(entity) ? entity.Id[(entity.Dataset.Length + 1)..] : entity.Id;
}
