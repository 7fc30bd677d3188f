using System.Collections.Immutable;

namespace Cordon.Engines.Spectra.Files.Contents;

/// <summary>What was measured, as the file describes it: container, vehicle, parcel.</summary>
/// <param name="Id">By which measurements of the same file name it.</param>
/// <param name="Description">Free text.</param>
public sealed record MeasuredItem(string Id, string? Description)
{
    /// <summary>Named values, such as a container number.</summary>
    public ImmutableArray<ItemCharacteristic> Characteristics { get; init; } = [];
}

/// <summary>A named value of an item.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">As written.</param>
/// <param name="Units">As written; <c>unitless</c> where it has none.</param>
public sealed record ItemCharacteristic(string Name, string Value, string Units);
