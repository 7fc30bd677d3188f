using System.Security.Cryptography;
using Cordon.Engines.Foresight.Inspection;
using CsCheck;

namespace Cordon.Tests.Engines.Foresight;

public sealed class DailyDrawTests
{
    private static readonly DateOnly Day = new(2027, 2, 1);

    [Fact]
    public void As_many_are_drawn_as_the_share_says()
    {
        foreach (var percent in new[] { 0.5m, 2m, 20m, 75m })
        {
            var seed = DailyDraw.Seed([1], Day);
            var drawn = Enumerable.Range(0, 20_000).Count(i => DailyDraw.IsDrawn(DailyDraw.Ticket(seed, BitConverter.GetBytes(i)), percent));
            var (expected, spread) = (200.0 * (double)percent, Math.Sqrt(20_000 * (double)percent / 100 * (1 - ((double)percent / 100))));
            Assert.InRange(drawn, expected - (5 * spread), expected + (5 * spread));
        }
    }

    [Fact]
    public void None_is_drawn_at_zero_and_all_at_a_hundred() => Gen.Byte.Array[0, 40].Sample(declaration =>
    {
        var ticket = DailyDraw.Ticket(DailyDraw.Seed([1], Day), declaration);
        return !DailyDraw.IsDrawn(ticket, 0) && DailyDraw.IsDrawn(ticket, 100);
    });

    [Fact]
    public void Whoever_is_drawn_at_a_share_is_drawn_at_a_greater_one() => Gen.Select(Gen.Byte.Array[1, 40], Gen.Decimal[0, 100], Gen.Decimal[0, 100]).Sample((declaration, a, b) =>
    {
        var ticket = DailyDraw.Ticket(DailyDraw.Seed([1], Day), declaration);
        return !DailyDraw.IsDrawn(ticket, Math.Min(a, b)) || DailyDraw.IsDrawn(ticket, Math.Max(a, b));
    });

    [Fact]
    public void Another_secret_day_or_declaration_has_another_ticket_and_the_same_has_the_same()
    {
        string Ticket(byte secret, int day, byte declaration) => DailyDraw.Ticket(DailyDraw.Seed([secret], Day.AddDays(day)), [declaration]);
        Assert.Equal(Ticket(1, 0, 1), Ticket(1, 0, 1));
        Assert.Equal(4, new[] { Ticket(1, 0, 1), Ticket(2, 0, 1), Ticket(1, 1, 1), Ticket(1, 0, 2) }.Distinct().Count());
    }

    /// <summary>Written down once by another program, so that no later version draws otherwise.</summary>
    [Fact]
    public void The_draw_is_the_one_that_is_described()
    {
        var seed = DailyDraw.Seed([.. Enumerable.Repeat((byte)7, 32)], Day);
        Assert.Equal("5a64ecc3a0cb85c18c487b9361fdd8d48e3335f5383d8f24da019e9ba7883c7d", Convert.ToHexStringLower(seed));
        Assert.Equal("2d51e9ab422d275f3113b41c53f1a148948db76cc07155b460216cc923bb72a6", DailyDraw.Commitment(seed));
        Assert.Equal("8647315b40da15fc", DailyDraw.Ticket(seed, SHA256.HashData("{\"reference\":\"AV-1\"}"u8)));
    }
}
