using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Evaluation;

/// <summary>Arithmetic of values of one type; overflow is an error, never a wrap.</summary>
internal static class Arithmetic
{
    /// <summary>The value; nothing when the operation does not exist for these types.</summary>
    public static CelValue? Of(char sign, in CelValue a, in CelValue b, CostMeter meter) => (a.Kind, b.Kind) switch
    {
        (CelKind.Int, CelKind.Int) => Ints(sign, a.AsInt, b.AsInt),
        (CelKind.Uint, CelKind.Uint) => Uints(sign, a.AsUint, b.AsUint),
        (CelKind.Double, CelKind.Double) => Doubles(sign, a.AsDouble, b.AsDouble),
        (CelKind.Timestamp, CelKind.Timestamp) when sign == '-' => Instants.Minus(a, b) ?? OutOfRange(sign),
        (CelKind.Timestamp, CelKind.Duration) when sign is '+' or '-' => Instants.Plus(a, sign == '+' ? b.AsDuration : -(Int128)b.AsDuration) ?? OutOfRange(sign),
        (CelKind.Duration, CelKind.Timestamp) when sign == '+' => Instants.Plus(b, a.AsDuration) ?? OutOfRange(sign),
        (CelKind.Duration, CelKind.Duration) when sign is '+' or '-' => Spans.Of(sign == '+' ? (Int128)a.AsDuration + b.AsDuration : (Int128)a.AsDuration - b.AsDuration) ?? OutOfRange(sign),
        (CelKind.String, CelKind.String) when sign == '+' => Text(a.AsString, b.AsString, meter),
        (CelKind.Bytes, CelKind.Bytes) when sign == '+' => Bytes(a.AsBytes, b.AsBytes, meter),
        (CelKind.List, CelKind.List) when sign == '+' => Lists(a.AsList, b.AsList, meter),
        _ => null,
    };

    private static CelValue Ints(char sign, long a, long b)
    {
        if (sign is '/' or '%')
        {
            if (b == 0)
                return CelValue.Fail("rules.eval.divide-by-zero");
            if (b == -1)
                return sign == '%' && a != long.MinValue ? CelValue.Of(0L) : a == long.MinValue ? Overflow(sign) : CelValue.Of(-a);
            return CelValue.Of(sign == '/' ? a / b : a % b);
        }

        var exact = sign switch { '+' => (Int128)a + b, '-' => (Int128)a - b, _ => (Int128)a * b };
        return exact < long.MinValue || exact > long.MaxValue ? Overflow(sign) : CelValue.Of((long)exact);
    }

    private static CelValue Uints(char sign, ulong a, ulong b)
    {
        if (sign is '/' or '%')
            return b == 0 ? CelValue.Fail("rules.eval.divide-by-zero") : CelValue.Of(sign == '/' ? a / b : a % b);
        if (sign == '-')
            return a < b ? Overflow(sign) : CelValue.Of(a - b);
        var exact = sign == '+' ? (UInt128)a + b : (UInt128)a * b;
        return exact > ulong.MaxValue ? Overflow(sign) : CelValue.Of((ulong)exact);
    }

    private static CelValue? Doubles(char sign, double a, double b) => sign switch
    {
        '+' => CelValue.Of(a + b),
        '-' => CelValue.Of(a - b),
        '*' => CelValue.Of(a * b),
        '/' => CelValue.Of(a / b),
        _ => null,
    };

    private static CelValue Text(string a, string b, CostMeter meter)
    {
        meter.Make((long)a.Length + b.Length);
        return CelValue.Of(a + b);
    }

    private static CelValue Bytes(byte[] a, byte[] b, CostMeter meter)
    {
        meter.Make((long)a.Length + b.Length);
        return CelValue.Of([.. a, .. b]);
    }

    private static CelValue Lists(CelList a, CelList b, CostMeter meter)
    {
        if (a.Count == 0 || b.Count == 0)
            return CelValue.Of(a.Count == 0 ? b : a);
        meter.Make((long)a.Count + b.Count, 1);
        return CelValue.List([.. a.Items, .. b.Items]);
    }

    private static CelValue Overflow(char sign) => CelValue.Fail("rules.eval.overflow", ("operation", sign));

    private static CelValue OutOfRange(char sign) => CelValue.Fail("rules.eval.range", ("what", sign));
}
