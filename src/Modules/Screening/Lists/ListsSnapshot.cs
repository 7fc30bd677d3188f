using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Folders;
using Cordon.Engines.Matching;
using Cordon.Kernel.Parties;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening.Lists;

/// <summary>The lists in force at one moment, ready for search. Immutable: a question is answered from one snapshot from beginning to end.</summary>
internal sealed class ListsSnapshot : IScreenedLists
{
    private readonly IReadOnlyDictionary<string, ListedEntity> _entities;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, EntitySighting>> _sightings;
    private readonly Lazy<ILookup<string, (ListedEntity From, EntityLink Link)>> _tiesTo;

    private ListsSnapshot(
        IReadOnlyDictionary<Guid, ScreenedList> lists, IReadOnlyDictionary<string, ListedEntity> entities, IReadOnlyDictionary<string, IReadOnlyDictionary<string, EntitySighting>> sightings, PartyIndex index)
    {
        (Lists, _entities, _sightings, Index) = (lists, entities, sightings, index);
        _tiesTo = new(() => _entities.Values.SelectMany(e => e.Links.Select(l => (To: Target(e, l)?.Id, Tie: (e, l)))).Where(t => t.To is not null).ToLookup(t => t.To!, t => t.Tie, StringComparer.Ordinal));
    }

    /// <summary>No list at all.</summary>
    public static ListsSnapshot Empty { get; } = new(new Dictionary<Guid, ScreenedList>(), new Dictionary<string, ListedEntity>(), new Dictionary<string, IReadOnlyDictionary<string, EntitySighting>>(), PartyIndex.Empty);

    /// <summary>The versions it holds, by id.</summary>
    public IReadOnlyDictionary<Guid, ScreenedList> Lists { get; }

    /// <summary>Finds parties.</summary>
    public PartyIndex Index { get; }

    /// <summary>All listed entities.</summary>
    public IEnumerable<ListedEntity> Entities => _entities.Values;

    IReadOnlyList<ScreenedList> IScreenedLists.Versions => [.. Lists.Values.OrderBy(l => l.Dataset, StringComparer.Ordinal)];

    AlgorithmIdentity IScreenedLists.Algorithm => Screener.Algorithm;

    IReadOnlyList<PartyMatch> IScreenedLists.Search(Party party, int most, double least) => Index.Search(party, most, least);

    /// <summary>An entity by its id; null when it is on no list.</summary>
    public ListedEntity? Find(string id) => _entities.GetValueOrDefault(id);

    /// <summary>Since when an entity and what it says are known here.</summary>
    public EntitySighting SightingOf(ListedEntity entity) => _sightings[entity.Dataset][UniqueIds.OriginalOf(entity)];

    /// <summary>The other end of a tie, when it is an entity of the same list.</summary>
    public ListedEntity? Target(ListedEntity from, EntityLink link) =>
        link.TargetId is not { } id ? null : Find($"{from.Dataset}/{id}") ?? (Find(id) is { } found && found.Dataset == from.Dataset ? found : null);

    /// <summary>The ties of other entities to one.</summary>
    public IEnumerable<(ListedEntity From, EntityLink Link)> TiesTo(string id) => _tiesTo.Value[id];

    /// <summary>True when these entities cannot simply be added: one of their ids is used by another list, or some ids are used twice already.</summary>
    public bool SharesIdsWith(IEnumerable<ListedEntity> added) =>
        _entities.Values.Any(UniqueIds.IsQualified) || added.Any(a => _entities.TryGetValue(a.Id, out var known) && known.Dataset != a.Dataset);

    /// <summary>A snapshot of whole lists.</summary>
    public static ListsSnapshot Of(
        IReadOnlyDictionary<Guid, ScreenedList> lists, IReadOnlyList<ListedEntity> entities, IReadOnlyDictionary<string, IReadOnlyDictionary<string, EntitySighting>> sightings)
    {
        var byId = UniqueIds.Of(entities).ToDictionary(e => e.Id, StringComparer.Ordinal);
        return new ListsSnapshot(lists, byId, sightings, PartyIndex.Build(byId.Values.Select(e => e.Party)));
    }

    /// <summary>The snapshot after a list changed; what did not change is shared.</summary>
    public ListsSnapshot With(
        IReadOnlyDictionary<Guid, ScreenedList> lists, string dataset, IReadOnlyList<ListedEntity> added, IReadOnlyList<string> removed, IReadOnlyDictionary<string, EntitySighting> sightings)
    {
        var entities = new Dictionary<string, ListedEntity>(_entities, StringComparer.Ordinal);
        foreach (var id in removed)
            entities.Remove(id);
        foreach (var entity in added)
            entities[entity.Id] = entity;
        var seen = new Dictionary<string, IReadOnlyDictionary<string, EntitySighting>>(_sightings) { [dataset] = sightings };
        return new ListsSnapshot(lists, entities, seen, Index.With(added.Select(e => e.Party), removed));
    }

    /// <summary>The same entities, the lists described anew (their age).</summary>
    public ListsSnapshot Described(IReadOnlyDictionary<Guid, ScreenedList> lists) => new(lists, _entities, _sightings, Index);
}
