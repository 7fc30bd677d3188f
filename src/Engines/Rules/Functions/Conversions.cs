using System.Globalization;
using System.Text;
using Cordon.Engines.Rules.Types;
using Cordon.Engines.Rules.Values;
using static Cordon.Engines.Rules.Functions.Library;

namespace Cordon.Engines.Rules.Functions;

/// <summary>Conversions between types; what does not fit is an error, never cut.</summary>
internal static class Conversions
{
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly CelType A = CelType.Parameter("A");

    public static IEnumerable<CelFunction> All { get; } =
    [
        new("dyn", [Global(CelType.Dyn, (a, _) => a[0], A) with { Lazy = true }]),
        new("type", [Global(CelType.Type(A), (a, _) => CelValue.Type(ValueText.TypeName(a[0])), A) with { Lazy = true }]),
        new("bool", [Same(CelType.Bool), Global(CelType.Bool, (a, _) => Bool(a[0]), CelType.String)]),
        new("int",
        [
            Same(CelType.Int),
            Global(CelType.Int, (a, _) => a[0].AsUint <= long.MaxValue ? CelValue.Of((long)a[0].AsUint) : Range("int"), CelType.Uint),
            Global(CelType.Int, (a, _) => Numbers.ToInt(a[0].AsDouble) is { } whole ? CelValue.Of(whole) : Range("int"), CelType.Double),
            Global(CelType.Int, (a, _) => long.TryParse(a[0].AsString, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? CelValue.Of(whole) : Refused(a[0], "int"), CelType.String),
            Global(CelType.Int, (a, _) => CelValue.Of(a[0].Seconds), CelType.Timestamp),
            Global(CelType.Int, (a, _) => CelValue.Of(a[0].AsDuration), CelType.Duration),
        ]),
        new("uint",
        [
            Same(CelType.Uint),
            Global(CelType.Uint, (a, _) => a[0].AsInt >= 0 ? CelValue.Of((ulong)a[0].AsInt) : Range("uint"), CelType.Int),
            Global(CelType.Uint, (a, _) => Numbers.ToUint(a[0].AsDouble) is { } whole ? CelValue.Of(whole) : Range("uint"), CelType.Double),
            Global(CelType.Uint, (a, _) => ulong.TryParse(a[0].AsString, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? CelValue.Of(whole) : Refused(a[0], "uint"), CelType.String),
        ]),
        new("double",
        [
            Same(CelType.Double),
            Global(CelType.Double, (a, _) => CelValue.Of((double)a[0].AsInt), CelType.Int),
            Global(CelType.Double, (a, _) => CelValue.Of((double)a[0].AsUint), CelType.Uint),
            Global(CelType.Double, (a, _) => Double(a[0]), CelType.String),
        ]),
        new("string",
        [
            Same(CelType.String),
            .. new[] { CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.Timestamp, CelType.Duration }.Select(t => Global(CelType.String, (a, _) => CelValue.Of(Text(a[0])), t)),
            Global(CelType.String, (a, meter) => Decoded(a[0].AsBytes, meter), CelType.Bytes),
        ]),
        new("bytes",
        [
            Same(CelType.Bytes),
            Global(CelType.Bytes, (a, meter) =>
            {
                meter.Make(a[0].AsString.Length);
                return CelValue.Of(Encoding.UTF8.GetBytes(a[0].AsString));
            }, CelType.String),
        ]),
        new("timestamp",
        [
            Same(CelType.Timestamp),
            Global(CelType.Timestamp, (a, _) => Instants.Parse(a[0].AsString) ?? Refused(a[0], "timestamp"), CelType.String),
            Global(CelType.Timestamp, (a, _) => Instants.Of(a[0].AsInt, 0) ?? Range("timestamp"), CelType.Int),
        ]),
        new("duration",
        [
            Same(CelType.Duration),
            Global(CelType.Duration, (a, _) => Spans.Parse(a[0].AsString) ?? Refused(a[0], "duration"), CelType.String),
            Global(CelType.Duration, (a, _) => Spans.Of((Int128)a[0].AsInt * Instants.NanosPerSecond) ?? Range("duration"), CelType.Int),
        ]),
    ];

    /// <summary>The text of a value as <c>string()</c> makes it.</summary>
    public static string Text(in CelValue value) => value.Kind switch
    {
        CelKind.Bool => value.AsBool ? "true" : "false",
        CelKind.Int => value.AsInt.ToString(CultureInfo.InvariantCulture),
        CelKind.Uint => value.AsUint.ToString(CultureInfo.InvariantCulture),
        CelKind.Double => ValueText.Double(value.AsDouble),
        CelKind.Timestamp => Instants.Text(value),
        CelKind.Duration => Spans.Text(value.AsDuration),
        _ => value.AsString,
    };

    public static CelValue Decoded(byte[] bytes, Evaluation.CostMeter meter)
    {
        meter.Make(bytes.Length);
        try
        {
            return CelValue.Of(Utf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return CelValue.Fail("rules.eval.utf8");
        }
    }

    private static CelOverload Same(CelType type) => Global(type, (a, _) => a[0], type);

    private static CelValue Bool(in CelValue text) => text.AsString switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => CelValue.True,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => CelValue.False,
        _ => Refused(text, "bool"),
    };

    private static CelValue Double(in CelValue text)
    {
        var written = text.AsString;
        if (double.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && (double.IsFinite(value) || !written.AsSpan().ContainsAnyInRange('0', '9')))
            return CelValue.Of(value);
        return written.ToLowerInvariant() switch
        {
            "inf" or "+inf" or "+infinity" => CelValue.Of(double.PositiveInfinity),
            "-inf" => CelValue.Of(double.NegativeInfinity),
            _ => Refused(text, "double"),
        };
    }

    private static CelValue Refused(in CelValue value, string type) => CelValue.Fail("rules.eval.convert", ("value", value.ToString()), ("type", type));

    private static CelValue Range(string type) => CelValue.Fail("rules.eval.range", ("what", type));
}
