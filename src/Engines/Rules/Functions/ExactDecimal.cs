using System.Globalization;
using System.Numerics;

namespace Cordon.Engines.Rules.Functions;

/// <summary>Doubles with a fixed number of decimals, rounded from their exact value, a tie to the even digit (IEEE 754, roundTiesToEven).</summary>
internal static class ExactDecimal
{
    public static string Fixed(double value, int decimals)
    {
        var digits = Scaled(value, decimals).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
        return double.IsNegative(value) ? "-" + text : text;
    }

    public static string Scientific(double value, int decimals)
    {
        var power = value == 0 ? 0 : (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var digits = Scaled(value, decimals - power).ToString(CultureInfo.InvariantCulture);
        if (value != 0 && digits.Length != decimals + 1)
        {
            // The logarithm was one off, or rounding added a digit.
            power += digits.Length > decimals + 1 ? 1 : -1;
            digits = Scaled(value, decimals - power).ToString(CultureInfo.InvariantCulture);
        }

        digits = digits.PadLeft(decimals + 1, '0');
        var text = decimals == 0 ? digits : $"{digits[..1]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{(double.IsNegative(value) ? "-" : "")}{text}e{(power < 0 ? '-' : '+')}{Math.Abs(power):D2}");
    }

    /// <summary>The size of a value times a power of ten, as the nearest whole number.</summary>
    private static BigInteger Scaled(double value, int powerOfTen)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52 & 0x7FF);
        var significand = new BigInteger(bits & 0xFFFFFFFFFFFFF | (exponent == 0 ? 0 : 1L << 52));
        exponent = Math.Max(exponent, 1) - 1075;
        var (above, below) = (significand, BigInteger.One);
        if (powerOfTen >= 0)
            above *= BigInteger.Pow(10, powerOfTen);
        else
            below *= BigInteger.Pow(10, -powerOfTen);
        if (exponent >= 0)
            above <<= exponent;
        else
            below <<= -exponent;
        var whole = BigInteger.DivRem(above, below, out var rest);
        var half = (rest * 2).CompareTo(below);
        return half > 0 || (half == 0 && !whole.IsEven) ? whole + 1 : whole;
    }
}
