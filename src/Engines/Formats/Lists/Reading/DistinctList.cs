namespace Cordon.Engines.Formats.Lists.Reading;

/// <summary>Values in order, each once. Stays fast when a hostile file gives one entity a hundred thousand of them.</summary>
internal sealed class DistinctList<T>
    where T : notnull
{
    private const int LookThrough = 16;

    private readonly List<T> values = [];
    private HashSet<T>? index;

    public int Count => values.Count;

    public void Add(T value)
    {
        if (index is null ? values.Contains(value) : !index.Add(value))
            return;
        values.Add(value);
        if (index is null && values.Count > LookThrough)
            index = [.. values];
    }

    public void Clear()
    {
        values.Clear();
        index = null;
    }

    public IReadOnlyList<T> Take() => values.Count == 0 ? [] : values.ToArray();
}
