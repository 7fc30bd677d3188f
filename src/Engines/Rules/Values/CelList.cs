namespace Cordon.Engines.Rules.Values;

/// <summary>A list. Elements of a list of facts may be missing facts.</summary>
public sealed class CelList
{
    private readonly CelValue[] _items;

    /// <summary>A list of values, which must not change afterwards.</summary>
    public CelList(params CelValue[] items)
    {
        _items = items;
        foreach (var item in items)
            HasMissing |= item.HasMissing;
    }

    /// <summary>The empty list.</summary>
    public static CelList Empty { get; } = new();

    /// <summary>How many.</summary>
    public int Count => _items.Length;

    /// <summary>One of them.</summary>
    /// <param name="index">From 0.</param>
    public CelValue this[int index] => _items[index];

    /// <summary>Whether facts are missing in it, at any depth.</summary>
    public bool HasMissing { get; }

    /// <summary>All of them.</summary>
    public ReadOnlySpan<CelValue> Items => _items;
}
