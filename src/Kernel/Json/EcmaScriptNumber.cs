using System.Globalization;

namespace Cordon.Kernel.Json;

/// <summary>
/// A binary64 as ECMAScript's <c>Number::toString</c> writes it (ECMA-262, 6.1.6.1.20; RFC 8785, 3.2.2.3): the fewest
/// digits that read back to the same value, in fixed notation from 1e-6 up to but not including 1e21, else with an exponent.
/// </summary>
internal static class EcmaScriptNumber
{
    public const int MaximumLength = 32;

    /// <summary>Writes a finite number and returns how many bytes it took.</summary>
    public static int Format(double value, Span<byte> output)
    {
        if (value == 0)
        {
            output[0] = (byte)'0';
            return 1;
        }

        Span<byte> digits = stackalloc byte[17];
        var count = ShortestDigits(Math.Abs(value), digits, out var point);
        digits = digits[..count];
        var at = 0;
        if (value < 0)
            output[at++] = (byte)'-';
        return at + (point switch
        {
            > 0 and <= 21 when count <= point => Whole(digits, point, output[at..]),
            > 0 and <= 21 => Mixed(digits, point, output[at..]),
            > -6 and <= 0 => Fraction(digits, point, output[at..]),
            _ => Exponential(digits, point, output[at..]),
        });
    }

    /// <summary>The shortest digits and the place of the decimal point after the first digit: value = 0.d₁d₂… × 10^point.</summary>
    private static int ShortestDigits(double value, Span<byte> digits, out int point)
    {
        // The runtime's default format is the shortest that reads back, though laid out differently.
        Span<byte> text = stackalloc byte[MaximumLength];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        text = text[..length];
        var exponent = 0;
        var e = text.IndexOf((byte)'E');
        if (e >= 0)
        {
            exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }

        var dot = text.IndexOf((byte)'.');
        point = (dot < 0 ? text.Length : dot) + exponent;
        var count = 0;
        foreach (var b in text)
        {
            if (b == (byte)'.')
                continue;
            if (count == 0 && b == (byte)'0')
            {
                point--;
                continue;
            }

            // Only zeros can stand past the seventeenth digit.
            if (count < digits.Length)
                digits[count++] = b;
        }

        while (digits[count - 1] == (byte)'0')
            count--;
        return count;
    }

    private static int Whole(ReadOnlySpan<byte> digits, int point, Span<byte> output)
    {
        digits.CopyTo(output);
        output[digits.Length..point].Fill((byte)'0');
        return point;
    }

    private static int Mixed(ReadOnlySpan<byte> digits, int point, Span<byte> output)
    {
        digits[..point].CopyTo(output);
        output[point] = (byte)'.';
        digits[point..].CopyTo(output[(point + 1)..]);
        return digits.Length + 1;
    }

    private static int Fraction(ReadOnlySpan<byte> digits, int point, Span<byte> output)
    {
        "0."u8.CopyTo(output);
        output[2..(2 - point)].Fill((byte)'0');
        digits.CopyTo(output[(2 - point)..]);
        return 2 - point + digits.Length;
    }

    private static int Exponential(ReadOnlySpan<byte> digits, int point, Span<byte> output)
    {
        var at = 0;
        output[at++] = digits[0];
        if (digits.Length > 1)
        {
            output[at++] = (byte)'.';
            digits[1..].CopyTo(output[at..]);
            at += digits.Length - 1;
        }

        output[at++] = (byte)'e';
        output[at++] = (byte)(point > 0 ? '+' : '-');
        Math.Abs(point - 1).TryFormat(output[at..], out var written, default, CultureInfo.InvariantCulture);
        return at + written;
    }
}
