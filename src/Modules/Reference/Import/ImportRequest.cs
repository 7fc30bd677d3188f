using Cordon.Engines.Formats.Lists;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Modules.Reference.Import;

/// <summary>What is to be imported, and against what it is judged.</summary>
internal sealed record ImportRequest
{
    /// <summary>The files.</summary>
    public required ListSource Source { get; init; }

    /// <summary>The id the version gets.</summary>
    public required Guid Id { get; init; }

    /// <summary>When the files were fetched or handed in.</summary>
    public required Instant RetrievedAt { get; init; }

    /// <summary>The version in force.</summary>
    public WatchlistVersion? Current { get; init; }

    /// <summary>Its entities.</summary>
    public IReadOnlyList<ListedEntity> CurrentEntities { get; init; } = [];

    /// <summary>When they were first seen and last changed.</summary>
    public IReadOnlyDictionary<string, EntitySighting> CurrentSightings { get; init; } = new Dictionary<string, EntitySighting>();

    /// <summary>Where files were fetched, by name; empty when they were handed in.</summary>
    public IReadOnlyDictionary<string, WatchlistFile> Fetched { get; init; } = new Dictionary<string, WatchlistFile>();

    /// <summary>Codes of rules that a person has set aside for this import.</summary>
    public IReadOnlySet<string> Accepted { get; init; } = new HashSet<string>();

    /// <summary>Bounds and observers of the reading.</summary>
    public ReadContext Context { get; init; } = ReadContext.Default;
}
