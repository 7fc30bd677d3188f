using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Kernel.Parties;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Tests.Modules.Screening.Standing;

/// <summary>Lists whose versions a test makes.</summary>
internal sealed class InventedLists : IWatchlists
{
    private readonly Dictionary<string, List<(WatchlistVersion Version, IReadOnlyList<ListedEntity> Entities)>> _versions = [];

    /// <summary>Puts a new version into force.</summary>
    public void Publish(string dataset, params (string Id, string Name)[] persons)
    {
        if (!_versions.TryGetValue(dataset, out var all))
            _versions.Add(dataset, all = []);
        var id = Guid.CreateVersion7(new DateTimeOffset(2026, 3, 1, 8, 0, all.Count, TimeSpan.Zero));
        var version = new WatchlistVersion
        {
            Id = id, Dataset = dataset, Number = all.Count + 1, RetrievedAt = new Instant(0), Format = "OwnCsv", Files = [], EntitiesSha256 = "", ContentDigest = new string((char)('a' + all.Count), 64),
            Entities = new Dictionary<string, int> { ["Person"] = persons.Length }, Names = persons.Length, Rows = persons.Length, Rejected = 0, Change = new(0, 0, 0),
        };
        all.Add((version, [.. persons.Select(p => Entity(dataset, p.Id, p.Name))]));
    }

    public Task<IReadOnlyList<WatchlistState>> StatesAsync(CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<WatchlistState>>([.. _versions.Select(v =>
            new WatchlistState(new Watchlist { Dataset = v.Key, Title = v.Key, Authority = "Arvonia" }, v.Value[^1].Version, null, null, Freshness.Fresh))]);

    public Task<IReadOnlyList<ListedEntity>> EntitiesAsync(Guid version, CancellationToken cancellation = default) => Task.FromResult(Find(version));

    public Task<ListDelta> DeltaAsync(Guid? earlier, Guid later, CancellationToken cancellation = default) =>
        Task.FromResult(ListDiff.Between(earlier is { } from ? Find(from) : [], Find(later)));

    public Task<WatchlistVersion> VersionAsync(Guid version, CancellationToken cancellation = default) => Task.FromResult(_versions.Values.SelectMany(v => v).Single(v => v.Version.Id == version).Version);

    public Task<IReadOnlyList<WatchlistVersion>> VersionsAsync(string dataset, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyDictionary<string, EntitySighting>> SightingsAsync(Guid version, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<WatchlistReport> ReportAsync(Guid version, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<LegalEffect> EffectAsync(string dataset, string programme, CancellationToken cancellation = default) => throw new NotSupportedException();

    private static ListedEntity Entity(string dataset, string id, string name) =>
        new() { Dataset = dataset, SourceId = id, Place = new SourcePlace("test.csv", 1), Party = new Party { Id = id, Kind = PartyKind.Person, Names = [new(name)] } };

    private IReadOnlyList<ListedEntity> Find(Guid version) => _versions.Values.SelectMany(v => v).Single(v => v.Version.Id == version).Entities;
}
