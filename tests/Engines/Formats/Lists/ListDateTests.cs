using Cordon.Engines.Formats.Lists.Reading;
using CsCheck;

namespace Cordon.Tests.Engines.Formats.Lists;

public sealed class ListDateTests
{
    [Theory]
    [InlineData("10 Dec 1948", "1948-12-10")]
    [InlineData("Mar 1945", "1945-03")]
    [InlineData("1936", "1936")]
    [InlineData("circa 1951", "1951~")]
    [InlineData("circa 01 Feb 1951", "1951-02-01~")]
    [InlineData("1961 to 1964", "1961/1964")]
    [InlineData("Jan 1961 to Mar 1961", "1961-01-01/1961-03-31")]
    [InlineData("circa 1979-1982", "1979~/1982~")]
    [InlineData("1948-12-10", "1948-12-10")]
    [InlineData("1948-12", "1948-12")]
    [InlineData("1960/1964", "1960/1964")]
    [InlineData("10/12/1948", "1948-12-10")]
    [InlineData("00/12/1948", "1948-12")]
    [InlineData("00/00/1948", "1948")]
    [InlineData("1948~", "1948~")]
    public void Dates_are_read_with_the_precision_they_are_written_in(string text, string expected)
    {
        Assert.True(ListDate.TryParse(text, out var date));
        Assert.Equal(expected, date.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("30 Feb 1960")]
    [InlineData("1960-02-30")]
    [InlineData("1960-13")]
    [InlineData("32/01/1960")]
    [InlineData("05/00/1960")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData("last spring")]
    [InlineData("10 Dec")]
    [InlineData("to 1960")]
    public void What_is_no_date_is_not_taken_for_one(string text) => Assert.False(ListDate.TryParse(text, out _));

    [Fact]
    public void A_written_date_is_read_back() =>
        Gen.Date.Where(d => d.Year is >= 1000 and < 9998).Sample(day =>
        {
            var date = Cordon.Kernel.Parties.PartialDate.Day(DateOnly.FromDateTime(day));
            Assert.True(ListDate.TryParse(date.ToString(), out var again));
            Assert.Equal(date, again);
        });
}
