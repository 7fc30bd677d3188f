using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Files.Numbers;
using Cordon.Engines.Spectra.Files.Reading;
using CsCheck;

namespace Cordon.Tests.Engines.Spectra.Files;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("PT0.250S", 0.25)]
    [InlineData("PT5M3.2S", 303.2)]
    [InlineData("PT1H", 3600)]
    [InlineData("P0DT0H1M0.5S", 60.5)]
    [InlineData("P1DT2H", 93600)]
    [InlineData("P0Y0M0DT0H0M1S", 1)]
    [InlineData("pt2s", 2)]
    [InlineData("PT1,5S", 1.5)]
    [InlineData(" 12.5 ", 12.5)]
    [InlineData("12.5 s", 12.5)]
    [InlineData("300 sec", 300)]
    [InlineData("01:02:03.5", 3723.5)]
    [InlineData("02:03", 123)]
    public void Durations_are_read_in_every_spelling(string text, double seconds) => Assert.Equal(seconds, Durations.Read(text)!.Value, 9);

    [Theory]
    [InlineData("")]
    [InlineData("PT")]
    [InlineData("P1M")]
    [InlineData("PT-5S")]
    [InlineData("-5")]
    [InlineData("PT${time}S")]
    [InlineData("NaN")]
    [InlineData("1e12")]
    [InlineData("5 bananas")]
    public void What_is_no_duration_is_none(string text) => Assert.Null(Durations.Read(text));

    [Theory]
    [InlineData("2026-03-01T16:40:00Z", 0)]
    [InlineData("2026-03-01T16:40:00.123456789+05:30", 330)]
    [InlineData("2026-03-01T16:40:00-0400", -240)]
    [InlineData("2026-03-01T16:40:00", null)]
    [InlineData("20260301T164000", null)]
    [InlineData("01-Mar-2026 16:40:00.00", null)]
    [InlineData("03/01/2026 16:40:00", null)]
    public void Times_are_read_with_their_offset_where_they_have_one(string text, int? minutes)
    {
        var time = ClockTimes.Read(text)!.Value;
        Assert.Equal(new DateTime(2026, 3, 1, 16, 40, 0), time.Clock.Date.AddHours(time.Clock.Hour).AddMinutes(time.Clock.Minute));
        Assert.Equal(minutes, time.Offset?.TotalMinutes);
    }

    [Fact]
    public void Counts_compressed_are_the_same_when_put_back() =>
        Gen.OneOf(Gen.Const(0.0), Gen.Int[0, 9].Select(i => (double)i), Gen.Double[0, 1e6]).Array[1, 400].Sample(counts =>
        {
            var (back, fault) = CountedZeroes.Expand(new FileBeingRead("a", ""), CountedZeroes.Compress(counts).ToArray(), "a");
            Assert.Null(fault);
            Assert.Equal(counts, back);
        });

    [Fact]
    public void The_example_of_the_standard_is_compressed_as_it_says() =>
        Assert.Equal([22, 5, 0, 1, 2, 1, 0, 2, 3, 4, 0, 8, 1], CountedZeroes.Compress([22, 5, 0, 2, 1, 0, 0, 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 1]));

    [Theory]
    [InlineData("5 0 0 2 1", new double[] { 5, 0, 0, 0, 1 }, 1)]
    [InlineData("5 0", new double[] { 5, 0 }, 1)]
    [InlineData("5, 0\t3;\r\n1", new double[] { 5, 0, 0, 0, 1 }, 0)]
    public void Odd_zeros_are_read_as_they_stand(string text, double[] counts, int warnings)
    {
        var file = new FileBeingRead("a", "");
        using var numbers = new NumberBuffer(8);
        Assert.Null(NumberText.Append(text, numbers, "a", 100));
        Assert.Equal(counts, CountedZeroes.Expand(file, numbers.Span, "a").Counts);
        Assert.Equal(warnings, file.Warnings().Length);
    }

    [Fact]
    public void Any_number_is_read_as_the_runtime_reads_it() =>
        Gen.OneOf(Gen.Double.Where(double.IsFinite), Gen.Long[0, long.MaxValue].Select(l => (double)l), Gen.Int[0, 1000].Select(i => (double)i)).Array[0, 50].Sample(expected =>
        {
            using var numbers = new NumberBuffer(2);
            Assert.Null(NumberText.Append(string.Join(' ', expected.Select(e => e.ToString("R"))), numbers, "a", 100));
            Assert.Equal(expected, numbers.Span.ToArray());
        });

    [Fact]
    public void A_position_is_one_only_on_the_earth()
    {
        Assert.NotNull(GeographicPosition.Of(-90, 180));
        Assert.Null(GeographicPosition.Of(91, 0));
        Assert.Null(GeographicPosition.Of(0, double.NaN));
    }
}
