using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>The order of two values of one type.</summary>
internal static class Ordering
{
    /// <summary>Negative, zero or positive; nothing when the two have no order. NaN has none either.</summary>
    public static int? Compare(in CelValue a, in CelValue b, CostMeter meter)
    {
        if (Numbers.Is(a) && Numbers.Is(b))
            return Numbers.Compare(a, b);
        if (a.Kind != b.Kind)
            return null;
        switch (a.Kind)
        {
            case CelKind.Bool:
                return a.AsBool.CompareTo(b.AsBool);
            case CelKind.String:
                meter.Charge(Math.Min(a.AsString.Length, b.AsString.Length) / 16);
                return Texts(a.AsString, b.AsString);
            case CelKind.Bytes:
                meter.Charge(Math.Min(a.AsBytes.Length, b.AsBytes.Length) / 16);
                return a.AsBytes.AsSpan().SequenceCompareTo(b.AsBytes);
            case CelKind.Timestamp:
                return Instants.Compare(a, b);
            case CelKind.Duration:
                return a.AsDuration.CompareTo(b.AsDuration);
            default:
                return null;
        }
    }

    /// <summary>By code points: UTF-16 units alone would put characters beyond U+FFFF before U+E000.</summary>
    private static int Texts(string a, string b)
    {
        var same = a.AsSpan().CommonPrefixLength(b);
        if (same == a.Length || same == b.Length)
            return a.Length.CompareTo(b.Length);
        if (char.IsSurrogate(a[same]) == char.IsSurrogate(b[same]))
            return a[same].CompareTo(b[same]);
        // One of the two differs within or at a pair; the pair is the greater code point.
        return char.IsSurrogate(a[same]) ? 1 : -1;
    }
}
