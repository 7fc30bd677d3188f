namespace Cordon.Tests.Node;

/// <summary>The node as its own process: what stops its start is said in one sentence, and the exit code tells which kind it was.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-start-").FullName;

    [Fact]
    public async Task Listening_for_other_computers_is_refused_and_nothing_is_made()
    {
        var run = await BuiltProgram.RunAsync("Node", _folder, "--urls", "http://0.0.0.0:0");
        Assert.Equal(3, run.Code);
        Assert.Contains("would let other computers in without TLS", run.Errors);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Other_computers_are_kept_out_as_long_as_no_administrator_has_a_second_factor()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "cordon.json"), """{ "publicAddress": "https://node.arvonia.example" }""", TestContext.Current.CancellationToken);
        var run = await BuiltProgram.RunAsync("Node", _folder, "--urls", "http://0.0.0.0:0");
        Assert.Equal(3, run.Code);
        Assert.Contains("no administrator has a second factor yet", run.Errors);
        Assert.DoesNotContain("address", run.Output);
    }

    [Fact]
    public async Task An_unknown_setting_is_refused_by_name()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "cordon.json"), """{ "listen": "http://localhost:1" }""", TestContext.Current.CancellationToken);
        var run = await BuiltProgram.RunAsync("Node", _folder);
        Assert.Equal(3, run.Code);
        Assert.Contains("there is no setting 'listen'", run.Errors);
        Assert.Contains("cordon.json", run.Errors);
    }

    [Fact]
    public async Task Bad_usage_exits_with_2()
    {
        var run = await BuiltProgram.RunAsync("Node", _folder, "--port", "8080");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("cordon:", run.Errors);
    }

    [Fact]
    public async Task A_second_node_on_the_same_data_is_refused_and_so_is_a_port_that_is_taken()
    {
        await using var node = new RunningNode();
        await node.InitializeAsync();
        var second = await BuiltProgram.RunAsync("Node", _folder, "--urls", "http://127.0.0.1:0", "--data", node.Data);
        Assert.Equal(3, second.Code);
        Assert.Contains(node.Data, second.Errors);

        var taken = await BuiltProgram.RunAsync("Node", _folder, "--urls", node.Address.ToString());
        Assert.Equal(4, taken.Code);
        Assert.Contains("in use", taken.Errors);
        // A key that nobody was shown was not made: the next start shows one.
        Assert.Contains(await OneLifeAsync(), line => line.StartsWith("API key  cordon_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_node_that_was_ended_goes_on_with_its_log_and_shows_its_key_only_the_first_time()
    {
        var first = await OneLifeAsync();
        Assert.Contains(first, line => line.StartsWith("API key  cordon_", StringComparison.Ordinal));
        var second = await OneLifeAsync();
        Assert.DoesNotContain(second, line => line.StartsWith("API key", StringComparison.Ordinal));
        Assert.Equal(Value(first, "log key"), Value(second, "log key"));
        Assert.NotEqual(Value(first, "open"), Value(second, "open"));
        Assert.All(first.Concat(second).Where(l => l.StartsWith("address", StringComparison.Ordinal)), l => Assert.StartsWith("address  http://127.0.0.1:", l));

        var verified = await BuiltProgram.RunAsync("Cli", _folder, "log", "verify", "--vkey", Value(first, "log key"), "--format", "json");
        Assert.True(verified.Code == 0, verified.Errors);
        Assert.Equal(3, System.Text.Json.Nodes.JsonNode.Parse(verified.Output)!["size"]!.GetValue<long>());
    }

    [Fact]
    public async Task The_command_line_opens_the_data_folder_of_a_node_under_the_same_settings_and_knows_its_entries()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "cordon.json"), """{ "authority": "arvonia", "log": { "origin": "log.arvonia.example" } }""", TestContext.Current.CancellationToken);
        Assert.StartsWith("log.arvonia.example+", Value(await OneLifeAsync(), "log key"));
        foreach (var verb in new[] { "journal verify", "lists list", "journal rebuild --reason test", "journal verify", "log verify" })
        {
            var run = await BuiltProgram.RunAsync("Cli", _folder, verb.Split(' '));
            Assert.True(run.Code == 0, $"{verb}: {run.Errors}");
        }
    }

    /// <summary>Starts a node, waits until it has said that it runs, and ends it as an operator does. The framework's own variables do not move it.</summary>
    private async Task<List<string>> OneLifeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "ends the process with a Unix signal");
        var stop = TestContext.Current.CancellationToken;
        using var process = BuiltProgram.Start("Node", _folder, new() { ["ASPNETCORE_URLS"] = "http://0.0.0.0:0", ["Kestrel__Endpoints__Http__Url"] = "http://0.0.0.0:0" }, "--urls", "http://127.0.0.1:0");
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(stop) is { } line)
        {
            lines.Add(line);
            if (line.StartsWith("stop it", StringComparison.Ordinal))
            {
                using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", $"{process.Id}"]);
                await kill.WaitForExitAsync(stop);
            }
        }

        await process.WaitForExitAsync(stop);
        Assert.Equal(0, process.ExitCode);
        return lines;
    }

    private static string Value(List<string> lines, string label) => lines.Single(l => l.StartsWith(label, StringComparison.Ordinal))[label.Length..].Trim().Split(' ')[0];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
