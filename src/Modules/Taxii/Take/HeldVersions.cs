using Cordon.Engines.Formats.Stix;
using Cordon.Modules.Taxii.Storage;

namespace Cordon.Modules.Taxii.Take;

/// <summary>The versions that a collection holds of the objects of a batch, with those that the batch adds.</summary>
internal sealed class HeldVersions(IEnumerable<KnownVersion> known)
{
    private readonly HashSet<(string Object, long Version)> _versions = [.. known.Select(k => (k.Object, k.Version))];
    private readonly HashSet<string> _objects = [.. known.Select(k => k.Object)];

    /// <summary>Whether this version is there; an object that says of no modification has one version only.</summary>
    public bool Has(StixObject read) => read.Modified is { } modified ? _versions.Contains((read.Id, modified.UnixMicroseconds)) : _objects.Contains(read.Id);

    public StixObject With(StixObject read)
    {
        _objects.Add(read.Id);
        if (read.VersionMoment is { } version)
            _versions.Add((read.Id, version.UnixMicroseconds));
        return read;
    }
}
