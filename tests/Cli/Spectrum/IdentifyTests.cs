using System.Globalization;
using System.Text.Json.Nodes;

namespace Cordon.Tests.Cli.Spectrum;

public sealed class IdentifyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-identify-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Identify_names_caesium_where_its_line_stands_on_a_background_and_leaves_the_rest_to_a_person()
    {
        Write("object.spe", withLine: true);
        Write("usual.spe", withLine: false);
        var run = await RunAsync("identify", "object.spe", "--background", "usual.spe", "--detector", "NaI", "--format", "jsonl");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        var found = JsonNode.Parse(run.Output)!;
        Assert.Equal("object.spe", (string?)found["file"]);
        Assert.Contains(found["nuclides"]!.AsArray(), n => (string?)n!["name"] == "Cs137" && n["categories"]!.AsArray().Any(c => (string?)c == "Industrial") && n["lines"]!.AsArray().Any(l => Math.Abs((double)l! - 661.7) < 1));
        Assert.Equal("NeedsPerson", (string?)found["outcome"]);
        Assert.True((double)found["milliseconds"]! > 0);
        Assert.Equal(["file", "measurement", "nuclides", "unknown", "group", "outcome"], found.AsObject().Select(m => m.Key).Take(6));
    }

    [Fact]
    public async Task Without_a_calibration_nothing_is_assessed_and_an_unknown_detector_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "bare.csv"), string.Join('\n', Enumerable.Range(0, 200).Select(i => i.ToString(CultureInfo.InvariantCulture))) + "\n", TestContext.Current.CancellationToken);
        var run = await RunAsync("identify", "bare.csv", "--format", "jsonl");
        Assert.True(run.Code is 0 or 3, run.Errors);
        if (run.Code == 0)
            Assert.Equal("CannotAssess", (string?)JsonNode.Parse(run.Output)!["outcome"]);
        var wrong = await RunAsync("identify", "bare.csv", "--detector", "cheese");
        Assert.Equal(3, wrong.Code);
        Assert.Contains("nobody knows a detector of cheese", wrong.Errors);
    }

    /// <summary>A falling continuum in a thousand channels of 3 keV, with or without a peak of caesium as wide as sodium iodide shows it.</summary>
    private void Write(string name, bool withLine)
    {
        var counts = Enumerable.Range(0, 1000).Select(i =>
        {
            var energy = 3.0 * i;
            var continuum = 900 * Math.Exp(-energy / 350);
            var compton = withLine && energy is > 60 and < 470 ? 260 : 0;
            var line = withLine ? 1500 * Math.Exp(-Math.Pow(energy - 661.7, 2) / (2 * 20 * 20)) : 0;
            return (int)Math.Round(continuum + compton + line);
        });
        File.WriteAllText(Path.Combine(_folder, name), $"$SPEC_ID:\nArvonia\n$MEAS_TIM:\n300 300\n$DATA:\n0 999\n{string.Join('\n', counts)}\n$MCA_CAL:\n3\n0 3 0 keV\n");
    }

    private Task<BuiltProgram.Outcome> RunAsync(params string[] arguments) => BuiltProgram.RunAsync("Cli", _folder, ["spectrum", .. arguments]);
}
