using Cordon.Kernel.Parties;

namespace Cordon.Tests.Kernel;

public sealed class PartialDateTests
{
    [Fact]
    public void A_year_stands_for_all_its_days()
    {
        var date = PartialDate.Year(1965);
        Assert.Equal(new DateOnly(1965, 1, 1), date.First);
        Assert.Equal(new DateOnly(1965, 12, 31), date.Last);
        Assert.False(date.IsExact);
    }

    [Fact]
    public void It_is_written_with_the_precision_that_is_known()
    {
        Assert.Equal("1965", PartialDate.Year(1965).ToString());
        Assert.Equal("1965-02", PartialDate.Month(1965, 2).ToString());
        Assert.Equal("1965-02-03", PartialDate.Day(new DateOnly(1965, 2, 3)).ToString());
        Assert.Equal("1965~", PartialDate.Year(1965, circa: true).ToString());
        Assert.Equal("1960/1965", PartialDate.Between(PartialDate.Year(1960), PartialDate.Year(1965)).ToString());
    }
}
