using Cordon.Engines.Spectra.Files.Contents;
using Cordon.Engines.Spectra.Passages;

namespace Cordon.Tests.Engines.Spectra.Passages;

public sealed class PassageBackgroundTests
{
    [Fact]
    public void Background_is_tracked_before_and_frozen_while_something_stands_there()
    {
        var passage = Of(new MadePassage { Source = MadePassage.Load(10, 24, 500) });
        var during = passage.Gamma.Background[50..120].OfType<double>().ToList();
        Assert.Equal(BackgroundSource.BeforeOccupancy, passage.Gamma.Source);
        Assert.Single(during.Distinct());
        Assert.InRange(during[0], 470, 530);
    }

    [Fact]
    public void A_strong_source_that_comes_near_is_not_taken_into_the_background()
    {
        var passage = Of(new MadePassage { Source = MadePassage.Point(14, 3000) });
        Assert.InRange(passage.Gamma.Background[60]!.Value, 450, 900);
        Assert.Equal(PassageAnswer.Alarm, passage.Gamma.Answer);
    }

    [Fact]
    public void A_vehicle_that_shields_the_background_is_noticed_with_its_share()
    {
        var passage = Of(new MadePassage { Through = t => t is > 12 and < 22 ? 0.75 : 1 });
        Assert.InRange(passage.Shadow!.Share, 0.2, 0.28);
        Assert.InRange(passage.Shadow.From, 11, 14);
        Assert.InRange(passage.Shadow.To, 20, 23);
        Assert.Contains(PassageDoubt.Shadowed, passage.Doubts);
        Assert.Equal(0, Enumerable.Range(1, 300).Count(seed => PassageReader.Of(new MadePassage().File(seed))!.Shadow is not null));
    }

    [Fact]
    public void Without_a_background_the_absence_of_an_alarm_says_nothing()
    {
        var passage = Of(new MadePassage { Before = 0, After = 0 });
        Assert.Equal((BackgroundSource.Ends, PassageAnswer.CannotAssess), (passage.Gamma.Source, passage.Gamma.Answer));
        Assert.Contains(PassageDoubt.BackgroundFromEnds, passage.Doubts);
        Assert.Empty(passage.Background);
        Assert.Equal(PassageAnswer.Alarm, Of(new MadePassage { Before = 0, After = 0, Source = MadePassage.Point(7, 400) }).Gamma.Answer);
    }

    [Fact]
    public void A_background_measured_beside_or_after_the_passage_serves_where_there_is_none_before()
    {
        var alone = new MadePassage { Before = 0, After = 0 };
        var long120 = new MadePassage { Sample = 120, Before = 120, Occupied = 0, After = 0 }.File(2).Measurements[0] with { Id = "b", Class = MeasurementClass.Background };
        var file = alone.File(1);
        var beside = PassageReader.Of(file with { Measurements = file.Measurements.Add(long120) })!;
        Assert.Equal((BackgroundSource.Beside, PassageAnswer.NoAlarm), (beside.Gamma.Source, beside.Gamma.Answer));
        Assert.Equal(["b"], beside.Background);
        var after = Of(new MadePassage { Before = 0, After = 5 });
        Assert.Equal((BackgroundSource.AfterOccupancy, PassageAnswer.NoAlarm), (after.Gamma.Source, after.Gamma.Answer));
        Assert.Contains(PassageDoubt.BackgroundAfterwards, after.Doubts);
    }

    [Fact]
    public void Samples_in_which_a_detector_is_missing_are_no_shadow_and_not_judged()
    {
        var file = new MadePassage().File(1);
        var broken = file with { Measurements = [.. file.Measurements.Select((m, i) => i is > 70 and < 90 ? m with { Spectra = [m.Spectra[0]] } : m)] };
        var passage = PassageReader.Of(broken)!;
        Assert.Null(passage.Shadow);
        Assert.Null(passage.Gamma.Rates[80]);
        Assert.Equal(PassageAnswer.CannotAssess, passage.Gamma.Answer);
        Assert.Contains(PassageDoubt.SamplesNotJudged, passage.Doubts);
    }

    [Fact]
    public void Nobody_looked_for_neutrons_where_there_is_no_counter()
    {
        var file = new MadePassage().File(1);
        var passage = PassageReader.Of(file with { Measurements = [.. file.Measurements.Select(m => m with { GrossCounts = [] })] })!;
        Assert.Equal((PassageAnswer.CannotAssess, 0), (passage.Neutrons.Answer, passage.Neutrons.Rates.Length));
    }

    [Fact]
    public void What_could_not_be_read_is_a_doubt() => Assert.Contains(PassageDoubt.Incomplete, PassageReader.Of(new MadePassage().File(1) with { LeftOut = 1 })!.Doubts);

    private static Passage Of(MadePassage made) => PassageReader.Of(made.File(1))!;
}
