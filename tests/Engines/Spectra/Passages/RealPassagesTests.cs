using Cordon.Engines.Spectra.Files;
using Cordon.Engines.Spectra.Passages;

namespace Cordon.Tests.Engines.Spectra.Passages;

public sealed class RealPassagesTests
{
    [Fact]
    public void A_vehicle_with_one_source_in_a_portal_that_kept_no_background_alarms_as_a_point()
    {
        var passage = Of("interspec_examples", "passthrough.n42");
        Assert.Equal((133, 8), (passage.Seconds.Length, passage.Detectors.Length));
        Assert.Equal((BackgroundSource.Ends, PassageAnswer.Alarm), (passage.Gamma.Source, passage.Gamma.Answer));
        Assert.Equal(PassageAnswer.CannotAssess, passage.Neutrons.Answer);
        Assert.Equal(ProfileShape.Point, passage.Profile!.Shape);
        Assert.InRange(passage.Profile.At, 20, 24);
        Assert.InRange(passage.Profile.Width, 2, 6);
        Assert.Contains(PassageDoubt.BackgroundFromEnds, passage.Doubts);
        Assert.Null(passage.Shadow);
        Assert.True(passage.Waterfall!.TimeEdges.Length <= 129);
    }

    [Theory]
    [InlineData("Q345_Racetrack.n42", 153, 70)]
    [InlineData("Q67_Mobile.N42", 490, 128)]
    [InlineData("Q8910_Helicopter.N42", 81, 34)]
    public void A_drive_or_flight_past_one_source_alarms_there_and_nowhere_else(string name, int samples, double at)
    {
        var passage = Of("interspec_test_n42", "testing__test_data__llm_time_history__" + name);
        Assert.Equal(samples, passage.Seconds.Length);
        Assert.Equal(BackgroundSource.Moving, passage.Gamma.Source);
        var alarm = Assert.Single(passage.Alarms);
        Assert.False(alarm.IsNeutron);
        Assert.InRange(at, alarm.From, alarm.To);
        Assert.InRange(alarm.To - alarm.From, 3, 15);
        Assert.Equal(alarm.Last - alarm.First + 1, passage.Foreground.Length);
        Assert.NotEmpty(passage.Background);
    }

    [Fact]
    public void No_file_that_opens_brings_it_down()
    {
        var files = Directory.EnumerateFiles(SharedData.Need("detection", "interspec_test_n42")).Order(StringComparer.Ordinal).ToList();
        var passages = files.ConvertAll(f => PassageReader.Of(SpectrumFiles.Read(File.ReadAllBytes(f), Path.GetFileName(f)))).OfType<Passage>().ToList();
        Assert.True(passages.Count >= 3);
        Assert.All(passages, p => Assert.Equal(p.Seconds.Length, p.Lengths.Length));
    }

    private static Passage Of(params string[] path) => PassageReader.Of(SpectrumFiles.Read(File.ReadAllBytes(SharedData.Need(["detection", .. path])), path[^1]))!;
}
