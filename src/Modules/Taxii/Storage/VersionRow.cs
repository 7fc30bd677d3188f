namespace Cordon.Modules.Taxii.Storage;

/// <summary>An object version in a collection.</summary>
internal sealed class VersionRow
{
    /// <summary>Number of the collection.</summary>
    public required int Collection { get; init; }

    /// <summary>Unix microseconds; with the collection, the key.</summary>
    public required long Added { get; init; }

    public required string Object { get; init; }

    public required string Type { get; init; }

    /// <summary>20 or 21.</summary>
    public required int Specification { get; init; }

    /// <summary>Unix microseconds of the version; of an object without versions, when it was added.</summary>
    public required long Version { get; init; }

    /// <summary>The version as it is written in the object; null of an object without versions.</summary>
    public string? VersionText { get; init; }

    /// <summary>Number of its <see cref="Standings.Standing"/>: who is shown it, and who as the newest. 0 before anybody has looked, when nobody is shown it.</summary>
    public required int Standing { get; set; }

    public required string Json { get; init; }
}
