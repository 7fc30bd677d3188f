namespace Cordon.Engines.Rules.Values;

/// <summary>The paths of facts that a value depends on and that nobody has given: sorted, each once.</summary>
public sealed class MissingFacts
{
    // A hostile set of facts must not make the list of what is missing grow without end; what is cut is said.
    private const int Most = 100;

    private MissingFacts(string[] paths) => Paths = paths;

    /// <summary>The paths, such as <c>goods[0].mass</c>; the last is <c>…</c> when there are more.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>One path.</summary>
    public static MissingFacts Of(string path) => new([path]);

    /// <summary>Those of either.</summary>
    public MissingFacts And(MissingFacts other)
    {
        // Once cut, it stays as it is: merging thousands must not cost anything.
        if (ReferenceEquals(this, other) || Paths[^1] == "…" || other.Paths.All(p => Paths.Contains(p)))
            return this;
        var all = new SortedSet<string>(Paths.Concat(other.Paths), StringComparer.Ordinal);
        all.Remove("…");
        var cut = all.Count > Most || Paths.Contains("…") || other.Paths.Contains("…");
        return new(cut ? [.. all.Take(Most), "…"] : [.. all]);
    }
}
