using Cordon.Modules.JointCases.Contracts;

namespace Cordon.Modules.JointCases.Merging;

/// <summary>A case, with everything that was said in it.</summary>
/// <param name="Case">Null as long as nobody has opened it.</param>
/// <param name="Timeline">Every fact that could be placed, in the order of the case, with or without effect.</param>
/// <param name="Waiting">Facts that wait for others.</param>
/// <param name="Missing">What they wait for.</param>
/// <param name="OtherWords">Facts of which somebody says that it was told other words than came here.</param>
internal sealed record MergedCase(JointCase? Case, IReadOnlyList<MergedFact> Timeline, IReadOnlyList<HeldFact> Waiting, IReadOnlyList<MissingFacts> Missing, IReadOnlyList<OtherWords> OtherWords)
{
    /// <summary>Places at which an author said two different things.</summary>
    public IReadOnlyList<FactPlace> Doubled => [.. Timeline.Where(f => f.Why?.Code == "doubled").Select(f => f.Held.Place).Distinct()];

    /// <summary>What a node has seen when it has seen this: the last fact of each author.</summary>
    public IReadOnlyDictionary<string, FactPoint> Seen()
    {
        var seen = new SortedDictionary<string, FactPoint>(StringComparer.Ordinal);
        foreach (var fact in Timeline.Select(f => f.Held))
        {
            if (!seen.TryGetValue(fact.Fact.Author, out var last) || last.Number < fact.Fact.Number)
                seen[fact.Fact.Author] = fact.Point;
        }

        return seen;
    }
}

/// <summary>A fact in its place on the timeline.</summary>
/// <param name="Ordered">Fact and place.</param>
/// <param name="Why">Why it has no effect; null when it has one.</param>
internal sealed record MergedFact(OrderedFact Ordered, NoEffect? Why)
{
    public HeldFact Held => Ordered.Held;

    public JointFact Fact => Ordered.Held.Fact;
}

/// <summary>A fact that somebody had seen in other words than it came here.</summary>
/// <param name="Place">Which fact.</param>
/// <param name="By">Who had seen other words.</param>
internal sealed record OtherWords(FactPlace Place, string By)
{
    /// <summary>Facts of an order that point to other words than are held.</summary>
    public static IReadOnlyList<OtherWords> In(FactOrdering order)
    {
        var held = order.Placed.ToLookup(f => f.Held.Place, f => f.Held.Digest);
        return
        [
            .. order.Placed.SelectMany(f => f.Held.Fact.Seen.Select(s => (By: f.Held.Fact.Author, Place: new FactPlace(s.Key, s.Value.Number), s.Value.Digest)))
                .Where(s => held[s.Place].Any() && !held[s.Place].Contains(s.Digest)).Select(s => new OtherWords(s.Place, s.By)).Distinct(),
        ];
    }
}
