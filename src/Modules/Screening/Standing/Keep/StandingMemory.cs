using System.Text.Json;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Matching.Standing;
using Cordon.Kernel.Json;
using Cordon.Kernel.Parties;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Ask;
using Cordon.Modules.Screening.Standing.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Screening.Standing.Keep;

/// <summary>
/// The tables of continuous screening, ready for comparison. It goes ahead of the tables while a change is compared and is thrown away when that change
/// cannot be recorded: the tables decide.
/// </summary>
internal sealed class StandingMemory
{
    private readonly Dictionary<string, ListedEntity> _entities = new(StringComparer.Ordinal);

    private StandingMemory(StandingMatches matches) => Matches = matches;

    public StandingMatches Matches { get; }

    /// <summary>The versions of lists compared with, by dataset.</summary>
    public Dictionary<string, WatchlistVersion> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>The parties as given, by id.</summary>
    public Dictionary<string, AskedParty> Parties { get; } = new(StringComparer.Ordinal);

    public ListedEntity? Entity(string key) => _entities.GetValueOrDefault(key);

    /// <summary>Reads the tables. Pairs that another algorithm found are kept and compared again with every list.</summary>
    public static async Task<StandingMemory> LoadAsync(StandingContext tables, IWatchlists watchlists, CancellationToken cancellation)
    {
        var rows = await tables.Parties.AsNoTracking().ToListAsync(cancellation);
        var parties = rows.ToDictionary(r => r.Party, Read, StringComparer.Ordinal);
        var lists = (await tables.Lists.AsNoTracking().ToListAsync(cancellation)).FindAll(l => l.Algorithm == Screener.Algorithm.Digest);
        var matches = await tables.Matches.AsNoTracking().ToListAsync(cancellation);
        var entities = new Dictionary<string, ListedEntity>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            foreach (var entity in await watchlists.EntitiesAsync(list.Version, cancellation))
                entities[Key(entity)] = entity;
        }

        var memory = new StandingMemory(StandingMatches.Resume(
            rows.Where(r => r.Compared).Select(r => parties[r.Party].Party), entities.Select(e => Listed(e.Key, e.Value)), matches.Select(m => (m.Party, Key(m.Dataset, m.Listed), m.Score))));
        foreach (var list in lists)
            memory.Lists[list.Dataset] = await watchlists.VersionAsync(list.Version, cancellation);
        foreach (var (id, party) in parties)
            memory.Parties[id] = party;
        foreach (var (key, entity) in entities)
            memory._entities[key] = entity;
        return memory;
    }

    /// <summary>Compares a change of a list with all registered parties.</summary>
    public IReadOnlyList<OutcomeChange> Change(WatchlistVersion list, IReadOnlyList<ListedEntity> changed, IReadOnlyList<ListedEntity> removed, IProgress<int> progress, CancellationToken cancellation)
    {
        List<string> gone = [.. removed.Select(Key)];
        if (!Lists.ContainsKey(list.Dataset))
        {
            // Pairs that another algorithm found, of parties that are not on the list any more.
            var now = changed.Select(Key).ToHashSet(StringComparer.Ordinal);
            gone.AddRange(Matches.All().Select(m => m.ListedId).Where(key => Parted(key).Dataset == list.Dataset && !now.Contains(key)).Distinct(StringComparer.Ordinal));
        }

        var outcome = Matches.ChangeListed([.. changed.Select(e => Listed(Key(e), e))], gone, progress, cancellation);
        foreach (var entity in changed)
            _entities[Key(entity)] = entity;
        foreach (var entity in removed)
            _entities.Remove(Key(entity));
        Lists[list.Dataset] = list;
        return outcome;
    }

    /// <summary>Compares registrations with all lists.</summary>
    /// <param name="registered">The parties.</param>
    /// <param name="known">What the tables hold of their matches: a party may have been withdrawn, or erased, and registered again since it was compared here.</param>
    /// <param name="progress">See <see cref="StandingMatches.ChangeParties"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<OutcomeChange> Register(IReadOnlyList<AskedParty> registered, ILookup<string, MatchRow> known, IProgress<int> progress, CancellationToken cancellation)
    {
        foreach (var party in registered)
            Matches.Assume(party.Party.Id!, known[party.Party.Id!].ToDictionary(m => Key(m.Dataset, m.Listed), m => m.Score, StringComparer.Ordinal));
        var outcome = Matches.ChangeParties([.. registered.Select(r => r.Party)], [], progress, cancellation);
        foreach (var party in registered)
            Parties[party.Party.Id!] = party;
        return outcome;
    }

    /// <summary>Leaves out parties that are registered no longer.</summary>
    public void Forget(IReadOnlyCollection<string> parties)
    {
        if (parties.Count == 0)
            return;
        Matches.ChangeParties([], parties);
        foreach (var party in parties)
            Parties.Remove(party);
    }

    /// <summary>A row of the table as a party that can be compared.</summary>
    public static AskedParty Read(PartyRow row) =>
        AskedParty.Of(row.Party, JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(row.Given, StrictJson.Options)!, row.Party);

    /// <summary>The dataset and the id on it of a listed party.</summary>
    public static (string Dataset, string Id) Parted(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return (key[..slash], key[(slash + 1)..]);
    }

    private static string Key(ListedEntity entity) => Key(entity.Dataset, entity.Id);

    /// <summary>Lists may use one id for two things, so the list is part of it.</summary>
    private static string Key(string dataset, string id) => $"{dataset}/{id}";

    private static Party Listed(string key, ListedEntity entity) => entity.Party with { Id = key };
}
