using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Matching;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening.Lists;

/// <summary>The lists in force at one moment, ready for search. Immutable: a question is answered from one snapshot from beginning to end.</summary>
internal sealed class ListsSnapshot
{
    private readonly IReadOnlyDictionary<string, ListedEntity> _entities;

    private ListsSnapshot(IReadOnlyDictionary<Guid, ScreenedList> lists, IReadOnlyDictionary<string, ListedEntity> entities, PartyIndex index) =>
        (Lists, _entities, Index) = (lists, entities, index);

    /// <summary>No list at all.</summary>
    public static ListsSnapshot Empty { get; } = new(new Dictionary<Guid, ScreenedList>(), new Dictionary<string, ListedEntity>(), PartyIndex.Empty);

    /// <summary>The versions it holds, by id.</summary>
    public IReadOnlyDictionary<Guid, ScreenedList> Lists { get; }

    /// <summary>Finds parties.</summary>
    public PartyIndex Index { get; }

    /// <summary>All listed entities.</summary>
    public IEnumerable<ListedEntity> Entities => _entities.Values;

    /// <summary>An entity by its id; null when it is on no list.</summary>
    public ListedEntity? Find(string id) => _entities.GetValueOrDefault(id);

    /// <summary>A snapshot of whole lists.</summary>
    public static ListsSnapshot Of(IReadOnlyDictionary<Guid, ScreenedList> lists, IEnumerable<ListedEntity> entities)
    {
        var byId = entities.ToDictionary(e => e.Id, StringComparer.Ordinal);
        return new ListsSnapshot(lists, byId, PartyIndex.Build(byId.Values.Select(e => e.Party)));
    }

    /// <summary>The snapshot after some lists changed; what did not change is shared.</summary>
    public ListsSnapshot With(IReadOnlyDictionary<Guid, ScreenedList> lists, IEnumerable<ListedEntity> added, IEnumerable<string> removed)
    {
        var entities = new Dictionary<string, ListedEntity>(_entities, StringComparer.Ordinal);
        var (fresh, gone) = (added.ToList(), removed.ToList());
        foreach (var id in gone)
            entities.Remove(id);
        foreach (var entity in fresh)
            entities[entity.Id] = entity;
        return new ListsSnapshot(lists, entities, Index.With(fresh.Select(e => e.Party), gone));
    }

    /// <summary>The same entities, the lists described anew (their age).</summary>
    public ListsSnapshot Described(IReadOnlyDictionary<Guid, ScreenedList> lists) => new(lists, _entities, Index);
}
