using System.Text.Json.Serialization;
using Cordon.Kernel.Time;

namespace Cordon.Modules.Reference.Contracts;

/// <summary>One immutable version of a watchlist, as it was imported.</summary>
public sealed record WatchlistVersion
{
    /// <summary>Identifies it for ever.</summary>
    public required Guid Id { get; init; }

    /// <summary>The list.</summary>
    public required string Dataset { get; init; }

    /// <summary>Counts the versions of the list on this node, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>When its files were fetched or handed in.</summary>
    public required Instant RetrievedAt { get; init; }

    /// <summary>The list's own date, when it states one.</summary>
    public Instant? PublishedAt { get; init; }

    /// <summary>The format its files were read in (<c>OfacCsv</c>).</summary>
    public required string Format { get; init; }

    /// <summary>Its files, kept in the blob store by their digests; the first is the one of entities.</summary>
    public required IReadOnlyList<WatchlistFile> Files { get; init; }

    /// <summary>SHA-256 of the entities as they were read, kept in the blob store, 64 hexadecimal digits.</summary>
    public required string EntitiesSha256 { get; init; }

    /// <summary>SHA-256 of when each entity was first seen and last changed, kept in the blob store; null when it has to be worked out from the versions before.</summary>
    public string? SightingsSha256 { get; init; }

    /// <summary>What the version says, whatever its files look like: 64 hexadecimal digits (<c>ContentDigest</c> of Engines/Formats).</summary>
    public required string ContentDigest { get; init; }

    /// <summary>Entities, by sort of party.</summary>
    public required IReadOnlyDictionary<string, int> Entities { get; init; }

    /// <summary>Names of all entities together.</summary>
    public required int Names { get; init; }

    /// <summary>Rows seen.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows left out.</summary>
    public required int Rejected { get; init; }

    /// <summary>SHA-256 of the report with every rejected row and its reason, kept in the blob store; null when nothing was rejected or noticed.</summary>
    public string? ReportSha256 { get; init; }

    /// <summary>What was noticed without leaving anything out, by fault code.</summary>
    public IReadOnlyDictionary<string, long> Warnings { get; init; } = new Dictionary<string, long>();

    /// <summary>The version before it; null for the first.</summary>
    public Guid? Previous { get; init; }

    /// <summary>What differs from the version before it.</summary>
    public required WatchlistChange Change { get; init; }

    /// <summary>All entities.</summary>
    [JsonIgnore]
    public int EntityCount => Entities.Values.Sum();
}

/// <summary>A file of a version.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Role">What it holds of the list (<c>entities</c>, <c>aliases</c>).</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Url">Where it was fetched; empty when it was handed in.</param>
/// <param name="ETag">The validator that the server gave with it.</param>
/// <param name="LastModified">The other validator, as the server wrote it.</param>
public sealed record WatchlistFile(string Name, string Role, string Sha256, long Bytes, string Url = "", string ETag = "", string LastModified = "");

/// <summary>How many entities differ from the version before.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Removed">Ones that are gone.</param>
/// <param name="Changed">Ones that say something else.</param>
public sealed record WatchlistChange(int Added, int Removed, int Changed);
