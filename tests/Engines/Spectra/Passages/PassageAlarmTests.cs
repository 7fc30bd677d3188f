using Cordon.Engines.Spectra.Passages;

namespace Cordon.Tests.Engines.Spectra.Passages;

public sealed class PassageAlarmTests
{
    private const int Passages = 1_000;

    /// <summary>Measured once over 20,000 of each: 1 passage in 20,000 alarms (at most 1 in 4,200 with 95 % confidence), and no drive of a minute does (at most 1 in 6,600).</summary>
    [Fact]
    public void No_passage_in_a_thousand_without_a_source_alarms()
    {
        var alarms = Count(new MadePassage(), p => p.Alarms.Length > 0);
        Assert.True(alarms == 0, $"{alarms} of {Passages}");
    }

    [Fact]
    public void No_lorry_in_a_thousand_that_shields_the_background_alarms() => Assert.Equal(0, Count(new MadePassage { Through = _ => 0.8 }, p => p.Alarms.Length > 0));

    [Fact]
    public void No_drive_in_a_thousand_over_ground_that_changes_slowly_alarms() =>
        Assert.Equal(0, Count(new MadePassage { Before = 0, Occupied = 60, After = 0, Sample = 1, SaysOccupancy = false, Source = t => 25 * Math.Sin(t / 15) }, p => p.Alarms.Length > 0));

    [Fact]
    public void A_source_as_strong_as_a_third_of_the_background_is_found_nearly_always() =>
        Assert.InRange(Count(new MadePassage { Source = MadePassage.Point(17, 85) }, p => p.Gamma.Answer == PassageAnswer.Alarm), 990, Passages);

    [Fact]
    public void A_point_alarms_where_it_is_and_for_as_long_as_it_is_near()
    {
        var passage = Of(new MadePassage { Source = MadePassage.Point(17, 400) });
        var alarm = Assert.Single(passage.Alarms);
        Assert.False(alarm.IsNeutron);
        Assert.InRange(alarm.From, 10, 16);
        Assert.InRange(alarm.To, 18, 24);
        Assert.InRange((alarm.From + alarm.To) / 2, 16, 18);
        Assert.Equal((PassageAnswer.Alarm, PassageAnswer.NoAlarm), (passage.Gamma.Answer, passage.Neutrons.Answer));
        Assert.True(alarm.Counts > alarm.Expected && alarm.Sigmas > 20);
        Assert.Equal(Enumerable.Range(alarm.First, alarm.Last - alarm.First + 1).Select(i => $"m{i}"), passage.Foreground);
        Assert.Equal(Enumerable.Range(0, 50).Concat(Enumerable.Range(120, 10)).Select(i => $"m{i}"), passage.Background);
    }

    [Fact]
    public void Neutrons_alarm_by_themselves_and_a_few_of_them_do_not()
    {
        var passage = Of(new MadePassage { NeutronSource = MadePassage.Point(17, 30) });
        Assert.Equal((PassageAnswer.NoAlarm, PassageAnswer.Alarm), (passage.Gamma.Answer, passage.Neutrons.Answer));
        Assert.All(passage.Alarms, a => Assert.True(a.IsNeutron));
        Assert.Equal(70, passage.Foreground.Length);
        Assert.Empty(Of(new MadePassage { Neutrons = 0.02, NeutronSource = t => t is > 16 and < 17 ? 2 : 0 }).Alarms);
    }

    [Fact]
    public void A_drive_past_a_source_alarms_there_and_its_surroundings_are_the_background()
    {
        var passage = Of(new MadePassage { Before = 0, Occupied = 90, After = 0, Sample = 1, SaysOccupancy = false, Source = MadePassage.Point(60, 300) });
        var alarm = Assert.Single(passage.Alarms);
        Assert.InRange(60, alarm.From, alarm.To);
        Assert.Equal(BackgroundSource.Moving, passage.Gamma.Source);
        Assert.Empty(passage.Foreground.Intersect(passage.Background));
        Assert.Contains("m5", passage.Background);
    }

    [Fact]
    public void What_shows_only_as_the_vehicle_leaves_is_judged_too()
    {
        var alarm = Assert.Single(Of(new MadePassage { After = 6, Source = MadePassage.Load(24, 25, 900) }).Alarms);
        Assert.InRange(alarm.From, 23.5, 24.5);
    }

    [Fact]
    public void What_was_too_short_to_be_tested_is_not_called_quiet()
    {
        var brief = new PassageSettings { Windows = [8], LagSeconds = 2 };
        Assert.Equal(PassageAnswer.CannotAssess, PassageReader.Of(new MadePassage { Occupied = 1 }.File(1), brief)!.Gamma.Answer);
        Assert.Equal(PassageAnswer.NoAlarm, PassageReader.Of(new MadePassage().File(1), brief)!.Gamma.Answer);
    }

    [Fact]
    public void A_threshold_of_the_authority_takes_the_place_of_the_shipped_one() =>
        Assert.Empty(PassageReader.Of(new MadePassage { Source = MadePassage.Point(17, 400) }.File(1), new PassageSettings { Sigmas = 500 })!.Alarms);

    private static Passage Of(MadePassage made) => PassageReader.Of(made.File(1))!;

    private static int Count(MadePassage made, Func<Passage, bool> what) => Enumerable.Range(1, Passages).AsParallel().Count(seed => what(PassageReader.Of(made.File(seed))!));
}
