using System.Diagnostics.CodeAnalysis;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Facts;

/// <summary>
/// A record of facts. A field that nobody has given is a missing fact; a field that is null is known to be absent: <c>has()</c> is
/// false and it compares as null. An open record may have any field; a closed one only those it was given.
/// </summary>
/// <param name="path">Where it stands among the facts; empty for the whole.</param>
/// <param name="fields">The fields; a missing one may be given as a missing fact.</param>
/// <param name="open">Whether other fields may exist.</param>
public sealed class FactRecord(string path, IReadOnlyDictionary<string, CelValue> fields, bool open) : CelMap
{
    private readonly Dictionary<string, CelValue> _fields = new(fields, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int Count => _fields.Count;

    /// <inheritdoc/>
    public override bool HasMissing { get; } = open || fields.Values.Any(v => v.HasMissing);

    /// <inheritdoc/>
    public override CelValue? Rest => open ? CelValue.Missing(PathOf("*")) : null;

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<CelValue, CelValue>> Entries => _fields.Select(f => KeyValuePair.Create(CelValue.Of(f.Key), f.Value));

    /// <inheritdoc/>
    public override bool TryGet(in CelValue key, [MaybeNullWhen(false)] out CelValue value)
    {
        value = default;
        return key.Kind == CelKind.String && TryGetField(key.AsString, out value);
    }

    /// <inheritdoc/>
    public override bool TryGetField(string name, [MaybeNullWhen(false)] out CelValue value)
    {
        if (_fields.TryGetValue(name, out value))
            return true;
        value = open ? CelValue.Missing(PathOf(name)) : default;
        return open;
    }

    /// <inheritdoc/>
    public override CelValue Has(string name) =>
        !TryGetField(name, out var value) || value.Kind == CelKind.Null ? CelValue.False
        : value.Kind == CelKind.Unknown ? value
        : CelValue.True;

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
