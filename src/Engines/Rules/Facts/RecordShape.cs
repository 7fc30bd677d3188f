namespace Cordon.Engines.Rules.Facts;

/// <summary>The names of the fields of records, in their order. Records of one schema share one shape, so that expressions find their fields without searching.</summary>
public sealed class RecordShape
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>Fields by their names, each once.</summary>
    public RecordShape(params IEnumerable<string> names)
    {
        foreach (var name in names)
            _places.Add(name, _places.Count);
        Names = [.. _places.Keys];
    }

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The place of a field, or -1.</summary>
    public int IndexOf(string name) => _places.GetValueOrDefault(name, -1);
}
