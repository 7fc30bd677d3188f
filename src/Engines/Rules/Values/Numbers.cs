namespace Cordon.Engines.Rules.Values;

/// <summary>Comparison of numbers of different types by what they are mathematically, never by a lossy conversion.</summary>
internal static class Numbers
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    public static bool Is(in CelValue value) => value.Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    public static bool Equal(in CelValue a, in CelValue b) => Compare(a, b) == 0;

    /// <summary>Negative, zero or positive; nothing when one is NaN.</summary>
    public static int? Compare(in CelValue a, in CelValue b) => (a.Kind, b.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => a.AsInt.CompareTo(b.AsInt),
        (CelKind.Uint, CelKind.Uint) => a.AsUint.CompareTo(b.AsUint),
        (CelKind.Double, CelKind.Double) => Doubles(a.AsDouble, b.AsDouble),
        (CelKind.Int, CelKind.Uint) => a.AsInt < 0 ? -1 : ((ulong)a.AsInt).CompareTo(b.AsUint),
        (CelKind.Uint, CelKind.Int) => -Compare(b, a),
        (CelKind.Int, CelKind.Double) => IntDouble(a.AsInt, b.AsDouble),
        (CelKind.Double, CelKind.Int) => -IntDouble(b.AsInt, a.AsDouble),
        (CelKind.Uint, CelKind.Double) => UintDouble(a.AsUint, b.AsDouble),
        _ => -UintDouble(b.AsUint, a.AsDouble),
    };

    /// <summary>The integer that a double is, if it is one within 64 bits.</summary>
    public static CelValue? Whole(double value) =>
        Math.Truncate(value) != value ? null
        : value is >= -TwoTo63 and < TwoTo63 ? CelValue.Of((long)value)
        : value is >= 0 and < TwoTo64 ? CelValue.Of((ulong)value)
        : null;

    /// <summary>Truncated towards zero; nothing at or beyond the ends of the range, as both neighbours of 2^63 round to it.</summary>
    public static long? ToInt(double value) => value is > -TwoTo63 and < TwoTo63 ? (long)value : null;

    public static ulong? ToUint(double value) => value is > -1 and < TwoTo64 ? (ulong)Math.Truncate(value) : null;

    private static int? Doubles(double a, double b) => double.IsNaN(a) || double.IsNaN(b) ? null : a < b ? -1 : a > b ? 1 : 0;

    private static int? IntDouble(long a, double b)
    {
        if (double.IsNaN(b))
            return null;
        if (b >= TwoTo63)
            return -1;
        if (b < -TwoTo63)
            return 1;
        var whole = (long)b;
        return a != whole ? a.CompareTo(whole) : Doubles(0, b - Math.Truncate(b));
    }

    private static int? UintDouble(ulong a, double b)
    {
        if (double.IsNaN(b))
            return null;
        if (b >= TwoTo64)
            return -1;
        if (b < 0)
            return 1;
        var whole = (ulong)b;
        return a != whole ? a.CompareTo(whole) : Doubles(0, b - Math.Truncate(b));
    }
}
