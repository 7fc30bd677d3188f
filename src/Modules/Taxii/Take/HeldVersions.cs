using Cordon.Engines.Formats.Stix;
using Cordon.Modules.Taxii.Storage.Standings;

namespace Cordon.Modules.Taxii.Take;

/// <summary>The versions that a collection holds of the objects of a batch, with those that the batch adds.</summary>
internal sealed class HeldVersions(IReadOnlyCollection<KnownVersion> known, IEnumerable<string> definitions)
{
    private readonly HashSet<(string Object, long Version)> _versions = [.. known.Select(k => (k.Object, k.Version))];
    private readonly HashSet<string> _objects = [.. known.Select(k => k.Object)];
    private readonly HashSet<string> _definitions = [.. definitions];

    /// <summary>
    /// Whether this version is there; an object that says of no modification has one version only. A definition told in other words than before is not there: it counts beside the first,
    /// so that nobody who was earlier with an identifier decides how far the objects of others may go.
    /// </summary>
    public bool Has(StixObject read)
    {
        if (HeldDefinitions.Is(read))
            return _definitions.Contains(read.Json);
        return read.Modified is { } modified ? _versions.Contains((read.Id, modified.UnixMicroseconds)) : _objects.Contains(read.Id);
    }

    public StixObject With(StixObject read)
    {
        _objects.Add(read.Id);
        if (HeldDefinitions.Is(read))
            _definitions.Add(read.Json);
        if (read.VersionMoment is { } version)
            _versions.Add((read.Id, version.UnixMicroseconds));
        return read;
    }
}
