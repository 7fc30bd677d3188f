using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Cordon.Kernel.Json;
using CsCheck;

namespace Cordon.Tests.Kernel.Json;

public sealed class NumberTests
{
    /// <summary>RFC 8785, appendix B: the bits of a binary64 and the text it must become.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void The_numbers_of_RFC_8785_appendix_B(ulong bits, string expected) =>
        Assert.Equal(expected, Written(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void What_is_written_reads_back_to_the_same_bits_and_has_the_shape_of_ECMAScript()
    {
        AnyDouble.Sample(value =>
        {
            var written = Written(value);
            Assert.Equal(value + 0.0, double.Parse(written, CultureInfo.InvariantCulture));
            Assert.Matches(@"^-?(0|[1-9][0-9]{0,20}|(0|[1-9][0-9]{0,20})\.[0-9]*[1-9]|[1-9](\.[0-9]*[1-9])?e[+-][1-9][0-9]*)$", written);
        }, iter: 20_000);
    }

    [Fact]
    public void No_shorter_decimal_reads_back_and_none_of_the_same_length_is_nearer()
    {
        AnyDouble.Where(v => v != 0).Sample(value =>
        {
            var (digits, exponent) = DigitsOf(Written(Math.Abs(value)));
            Assert.NotEqual(0, digits % 10);
            // A decimal with one digit less that reads back would have to be one of the two around the value.
            var shorter = digits / 10;
            Assert.NotEqual(Math.Abs(value), Read(shorter, exponent + 1));
            Assert.NotEqual(Math.Abs(value), Read(shorter + 1, exponent + 1));
            Assert.True(Distance(value, digits, exponent) <= Distance(value, digits + 1, exponent) || Read(digits + 1, exponent) != Math.Abs(value));
            Assert.True(Distance(value, digits, exponent) <= Distance(value, digits - 1, exponent) || Read(digits - 1, exponent) != Math.Abs(value));
        }, iter: 5_000);
    }

    private static Gen<double> AnyDouble => Gen.OneOf(
        Gen.ULong.Select(BitConverter.UInt64BitsToDouble).Where(double.IsFinite),
        Gen.Double[-1e22, 1e22], Gen.Double[-1e-5, 1e-5],
        Gen.Select(Gen.Int[1, 99999], Gen.Int[-330, 300], (m, e) => double.Parse($"{m}e{e}", CultureInfo.InvariantCulture)));

    private static string Written(double value) => System.Text.Encoding.ASCII.GetString(CanonicalJson.Of(JsonValue.Create(value)));

    private static (BigInteger Digits, int Exponent) DigitsOf(string written)
    {
        var parts = written.Split('e');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        var dot = parts[0].IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
            exponent -= parts[0].Length - dot - 1;
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        while (digits % 10 == 0)
            (digits, exponent) = (digits / 10, exponent + 1);
        return (digits, exponent);
    }

    private static double Read(BigInteger digits, int exponent) => double.Parse($"{digits}e{exponent}", CultureInfo.InvariantCulture);

    /// <summary>|value − digits × 10^exponent|, exactly, scaled to an integer by the same factor for every decimal of that exponent.</summary>
    private static BigInteger Distance(double value, BigInteger digits, int exponent)
    {
        var bits = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var power = (int)(bits >> 52);
        var mantissa = new BigInteger(bits & 0xFFFFFFFFFFFFF);
        if (power == 0)
            power = 1;
        else
            mantissa += BigInteger.One << 52;
        power -= 1075;
        // Both sides times 2^1200 × 10^400 are integers.
        var exact = (mantissa << (power + 1200)) * BigInteger.Pow(10, 400);
        var written = digits * BigInteger.Pow(10, exponent + 400) << 1200;
        return BigInteger.Abs(exact - written);
    }
}
