using System.Globalization;
using System.Text;
using Cordon.Engines.Rules.Evaluation;
using Cordon.Engines.Rules.Values;

namespace Cordon.Engines.Rules.Functions;

/// <summary><c>text.format(list)</c>: the verbs %s %d %f %e %b %o %x %X, %% for a percent sign, and a precision as in %.3f.</summary>
internal static class TextFormat
{
    private const int MostPrecision = 100;
    private const int DefaultPrecision = 6;

    public static CelValue Of(string template, CelList arguments, CostMeter meter)
    {
        meter.Make(template.Length);
        var text = new StringBuilder();
        var next = 0;
        for (var at = 0; at < template.Length; at++)
        {
            if (template[at] != '%')
            {
                text.Append(template[at]);
                continue;
            }

            if (at + 1 < template.Length && template[at + 1] == '%')
            {
                text.Append('%');
                at++;
                continue;
            }

            if (!Clause(template, ref at, out var precision, out var verb))
                return Refused("it has a % without one of the letters s d f e b o x X, or a precision above 100");
            if (next >= arguments.Count)
                return Refused($"there are only {arguments.Count} values");
            if (Verb(verb, precision, arguments[next++], meter) is not { } written)
                return Refused($"%{verb} cannot show a {ValueText.TypeName(arguments[next - 1])}");
            meter.Make(text.Length + (long)written.Length, int.MaxValue);
            meter.Charge(written.Length / 16);
            text.Append(written);
        }

        return CelValue.Of(text.ToString());
    }

    private static bool Clause(string template, ref int at, out int precision, out char verb)
    {
        precision = DefaultPrecision;
        verb = '\0';
        at++;
        if (at < template.Length && template[at] == '.')
        {
            var from = ++at;
            while (at < template.Length && char.IsAsciiDigit(template[at]))
                at++;
            if (!int.TryParse(template.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture, out precision) || precision > MostPrecision)
                return false;
        }

        if (at >= template.Length)
            return false;
        verb = template[at];
        return "sdfeboxX".Contains(verb, StringComparison.Ordinal);
    }

    private static string? Verb(char verb, int precision, in CelValue value, CostMeter meter) => (verb, value.Kind) switch
    {
        ('s', _) => Text(value, meter),
        ('d', CelKind.Int or CelKind.Uint) => Conversions.Text(value),
        ('d' or 'f' or 'e', CelKind.Double) when !double.IsFinite(value.AsDouble) => ValueText.Double(value.AsDouble),
        ('f', CelKind.Double) => ExactDecimal.Fixed(value.AsDouble, precision),
        ('e', CelKind.Double) => ExactDecimal.Scientific(value.AsDouble, precision),
        ('f' or 'e', CelKind.Int or CelKind.Uint) => Verb(verb, precision, CelValue.Of(value.Kind == CelKind.Int ? value.AsInt : (double)value.AsUint), meter),
        ('b', CelKind.Bool) => value.AsBool ? "1" : "0",
        ('x' or 'X', CelKind.String) => Hexadecimal(Encoding.UTF8.GetBytes(value.AsString), verb),
        ('x' or 'X', CelKind.Bytes) => Hexadecimal(value.AsBytes, verb),
        ('b' or 'o' or 'x' or 'X', CelKind.Int or CelKind.Uint) => InBase(verb, value),
        _ => null,
    };

    private static string InBase(char verb, in CelValue value)
    {
        var negative = value.Kind == CelKind.Int && value.AsInt < 0;
        var size = value.Kind == CelKind.Uint ? value.AsUint : negative ? (ulong)-(value.AsInt + 1) + 1 : (ulong)value.AsInt;
        var digits = verb switch
        {
            'b' => size.ToString("B", CultureInfo.InvariantCulture),
            'o' => Octal(size),
            'x' => size.ToString("x", CultureInfo.InvariantCulture),
            _ => size.ToString("X", CultureInfo.InvariantCulture),
        };
        return negative ? "-" + digits : digits;
    }

    private static string Octal(ulong size)
    {
        var digits = new StringBuilder();
        do
        {
            digits.Insert(0, (char)('0' + (size & 7)));
            size >>= 3;
        }
        while (size > 0);
        return digits.ToString();
    }

    private static string Hexadecimal(byte[] bytes, char verb) => verb == 'x' ? Convert.ToHexStringLower(bytes) : Convert.ToHexString(bytes);

    private static string? Text(in CelValue value, CostMeter meter)
    {
        meter.Charge(1);
        switch (value.Kind)
        {
            case CelKind.Null:
                return "null";
            case CelKind.Bytes:
                meter.Charge(value.AsBytes.Length / 16);
                return Encoding.UTF8.GetString(value.AsBytes);
            case CelKind.Type:
                return value.AsTypeName;
            case CelKind.List:
                return All(value.AsList.Items.ToArray(), "[", "]", meter);
            case CelKind.Map:
                return Map(value.AsMap, meter);
            case CelKind.Optional:
                return null;
            default:
                return Conversions.Text(value);
        }
    }

    private static string? All(IEnumerable<CelValue> items, string open, string close, CostMeter meter)
    {
        var text = new StringBuilder(open);
        foreach (var item in items)
        {
            if (Text(item, meter) is not { } part)
                return null;
            meter.Make(text.Length + (long)part.Length, int.MaxValue);
            meter.Charge(part.Length / 16);
            text.Append(text.Length > open.Length ? ", " : "").Append(part);
        }

        return text.Append(close).ToString();
    }

    private static string? Map(CelMap map, CostMeter meter)
    {
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (Text(value, meter) is not { } text)
                return null;
            entries[Conversions.Text(key)] = text;
        }

        var size = entries.Sum(e => (long)e.Key.Length + e.Value.Length + 4);
        meter.Make(size);
        return "{" + string.Join(", ", entries.Select(e => $"{e.Key}: {e.Value}")) + "}";
    }

    private static CelValue Refused(string reason) => CelValue.Fail("rules.eval.format", ("reason", reason));
}
