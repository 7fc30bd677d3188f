namespace Cordon.Modules.JointCases.Merging;

/// <summary>Facts of one author that others point to and that have not come.</summary>
/// <param name="Author">Whose.</param>
/// <param name="From">The first of them.</param>
/// <param name="To">The last of them.</param>
public sealed record MissingFacts(string Author, long From, long To)
{
    /// <summary>What the waiting facts wait for, and nobody has: as ranges, since a number may be as great as a partner likes.</summary>
    internal static IReadOnlyList<MissingFacts> Of(IReadOnlyList<OrderedFact> placed, IReadOnlyList<HeldFact> waiting)
    {
        var have = placed.GroupBy(f => f.Held.Fact.Author).ToDictionary(g => g.Key, g => g.Max(f => f.Held.Fact.Number));
        var needed = waiting.SelectMany(f => f.Before()).GroupBy(p => p.Author).OrderBy(g => g.Key, StringComparer.Ordinal);
        return [.. needed.SelectMany(g => Of(g.Key, have.GetValueOrDefault(g.Key), g.Max(p => p.Number), waiting))];
    }

    private static IEnumerable<MissingFacts> Of(string author, long have, long last, IReadOnlyList<HeldFact> waiting)
    {
        var from = have + 1;
        foreach (var held in waiting.Where(f => f.Fact.Author == author && f.Fact.Number <= last).Select(f => f.Fact.Number).Distinct().Append(last + 1))
        {
            if (from < held)
                yield return new MissingFacts(author, from, held - 1);
            from = held + 1;
        }
    }
}
