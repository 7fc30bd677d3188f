using System.Diagnostics.CodeAnalysis;

namespace Cordon.Engines.Rules.Values;

/// <summary>A map: made by an expression, or a record of facts.</summary>
public abstract class CelMap
{
    /// <summary>How many entries.</summary>
    public abstract int Count { get; }

    /// <summary>Whether facts are missing in it, at any depth, or it may have entries that nobody has given.</summary>
    public abstract bool HasMissing { get; }

    /// <summary>The missing fact that stands for entries nobody has given; nothing when all entries are there.</summary>
    public virtual CelValue? Rest => null;

    /// <summary>The entries, in the order in which they were made.</summary>
    public abstract IEnumerable<KeyValuePair<CelValue, CelValue>> Entries { get; }

    /// <summary>The value of a key; a missing fact when the key may be one that nobody has given.</summary>
    public abstract bool TryGet(in CelValue key, [MaybeNullWhen(false)] out CelValue value);

    /// <summary>The value of a string key.</summary>
    public virtual bool TryGetField(string name, [MaybeNullWhen(false)] out CelValue value) => TryGet(CelValue.Of(name), out value);

    /// <summary>Whether a key is there: true, false, or a missing fact.</summary>
    public virtual CelValue Has(string name) => TryGetField(name, out var value) ? (value.Kind == CelKind.Unknown ? value : CelValue.True) : CelValue.False;
}

/// <summary>A map of values. Keys are bool, int, uint or string; equal numbers of different types are one key.</summary>
public sealed class ValueMap : CelMap
{
    private readonly Dictionary<CelValue, CelValue> _entries;

    /// <summary>A map of entries, which must not change afterwards.</summary>
    public ValueMap(Dictionary<CelValue, CelValue> entries)
    {
        _entries = entries;
        HasMissing = entries.Values.Any(v => v.HasMissing);
    }

    /// <inheritdoc/>
    public override int Count => _entries.Count;

    /// <inheritdoc/>
    public override bool HasMissing { get; }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<CelValue, CelValue>> Entries => _entries;

    /// <inheritdoc/>
    public override bool TryGet(in CelValue key, [MaybeNullWhen(false)] out CelValue value) => _entries.TryGetValue(key, out value);
}
