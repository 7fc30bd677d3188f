using Cordon.Engines.Formats.Lists;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening.Contracts;

namespace Cordon.Modules.Screening.Lists;

/// <summary>Keeps the snapshot of the lists in force up to date: it looks at most once a second whether a version changed, and takes only the difference.</summary>
internal sealed class ListsInForce(IWatchlists watchlists, TimeProvider clock) : IListsInForce, IDisposable
{
    private static readonly TimeSpan Trusted = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile ListsSnapshot _snapshot = ListsSnapshot.Empty;
    private long _looked;
    private int _changes;
    private int _seen = -1;

    /// <summary>The snapshot that was made last; empty before the first.</summary>
    public ListsSnapshot Latest => _snapshot;

    private bool IsRecent => Volatile.Read(ref _seen) == Volatile.Read(ref _changes) && clock.GetElapsedTime(Volatile.Read(ref _looked)) < Trusted;

    /// <summary>The snapshot; a new version of a list is in it at the latest a second after its import, and at once for whoever imported it here.</summary>
    public async Task<ListsSnapshot> NowAsync(CancellationToken cancellation)
    {
        if (IsRecent)
            return _snapshot;
        await _one.WaitAsync(cancellation);
        try
        {
            if (IsRecent)
                return _snapshot;
            var seen = Volatile.Read(ref _changes);
            _snapshot = await RefreshAsync(_snapshot, cancellation);
            Volatile.Write(ref _looked, clock.GetTimestamp());
            Volatile.Write(ref _seen, seen);
            return _snapshot;
        }
        finally
        {
            _one.Release();
        }
    }

    async Task<IScreenedLists> IListsInForce.ListsAsync(CancellationToken cancellation) => await NowAsync(cancellation);

    /// <summary>Says that a list was taken in just now, so that nobody is shown what was before.</summary>
    public void LookAgain() => Interlocked.Increment(ref _changes);

    public void Dispose() => _one.Dispose();

    private async Task<ListsSnapshot> RefreshAsync(ListsSnapshot known, CancellationToken cancellation)
    {
        var states = (await watchlists.StatesAsync(cancellation)).Where(s => s.Current is not null).ToList();
        var lists = states.ToDictionary(s => s.Current!.Id, Describe);
        var fresh = states.Where(s => !known.Lists.ContainsKey(s.Current!.Id)).ToList();
        var gone = known.Lists.Where(k => !lists.ContainsKey(k.Key)).ToDictionary(k => k.Value.Dataset, k => k.Key);
        if (fresh.Count == 0 && gone.Count == 0)
            return known.Described(lists);
        if (known.Lists.Count == 0)
            return await LoadAsync(lists, cancellation);
        var snapshot = known;
        foreach (var state in fresh)
        {
            var delta = await watchlists.DeltaAsync(gone.TryGetValue(state.List.Dataset, out var before) ? before : null, state.Current!.Id, cancellation);
            List<ListedEntity> added = [.. delta.Added, .. delta.Changed.Select(c => c.After)];
            if (snapshot.SharesIdsWith(added))
                return await LoadAsync(lists, cancellation);
            snapshot = snapshot.With(lists, state.List.Dataset, added, [.. delta.Removed.Select(e => e.Id)], await watchlists.SightingsAsync(state.Current.Id, cancellation));
        }

        return gone.Keys.All(dataset => fresh.Exists(f => f.List.Dataset == dataset)) ? snapshot : await LoadAsync(lists, cancellation);
    }

    private async Task<ListsSnapshot> LoadAsync(Dictionary<Guid, ScreenedList> lists, CancellationToken cancellation)
    {
        var entities = new List<ListedEntity>();
        var sightings = new Dictionary<string, IReadOnlyDictionary<string, EntitySighting>>();
        foreach (var (version, list) in lists)
        {
            entities.AddRange(await watchlists.EntitiesAsync(version, cancellation));
            sightings.Add(list.Dataset, await watchlists.SightingsAsync(version, cancellation));
        }

        return ListsSnapshot.Of(lists, entities, sightings);
    }

    private static ScreenedList Describe(WatchlistState state) =>
        new(state.List.Dataset, state.Current!.Number, state.Current.ContentDigest, state.Current.RetrievedAt, state.Current.EntityCount, state.Freshness == Freshness.Stale);
}
