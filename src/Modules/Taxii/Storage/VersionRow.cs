namespace Cordon.Modules.Taxii.Storage;

/// <summary>An object version in a collection.</summary>
internal sealed class VersionRow
{
    /// <summary>Stands as <see cref="Until"/> of a version that no newer one follows.</summary>
    public const int NoNewer = 9;

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

    /// <summary>The strictest colour of its markings, as a number.</summary>
    public required int Tlp { get; init; }

    /// <summary>The least strict colour among newer versions of the object in the same specification: whoever is shown that colour does not get this version as the newest.</summary>
    public required int Until { get; set; }

    public required string Json { get; init; }
}
