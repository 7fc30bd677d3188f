using System.Diagnostics.CodeAnalysis;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Facts;

/// <summary>
/// A record of facts. A field that nobody has given is a missing fact; a field that is null is known to be absent: <c>has()</c> is
/// false and it compares as null. An open record may have any field; a closed one only those of its shape.
/// </summary>
public sealed class FactRecord : CelMap
{
    private readonly CelValue[] _values;
    private readonly string _path;
    private readonly bool _open;

    /// <summary>A record.</summary>
    /// <param name="path">Where it stands among the facts; empty for the whole.</param>
    /// <param name="shape">The names of its fields.</param>
    /// <param name="values">The values of its fields in the shape's order, which must not change afterwards; a missing one is given as a missing fact.</param>
    /// <param name="open">Whether other fields may exist.</param>
    public FactRecord(string path, RecordShape shape, CelValue[] values, bool open)
    {
        _path = path;
        _values = values;
        _open = open;
        Shape = shape;
        HasMissing = open || values.Any(v => v.HasMissing);
    }

    /// <summary>The names of its fields.</summary>
    public RecordShape Shape { get; }

    /// <inheritdoc/>
    public override int Count => _values.Length;

    /// <inheritdoc/>
    public override bool HasMissing { get; }

    /// <inheritdoc/>
    public override CelValue? Rest => _open ? CelValue.Missing(PathOf("*")) : null;

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<CelValue, CelValue>> Entries => Shape.Names.Select((name, i) => KeyValuePair.Create(CelValue.Of(name), _values[i]));

    /// <summary>The value at a place of the shape.</summary>
    internal CelValue this[int place] => _values[place];

    /// <inheritdoc/>
    public override bool TryGet(in CelValue key, [MaybeNullWhen(false)] out CelValue value)
    {
        value = default;
        return key.Kind == CelKind.String && TryGetField(key.AsString, out value);
    }

    /// <inheritdoc/>
    public override bool TryGetField(string name, [MaybeNullWhen(false)] out CelValue value)
    {
        var place = Shape.IndexOf(name);
        value = place >= 0 ? _values[place] : _open ? CelValue.Missing(PathOf(name)) : default;
        return place >= 0 || _open;
    }

    /// <inheritdoc/>
    public override CelValue Has(string name) =>
        !TryGetField(name, out var value) || value.Kind == CelKind.Null ? CelValue.False
        : value.Kind == CelKind.Unknown ? value
        : CelValue.True;

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";
}
