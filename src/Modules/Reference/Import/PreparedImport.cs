using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Modules.Reference.Import;

/// <summary>A version that was read and judged, and waits to be recorded.</summary>
/// <param name="Version">The version; its id and number are those it will have.</param>
/// <param name="Content">Its entities as they will be kept (ListContent).</param>
/// <param name="Sightings">When they were first seen and last changed, as it will be kept.</param>
/// <param name="Report">The report as it will be kept, or null when there is nothing in it.</param>
/// <param name="Delta">What differs from the version in force.</param>
/// <param name="Source">The files.</param>
internal sealed record PreparedImport(WatchlistVersion Version, byte[] Content, byte[] Sightings, byte[]? Report, ListDelta Delta, ListSource Source)
{
    /// <summary>True when it says what the version in force says.</summary>
    public bool IsUnchanged(WatchlistVersion? current) => current is not null && current.ContentDigest == Version.ContentDigest;
}
