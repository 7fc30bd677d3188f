using System.IO.Compression;
using System.Text.Json;
using Cordon.Engines.Formats.Lists;
using Cordon.Engines.Formats.Lists.Versions;
using Cordon.Kernel.Json;
using Cordon.Kernel.Time;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Modules.Reference.Versions;

/// <summary>When the entities of a version were first seen and last changed: what was known of the version before, and what differs from it. Kept as gzip, one canonical JSON object a line, by id.</summary>
internal static class Sightings
{
    /// <summary>No version before.</summary>
    public static IReadOnlyDictionary<string, EntitySighting> None { get; } = new Dictionary<string, EntitySighting>();

    /// <summary>Those of a version.</summary>
    /// <param name="before">Those of the version before it.</param>
    /// <param name="entities">The entities of the version.</param>
    /// <param name="delta">What differs from the version before it.</param>
    /// <param name="at">When the version was retrieved.</param>
    public static IReadOnlyDictionary<string, EntitySighting> After(IReadOnlyDictionary<string, EntitySighting> before, IEnumerable<ListedEntity> entities, ListDelta delta, Instant at)
    {
        var changed = delta.Changed.Select(c => c.After.Id).ToHashSet(StringComparer.Ordinal);
        return entities.ToDictionary(
            e => e.Id,
            e => !before.TryGetValue(e.Id, out var known) ? new EntitySighting(at, at) : changed.Contains(e.Id) ? known with { LastChange = at } : known,
            StringComparer.Ordinal);
    }

    public static byte[] Write(IReadOnlyDictionary<string, EntitySighting> sightings)
    {
        using var output = new MemoryStream();
        using (var packed = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var (id, sighting) in sightings.OrderBy(s => s.Key, StringComparer.Ordinal))
            {
                packed.Write(CanonicalJson.OfRecord(new Line(id, sighting.FirstSeen, sighting.LastChange)));
                packed.Write("\n"u8);
            }
        }

        return output.ToArray();
    }

    public static IReadOnlyDictionary<string, EntitySighting> Read(byte[] content)
    {
        using var lines = new StreamReader(new GZipStream(new MemoryStream(content), CompressionMode.Decompress));
        var sightings = new Dictionary<string, EntitySighting>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } text)
        {
            var line = JsonSerializer.Deserialize<Line>(text, StrictJson.Options)!;
            sightings.Add(line.Id, new EntitySighting(line.First, line.Changed));
        }

        return sightings;
    }

    private sealed record Line(string Id, Instant First, Instant Changed);
}
