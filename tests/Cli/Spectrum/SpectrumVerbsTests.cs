using System.Text;
using System.Text.Json.Nodes;

namespace Cordon.Tests.Cli.Spectrum;

public sealed class SpectrumVerbsTests : IDisposable
{
    private const string Spe = "$SPEC_ID:\nArvonia, gate 3\n$DATE_MEA:\n03/01/2026 16:40:00\n$MEAS_TIM:\n295 300\n$DATA:\n0 3\n1\n0\n0\n41\n$MCA_CAL:\n3\n-1.5 3 0.001 keV\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-spectrum-").FullName;

    public SpectrumVerbsTests() => File.WriteAllText(Path.Combine(_folder, "gate.spe"), Spe);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Info_says_what_a_file_holds()
    {
        var run = await RunAsync("info", "gate.spe", "--format", "jsonl");
        Assert.Equal(0, run.Code);
        var found = JsonNode.Parse(run.Output)!;
        Assert.Equal("Spe", found["format"]!.GetValue<string>());
        var spectrum = found["measurements"]![0]!["spectra"]![0]!;
        Assert.Equal((4, 42.0, 295.0, 300.0), (spectrum["channels"]!.GetValue<int>(), spectrum["counts"]!.GetValue<double>(), spectrum["liveSeconds"]!.GetValue<double>(), spectrum["realSeconds"]!.GetValue<double>()));
        Assert.Equal(-1.5, spectrum["calibration"]!["fromKeV"]!.GetValue<double>());
        Assert.Empty(found["warnings"]!.AsArray());
    }

    [Fact]
    public async Task Info_shows_the_other_files_when_one_cannot_be_read_and_exits_with_3()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "letter.txt"), "Dear customs of Belmora", TestContext.Current.CancellationToken);
        var run = await RunAsync("info", "letter.txt", "gate.spe");
        Assert.Equal(3, run.Code);
        Assert.Contains("letter.txt: cannot be read\n  ! letter.txt: this is no file of spectra", run.Output);
        Assert.Contains("4 channels, 42 counts, live 295 s, real 300 s, -1.5 to 10.52 keV", run.Output);
    }

    [Fact]
    public async Task Convert_writes_N42_that_says_where_it_comes_from_and_leaves_the_original_as_it_is()
    {
        var run = await RunAsync("convert", "gate.spe", "--to", "n42", "--out", "gate.n42");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        var shown = JsonNode.Parse((await RunAsync("info", "gate.n42", "--format", "jsonl")).Output)!;
        Assert.Equal("N42v2012", shown["format"]!.GetValue<string>());
        Assert.Equal("gate.spe", shown["origin"]!["file"]!.GetValue<string>());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Spe))), shown["origin"]!["sha256"]!.GetValue<string>());
        Assert.Equal(42.0, shown["counts"]!.GetValue<double>());
        Assert.Equal(Spe, await File.ReadAllTextAsync(Path.Combine(_folder, "gate.spe"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Convert_never_writes_over_a_file()
    {
        var run = await RunAsync("convert", "gate.spe", "--out", "gate.spe");
        Assert.Equal(3, run.Code);
        Assert.Contains("exists already", run.Errors);
    }

    private Task<BuiltProgram.Outcome> RunAsync(params string[] arguments) => BuiltProgram.RunAsync("Cli", _folder, ["spectrum", .. arguments]);
}
