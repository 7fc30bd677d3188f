using Cordon.Engines.Matching.Scoring;
using Cordon.Kernel.Parties;

namespace Cordon.Engines.Matching.Standing;

/// <summary>
/// Which registered parties match which listed ones, kept true while either side changes. A change is compared with what it can touch and nothing else;
/// what comes out is the same as comparing everything anew, in whatever order and portions the changes came.
/// Not safe for use by several threads at once; each call uses all cores.
/// </summary>
public sealed class StandingMatches
{
    /// <summary>Evidence beyond the names that can lift a pair: below the threshold by more than this in log-odds, names are not looked at further.</summary>
    private const double MostEvidence = 5;

    private readonly double _threshold;
    private readonly double _floor;
    private readonly Dictionary<string, Dictionary<string, double>> _byParty = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _byListed = new(StringComparer.Ordinal);

    /// <param name="threshold">Score from which a pair matches, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not between 0 and 1.</exception>
    public StandingMatches(double threshold = 0.7)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(threshold, 1);
        _threshold = threshold;
        _floor = Model.Instance.LogOddsOf(threshold) - MostEvidence;
    }

    /// <summary>Takes up where another run ended.</summary>
    /// <param name="parties">The registered parties, each with an id.</param>
    /// <param name="listed">The listed parties they were compared with, each with an id.</param>
    /// <param name="matches">Which of them match; ids that are in neither collection any more are kept until a change names them.</param>
    /// <param name="threshold">See the constructor.</param>
    public static StandingMatches Resume(IEnumerable<Party> parties, IEnumerable<Party> listed, IEnumerable<(string PartyId, string ListedId, double Score)> matches, double threshold = 0.7)
    {
        var standing = new StandingMatches(threshold) { Parties = PartyIndex.Build(parties), Listed = PartyIndex.Build(listed) };
        foreach (var (partyId, listedId, score) in matches)
            standing.Set([], partyId, listedId, score);
        return standing;
    }

    /// <summary>Takes for known which listed parties one matches, in place of what was known, and tells nobody: the next change is told against it.</summary>
    /// <param name="partyId">A party, registered or about to be.</param>
    /// <param name="matches">Ids of listed parties with scores of four decimals.</param>
    public void Assume(string partyId, IReadOnlyDictionary<string, double> matches) => Replace([], partyId, new Dictionary<string, double>(matches, StringComparer.Ordinal));

    /// <summary>The registered parties.</summary>
    public PartyIndex Parties { get; private set; } = PartyIndex.Empty;

    /// <summary>The listed parties.</summary>
    public PartyIndex Listed { get; private set; } = PartyIndex.Empty;

    /// <summary>Pairs that match now.</summary>
    public int Count => _byParty.Values.Sum(m => m.Count);

    /// <summary>The listed parties that a registered one matches, with scores of four decimals; empty when it matches none.</summary>
    public IReadOnlyDictionary<string, double> Of(string partyId) => _byParty.TryGetValue(partyId, out var found) ? found : Nothing;

    /// <summary>All pairs that match, by ids.</summary>
    public IEnumerable<(string PartyId, string ListedId, double Score)> All() =>
        _byParty.SelectMany(p => p.Value.Select(m => (p.Key, m.Key, m.Value))).OrderBy(m => m.Item1, StringComparer.Ordinal).ThenBy(m => m.Item2, StringComparer.Ordinal);

    /// <summary>Registers parties, replaces those of the same id and takes some away.</summary>
    /// <param name="changed">New ones and replacements, each with an <see cref="Party.Id"/> and a name or a number.</param>
    /// <param name="removed">Ids; unknown ones are ignored.</param>
    /// <param name="progress">Is told how many parties are done.</param>
    /// <param name="cancellation">Stops before anything is changed.</param>
    /// <returns>What changed, by ids.</returns>
    /// <exception cref="ArgumentException">A party has no id, or neither a name nor a number by which it could be found.</exception>
    public IReadOnlyList<OutcomeChange> ChangeParties(IReadOnlyCollection<Party> changed, IReadOnlyCollection<string> removed, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (changed.FirstOrDefault(p => p.Names.Count == 0 && p.Identifiers.Count == 0) is { } bare)
            throw new ArgumentException($"party {bare.Id} has neither a name nor a number by which it could be found", nameof(changed));
        var after = Parties.With(changed, removed);
        var found = Look(changed, p => Listed.Near(p, askedIsListed: false, _floor), (asked, held) => (asked, held), progress, cancellation);
        Parties = after;
        var outcome = new List<OutcomeChange>();
        foreach (var id in removed.Where(id => !found.ContainsKey(id)))
            Replace(outcome, id, []);
        foreach (var (id, matches) in found)
            Replace(outcome, id, matches);
        return Ordered(outcome);
    }

    /// <summary>Applies a change of the lists.</summary>
    /// <param name="changed">Listed parties that are new or say something else.</param>
    /// <param name="removed">Ids of those that are gone; unknown ones are ignored.</param>
    /// <param name="progress">Is told how many listed parties are done.</param>
    /// <param name="cancellation">Stops before anything is changed.</param>
    /// <returns>What changed, by ids.</returns>
    /// <exception cref="ArgumentException">A listed party has no id.</exception>
    public IReadOnlyList<OutcomeChange> ChangeListed(IReadOnlyCollection<Party> changed, IReadOnlyCollection<string> removed, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        var after = Listed.With(changed, removed);
        var found = Look(changed, l => Parties.Near(l, askedIsListed: true, _floor), (asked, held) => (held, asked), progress, cancellation);
        Listed = after;
        var outcome = new List<OutcomeChange>();
        foreach (var id in removed.Where(id => !found.ContainsKey(id)))
            ReplaceListed(outcome, id, []);
        foreach (var (id, matches) in found)
            ReplaceListed(outcome, id, matches);
        return Ordered(outcome);
    }

    /// <summary>Score and explanation of a pair, read in whichever way they are most alike.</summary>
    /// <param name="party">The registered party.</param>
    /// <param name="listed">The listed one.</param>
    /// <param name="prior">See <see cref="PartyComparer.Compare"/>.</param>
    public static PartyComparison Explain(Party party, Party listed, double prior = 0.5)
    {
        PartyComparison As(bool person)
        {
            PreparedParty Prepared(Party p) => person ? PreparedParty.Of(p).As(PartyKind.Person) : PreparedParty.Of(p);
            return PartyComparer.Compare(Prepared(party), Prepared(listed), prior);
        }

        var known = party.Kind != PartyKind.Any ? party.Kind : listed.Kind;
        if (known != PartyKind.Any)
            return As(known == PartyKind.Person);
        var (person, other) = (As(true), As(false));
        return person.LogOdds >= other.LogOdds ? person : other;
    }

    private static readonly Dictionary<string, double> Nothing = [];

    /// <summary>For each party its counterparts at or above the threshold, each pair compared as party and listed party whichever was asked.</summary>
    private Dictionary<string, Dictionary<string, double>> Look(
        IReadOnlyCollection<Party> asked, Func<Party, IEnumerable<(PreparedParty Asked, PreparedParty Held)>> near,
        Func<PreparedParty, PreparedParty, (PreparedParty Party, PreparedParty Listed)> turn, IProgress<int>? progress, CancellationToken cancellation)
    {
        // The last one of an id is what stands.
        var all = asked.GroupBy(p => p.Id!, StringComparer.Ordinal).Select(g => g.Last()).ToArray();
        var found = new Dictionary<string, double>[all.Length];
        var done = 0;
        Parallel.For(0, all.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            var own = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var (one, other) in near(all[i]))
            {
                var (party, listed) = turn(one, other);
                var score = Math.Round(PartyComparer.Score(party, listed), 4);
                if (score >= _threshold && score > own.GetValueOrDefault(other.Party.Id!))
                    own[other.Party.Id!] = score;
            }

            found[i] = own;
            progress?.Report(Interlocked.Increment(ref done));
        });
        cancellation.ThrowIfCancellationRequested();
        return all.Select((p, i) => (Id: p.Id!, Matches: found[i])).ToDictionary(f => f.Id, f => f.Matches, StringComparer.Ordinal);
    }

    private void Replace(List<OutcomeChange> outcome, string partyId, Dictionary<string, double> now)
    {
        var before = _byParty.GetValueOrDefault(partyId) ?? Nothing;
        foreach (var listedId in before.Keys.Union(now.Keys, StringComparer.Ordinal).ToList())
            Set(outcome, partyId, listedId, now.TryGetValue(listedId, out var score) ? score : null);
    }

    private void ReplaceListed(List<OutcomeChange> outcome, string listedId, Dictionary<string, double> now)
    {
        IEnumerable<string> before = _byListed.TryGetValue(listedId, out var parties) ? parties : [];
        foreach (var partyId in before.Union(now.Keys, StringComparer.Ordinal).ToList())
            Set(outcome, partyId, listedId, now.TryGetValue(partyId, out var score) ? score : null);
    }

    private void Set(List<OutcomeChange> outcome, string partyId, string listedId, double? now)
    {
        double? before = _byParty.TryGetValue(partyId, out var matches) && matches.TryGetValue(listedId, out var score) ? score : null;
        if (before == now)
            return;
        outcome.Add(new OutcomeChange(partyId, listedId, before, now));
        if (now is { } value)
        {
            if (matches is null)
                _byParty.Add(partyId, matches = new(StringComparer.Ordinal));
            matches[listedId] = value;
            if (!_byListed.TryGetValue(listedId, out var parties))
                _byListed.Add(listedId, parties = new(StringComparer.Ordinal));
            parties.Add(partyId);
            return;
        }

        if (matches!.Remove(listedId) && matches.Count == 0)
            _byParty.Remove(partyId);
        if (_byListed[listedId].Remove(partyId) && _byListed[listedId].Count == 0)
            _byListed.Remove(listedId);
    }

    private static List<OutcomeChange> Ordered(List<OutcomeChange> outcome) =>
        [.. outcome.OrderBy(o => o.PartyId, StringComparer.Ordinal).ThenBy(o => o.ListedId, StringComparer.Ordinal)];
}
