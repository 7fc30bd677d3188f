using Cordon.Engines.Matching.Index;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching;

/// <summary>
/// Parties held for search in memory. Immutable: a delta gives a new index that shares what did not change, so that readers are never disturbed.
/// </summary>
public sealed class PartyIndex
{
    /// <summary>A delta is kept beside the rest until it is this share of it; then both are joined.</summary>
    private const double LargestDelta = 0.2;

    private readonly Segment[] _segments;
    private readonly HashSet<string> _removed;

    private PartyIndex(Segment[] segments, HashSet<string> removed, int count, int names)
    {
        (_segments, _removed, Count, NameCount) = (segments, removed, count, names);
    }

    /// <summary>An index without parties.</summary>
    public static PartyIndex Empty { get; } = new([], [], 0, 0);

    /// <summary>Parties in it.</summary>
    public int Count { get; }

    /// <summary>Names they have, aliases included.</summary>
    public int NameCount { get; }

    /// <summary>Builds an index.</summary>
    /// <param name="parties">Each with an <see cref="Party.Id"/> of its own.</param>
    /// <exception cref="ArgumentException">A party has no id, or two have the same.</exception>
    public static PartyIndex Build(IEnumerable<Party> parties)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var prepared = new List<PreparedParty>();
        var names = 0;
        foreach (var party in parties)
        {
            if (party.Id is null || !ids.Add(party.Id))
                throw new ArgumentException(party.Id is null ? $"'{party.Caption}' has no id" : $"two parties have the id {party.Id}", nameof(parties));
            names += party.Names.Count;
            AddPrepared(prepared, party);
        }

        return new PartyIndex([new Segment(prepared)], [], ids.Count, names);
    }

    /// <summary>The index after a change of its content.</summary>
    /// <param name="added">Parties that are new or replace one of the same id.</param>
    /// <param name="removed">Ids of parties that are gone; unknown ones are ignored.</param>
    public PartyIndex With(IEnumerable<Party> added, IEnumerable<string> removed)
    {
        var gone = removed.ToHashSet(StringComparer.Ordinal);
        var fresh = new Dictionary<string, Party>(StringComparer.Ordinal);
        foreach (var party in added)
            fresh[party.Id ?? throw new ArgumentException($"'{party.Caption}' has no id", nameof(added))] = party;
        var dead = gone.Concat(fresh.Keys).ToHashSet(StringComparer.Ordinal);
        var main = _segments.Length > 0 ? _segments[0].Parties : [];
        var side = _segments.Skip(1).SelectMany(s => s.Parties).Where(p => !dead.Contains(p.Party.Id!)).ToList();
        foreach (var party in fresh.Values)
            AddPrepared(side, party);
        var hidden = _removed.Concat(dead).ToHashSet(StringComparer.Ordinal);
        var alive = main.Where(p => !hidden.Contains(p.Party.Id!));
        if (_segments.Length == 0 || side.Count > LargestDelta * main.Count)
            return Over([new Segment([.. alive, .. side])], []);
        return Over(side.Count == 0 ? [_segments[0]] : [_segments[0], new Segment(side)], hidden);
    }

    /// <summary>The parties most like the one asked about.</summary>
    /// <param name="query">The party asked about; one of kind <see cref="PartyKind.Any"/> is compared with parties of every kind.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="leastScore">Only parties that score above this, 0 to 1.</param>
    /// <param name="prior">See <see cref="PartyComparer.Compare"/>.</param>
    /// <returns>By score, then by id.</returns>
    public IReadOnlyList<PartyMatch> Search(Party query, int limit = 5, double leastScore = 0.3, double prior = 0.5)
    {
        var candidates = new List<(PreparedParty Query, PreparedParty Candidate, double LogOdds)>();
        foreach (var kind in query.Kind == PartyKind.Any ? [PartyKind.Person, PartyKind.Organization] : new[] { query.Kind })
        {
            var prepared = PreparedParty.Of(query).As(kind);
            // A query of unknown kind, read as an organisation, may also be a vessel or an aircraft.
            var asked = query.Kind == PartyKind.Any && kind == PartyKind.Organization ? PreparedParty.Of(query) : prepared;
            for (var s = 0; s < _segments.Length; s++)
                Collect(asked, _segments[s], s == 0, kind == PartyKind.Person, leastScore, candidates);
        }

        var best = new Dictionary<string, (PreparedParty Query, PreparedParty Candidate, double LogOdds)>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            var id = candidate.Candidate.Party.Id!;
            if (!best.TryGetValue(id, out var known) || candidate.LogOdds > known.LogOdds)
                best[id] = candidate;
        }

        return [.. best.Values
            .OrderByDescending(c => c.LogOdds).ThenBy(c => c.Candidate.Party.Id, StringComparer.Ordinal)
            .Take(limit)
            .Select(c => new PartyMatch(c.Candidate.Party, PartyComparer.Compare(c.Query, c.Candidate, prior)))
            .OrderByDescending(m => Math.Round(m.Comparison.Score, 4)).ThenBy(m => m.Party.Id, StringComparer.Ordinal)];
    }

    /// <summary>Pairs of a party and one of this index that may score as high as a floor, prepared for the same kind.</summary>
    /// <param name="asked">The party looked up.</param>
    /// <param name="askedIsListed">True when this index holds the parties asked about, and <paramref name="asked"/> is a listed one.</param>
    /// <param name="floor">Log-odds of the names below which a pair is left out.</param>
    internal IEnumerable<(PreparedParty Asked, PreparedParty Held)> Near(Party asked, bool askedIsListed, double floor)
    {
        foreach (var person in asked.Kind == PartyKind.Any ? [true, false] : new[] { asked.Kind == PartyKind.Person })
        {
            var prepared = person ? PreparedParty.Of(asked).As(PartyKind.Person) : PreparedParty.Of(asked);
            for (var s = 0; s < _segments.Length; s++)
            {
                var found = new HashSet<int>();
                Searcher.Near(prepared, _segments[s], person, askedIsListed, floor, found);
                foreach (var held in found.Select(i => _segments[s].Parties[i]).Where(h => (h.Kind == PartyKind.Person) == person))
                {
                    if (s > 0 || !_removed.Contains(held.Party.Id!))
                        yield return (prepared, held);
                }
            }
        }
    }

    private void Collect(
        PreparedParty query, Segment segment, bool main, bool person, double leastScore,
        List<(PreparedParty Query, PreparedParty Candidate, double LogOdds)> candidates)
    {
        var found = new Dictionary<int, double>();
        Searcher.Search(query, segment, person, found);
        var floor = PartyComparer.LogOddsOf(leastScore);
        foreach (var (index, nameLogOdds) in found)
        {
            var candidate = segment.Parties[index];
            if ((candidate.Kind == PartyKind.Person) != person || (main && _removed.Contains(candidate.Party.Id!)))
                continue;
            var logOdds = PartyComparer.Total(nameLogOdds, query, candidate);
            if (logOdds > floor)
                candidates.Add((query, candidate, logOdds));
        }
    }

    private static void AddPrepared(List<PreparedParty> prepared, Party party)
    {
        if (party.Kind != PartyKind.Any)
        {
            prepared.Add(PreparedParty.Of(party));
            return;
        }

        // A record that does not say what it names is held both ways.
        prepared.Add(PreparedParty.Of(party).As(PartyKind.Person));
        prepared.Add(PreparedParty.Of(party));
    }

    private static PartyIndex Over(Segment[] segments, HashSet<string> removed)
    {
        var alive = segments.SelectMany((s, i) => i == 0 ? s.Parties.Where(p => !removed.Contains(p.Party.Id!)) : s.Parties)
            .Select(p => p.Party).DistinctBy(p => p.Id).ToList();
        return new PartyIndex(segments, removed, alive.Count, alive.Sum(p => p.Names.Count));
    }
}

/// <summary>A party found, and how it compares.</summary>
/// <param name="Party">The party of the index.</param>
/// <param name="Comparison">Score, probability and explanation.</param>
public sealed record PartyMatch(Party Party, PartyComparison Comparison);
