using System.Collections.Immutable;
using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Spectra.Files.Reading;

/// <summary>The detectors of a file by their ids; one that is only referred to is listed too, so that no spectrum stands alone.</summary>
internal sealed class DetectorList(FileBeingRead file)
{
    private readonly Dictionary<string, int> _places = [];
    private readonly List<Detector> _detectors = [];

    public void Add(Detector detector, string where)
    {
        if (_places.TryAdd(detector.Id, _detectors.Count))
            _detectors.Add(detector);
        else
            file.Warn(Fault.Of("spectrum.detector.twice", where, ("detector", detector.Id)));
    }

    /// <summary>A detector that the file refers to: described as far as the place of the reference tells.</summary>
    public string? Refer(string? id, DetectorCategory category, Func<Detector, Detector>? describe = null)
    {
        if (id is null)
            return null;
        if (_places.TryGetValue(id, out var place))
        {
            if (_detectors[place].Category == DetectorCategory.Unknown)
                _detectors[place] = _detectors[place] with { Category = category };
            return id;
        }

        var detector = new Detector { Id = id, Category = category };
        _places.Add(id, _detectors.Count);
        _detectors.Add(describe?.Invoke(detector) ?? detector);
        return id;
    }

    public DetectorCategory? CategoryOf(string id) => _places.TryGetValue(id, out var place) ? _detectors[place].Category : null;

    public bool Knows(string id) => _places.ContainsKey(id);

    public ImmutableArray<Detector> All() => [.. _detectors];
}
