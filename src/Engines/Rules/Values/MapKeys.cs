namespace Cordon.Engines.Rules.Values;

/// <summary>Equality and hash of map keys, where 1, 1u and 1.0 are one key.</summary>
internal static class MapKeys
{
    public static bool IsKey(in CelValue value) => value.Kind is CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.String;

    public static bool Equal(in CelValue a, in CelValue b)
    {
        if (Numbers.Is(a) && Numbers.Is(b))
            return Numbers.Equal(a, b);
        if (a.Kind != b.Kind)
            return false;
        return a.Kind switch
        {
            CelKind.Null => true,
            CelKind.Bool => a.AsBool == b.AsBool,
            CelKind.String => a.AsString == b.AsString,
            CelKind.Bytes => a.AsBytes.AsSpan().SequenceEqual(b.AsBytes),
            CelKind.Timestamp => a.Seconds == b.Seconds && a.Nanos == b.Nanos,
            CelKind.Duration => a.AsDuration == b.AsDuration,
            CelKind.Type => a.AsTypeName == b.AsTypeName,
            CelKind.List => ReferenceEquals(a.AsList, b.AsList),
            CelKind.Map => ReferenceEquals(a.AsMap, b.AsMap),
            _ => false,
        };
    }

    public static int Hash(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt.GetHashCode(),
        CelKind.Uint => value.AsUint <= long.MaxValue ? ((long)value.AsUint).GetHashCode() : value.AsUint.GetHashCode(),
        CelKind.Double when Numbers.Whole(value.AsDouble) is { } whole => Hash(whole),
        CelKind.Double => value.AsDouble.GetHashCode(),
        CelKind.Bool => value.AsBool ? 1 : 2,
        CelKind.String => value.AsString.GetHashCode(StringComparison.Ordinal),
        _ => (int)value.Kind,
    };
}
