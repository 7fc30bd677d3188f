using Cordon.Kernel.Time;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>
/// Puts facts into the one order that every node comes to: what was seen before what saw it; then by time; then by node. It is Kahn's topological sort (1962), in which of all facts
/// that may come next the least by <see cref="Key"/> comes. A clock that runs behind cannot put a fact before what its author had seen, since the time that counts is never before theirs.
/// </summary>
internal static class FactOrder
{
    /// <summary>The order of a set of facts; the same for the same set, in whatever order and however often they are given.</summary>
    public static FactOrdering Of(IEnumerable<HeldFact> facts)
    {
        var all = facts.DistinctBy(f => f.Digest).Select(f => new Candidate(f)).ToList();
        var waiting = new Dictionary<FactPlace, List<Candidate>>();
        var next = new PriorityQueue<Candidate, Key>();
        foreach (var one in all)
        {
            foreach (var before in one.Held.Before().Distinct())
            {
                one.Open++;
                if (!waiting.TryGetValue(before, out var those))
                    waiting.Add(before, those = []);
                those.Add(one);
            }

            if (one.Open == 0)
                next.Enqueue(one, one.Key);
        }

        var placed = new List<OrderedFact>(all.Count);
        while (next.TryDequeue(out var one, out _))
        {
            placed.Add(new OrderedFact(one.Held, one.Counts, one.Held.Fact.At + FactOrdering.ClocksMayDiffer < one.Counts));
            one.IsPlaced = true;
            // Where an author said two things at one place, the first of them lets those go on that waited for it.
            if (!waiting.Remove(one.Held.Place, out var freed))
                continue;
            foreach (var waiter in freed)
            {
                waiter.Counts = waiter.Counts < one.Counts ? one.Counts : waiter.Counts;
                if (--waiter.Open == 0)
                    next.Enqueue(waiter, waiter.Key);
            }
        }

        List<HeldFact> left = [.. all.Where(c => !c.IsPlaced).Select(c => c.Held).OrderBy(f => f.Fact.Author, StringComparer.Ordinal).ThenBy(f => f.Fact.Number).ThenBy(f => f.Digest, StringComparer.Ordinal)];
        return new FactOrdering(placed, left, MissingFacts.Of(placed, left));
    }

    private sealed class Candidate(HeldFact held)
    {
        public HeldFact Held { get; } = held;

        public Instant Counts { get; set; } = held.Fact.At;

        public int Open { get; set; }

        public bool IsPlaced { get; set; }

        public Key Key => new(Counts, Held.Fact.Author, Held.Fact.Number, Held.Digest);
    }

    /// <summary>What decides between facts that do not know of each other.</summary>
    private readonly record struct Key(Instant Counts, string Author, long Number, string Digest) : IComparable<Key>
    {
        public int CompareTo(Key other)
        {
            var by = Counts.CompareTo(other.Counts);
            by = by != 0 ? by : string.CompareOrdinal(Author, other.Author);
            by = by != 0 ? by : Number.CompareTo(other.Number);
            return by != 0 ? by : string.CompareOrdinal(Digest, other.Digest);
        }
    }
}

/// <summary>Facts in their order.</summary>
/// <param name="Placed">Those of which all that came before is there.</param>
/// <param name="Waiting">Those that wait for others, by author and number.</param>
/// <param name="Missing">What they wait for.</param>
internal sealed record FactOrdering(IReadOnlyList<OrderedFact> Placed, IReadOnlyList<HeldFact> Waiting, IReadOnlyList<MissingFacts> Missing)
{
    /// <summary>How far clocks of nodes may be apart before it is said.</summary>
    public static readonly TimeSpan ClocksMayDiffer = TimeSpan.FromMinutes(5);
}

/// <summary>A fact in its place.</summary>
/// <param name="Held">The fact.</param>
/// <param name="Counts">The time that counts for its order: that of its author, or of what the author had seen where that is later.</param>
/// <param name="ClockBehind">Whether its author's clock must have been behind.</param>
internal sealed record OrderedFact(HeldFact Held, Instant Counts, bool ClockBehind);
