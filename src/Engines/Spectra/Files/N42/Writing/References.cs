namespace Cordon.Engines.Spectra.Files.N42.Writing;

/// <summary>Which id in the document stands for which of the model.</summary>
internal sealed class References
{
    private readonly Dictionary<string, string> _detectors = [];
    private readonly Dictionary<string, string> _items = [];
    private readonly Dictionary<string, string> _measurements = [];
    private readonly HashSet<string> _derived = [];

    public References(SpectrumFile file, WrittenIds ids)
    {
        foreach (var detector in file.Detectors)
            _detectors.TryAdd(detector.Id, ids.For(detector.Id, "detector"));
        foreach (var item in file.Items)
            _items.TryAdd(item.Id, ids.For(item.Id, "item"));
        foreach (var measurement in file.Measurements)
        {
            _measurements.TryAdd(measurement.Id, ids.For(measurement.Id, "measurement"));
            if (WriteMeasurements.IsDerivedData(measurement))
                _derived.Add(measurement.Id);
        }

        Instrument = ids.Fresh("instrument");
        NoDetector = ids.Fresh("no-detector");
        NeedsDetector = file.Detectors.IsEmpty
            || file.Measurements.Any(m => m.GrossCounts.Any(g => Lacks(g.Detector)) || m.Rates.Any(r => Lacks(r.Detector)) || m.Spectra.Any(s => s.Detector is not null && Lacks(s.Detector)))
            || file.Analyses.Any(a => a.Alarms.Any(alarm => !alarm.Detectors.Any(_detectors.ContainsKey)));
    }

    public string Instrument { get; }

    /// <summary>What the schema demands a reference to, and the model does not have.</summary>
    public string NoDetector { get; }

    public bool NeedsDetector { get; }

    public string Detector(string? id) => id is not null && _detectors.TryGetValue(id, out var written) ? written : NoDetector;

    public string? Item(string id) => _items.GetValueOrDefault(id);

    public string? Measurement(string id) => _measurements.GetValueOrDefault(id);

    public bool IsDerived(string id) => _derived.Contains(id);

    private bool Lacks(string? id) => id is null || !_detectors.ContainsKey(id);
}
