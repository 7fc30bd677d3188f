using Cordon.Ui.Charts;
using Cordon.Ui.Dose;
using CsCheck;

namespace Cordon.Tests.Ui.Dose;

public sealed class DoseScaleTests
{
    [Theory]
    [InlineData(0.12, "0.12 µSv/h is 830 times less than the turn-back value of 100 µSv/h.", false)]
    [InlineData(31.4, "31 µSv/h comes near the turn-back value of 100 µSv/h.", false)]
    [InlineData(99.7, "99.7 µSv/h comes near the turn-back value of 100 µSv/h.", false)]
    [InlineData(100.0, "100 µSv/h is 1 times the turn-back value of 100 µSv/h: step back.", true)]
    [InlineData(5200.0, "5,200 µSv/h is 52 times the turn-back value of 100 µSv/h: step back.", true)]
    [InlineData(0.0, "nothing at all is never true", false)]
    [InlineData(null, "was not measured, so that it is not known", false)]
    public async Task It_says_what_the_number_means(double? measured, string says, bool grave)
    {
        var page = await Rendered.PageAsync<DoseScale>(new() { ["Measured"] = measured, ["TurnBack"] = 100.0 });
        var words = page.QuerySelector("figcaption")!;
        Assert.Contains(says, words.TextContent, StringComparison.Ordinal);
        Assert.Equal(grave, words.ClassList.Contains("grave"));
        Assert.Equal(measured is null ? 0 : 2, page.QuerySelectorAll("path.needle").Length);
    }

    [Fact]
    public void Needle_and_number_lie_in_the_picture_and_on_their_side_of_the_turn_back_value() => Gen.Select(Gen.Double[-3, 7], Gen.Double[-1, 4]).Where((measured, limit) => Math.Abs(measured - limit) > 0.001).Sample((measured, limit) =>
    {
        foreach (var breadth in Breadth.Both)
        {
            var p = new DosePicture(Math.Pow(10, measured), Math.Pow(10, limit), breadth);
            var half = Flags.Breadth("120 µSv/h") / 2;
            Assert.InRange(p.MeasuredAt!.Value, p.Bar.Left, p.Bar.Right);
            Assert.InRange(p.NumberAt("120 µSv/h", breadth), half, breadth.Units - half);
            Assert.Equal(measured >= limit, p.MeasuredAt >= p.TurnBackAt);
            Assert.Equal(measured >= limit, p.NumberAt("120 µSv/h", breadth) - half > p.TurnBackAt);
        }
    }, iter: 500);

    [Theory]
    [InlineData(1.0, 0.0, "not at 0 µSv/h")]
    [InlineData(-1.0, 20.0, "not -1 µSv/h")]
    [InlineData(double.NaN, 20.0, "not NaN µSv/h")]
    public void What_is_no_dose_rate_is_refused_with_what_is_wrong(double measured, double turnBack, string says) =>
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => new DosePicture(measured, turnBack, Breadth.Wide)).Message, StringComparison.Ordinal);
}
