using Cordon.Journal.Entries;

namespace Cordon.Journal.Reading;

/// <summary>Which entries to read. What is null does not restrict.</summary>
public sealed record EntryFilter
{
    /// <summary>About this only.</summary>
    public StreamName? Stream { get; init; }

    /// <summary>Of these kinds only.</summary>
    public IReadOnlyCollection<string>? Types { get; init; }

    /// <summary>From this position on.</summary>
    public long From { get; init; }

    /// <summary>At most so many.</summary>
    public int Most { get; init; } = 1000;
}

/// <summary>The answer to "may I see this?".</summary>
/// <param name="Entry">The entry; null when it may not be seen.</param>
/// <param name="Findings">Every rule with its outcome.</param>
public sealed record Sight(Entry? Entry, IReadOnlyList<Kernel.Markings.VisibilityFinding> Findings);
