using System.Collections;
using Cordon.Kernel.Faults;
using Cordon.Node.Configuration;

namespace Cordon.Tests.Node.Configuration;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-settings-").FullName;

    private string Data => Path.Combine(_folder, "var");

    [Fact]
    public void Without_any_source_the_defaults_hold() =>
        Assert.Equal("http://localhost:8080", Read().Urls);

    [Fact]
    public void The_file_the_environment_and_the_command_line_are_read_and_the_later_wins()
    {
        WriteFile("""{ "urls": "http://localhost:1", "log": { "origin": "from.file", "checkpointInterval": "00:00:02" }, "witness": { "name": "w", "logs": ["a", "b"] } }""");
        var environment = new Hashtable { ["CORDON_NODE_URLS"] = "http://localhost:2", ["CORDON_NODE_LOG__ORIGIN"] = "from.environment", ["CORDON_NODE_DATA"] = "elsewhere", ["CORDON_DATA"] = "for the tests", ["PATH"] = "x" };
        var settings = Read(environment, new() { ["urls"] = "http://localhost:3" });
        Assert.Equal("http://localhost:3", settings.Urls);
        Assert.Equal("from.environment", settings.Log.Origin);
        Assert.Equal(TimeSpan.FromSeconds(2), settings.Log.CheckpointInterval);
        Assert.Equal(["a", "b"], settings.Witness.Logs);
    }

    [Theory]
    [InlineData("""{ "url": "http://localhost:1" }""", "url")]
    [InlineData("""{ "log": { "orgin": "x" } }""", "log:orgin")]
    [InlineData("""{ "log": "x" }""", "log")]
    [InlineData("""{ "urls": { "first": "x" } }""", "urls:first")]
    [InlineData("""{ "witness": { "logs": { "a": "b" } } }""", "witness:logs:a")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://0.0.0.0:80" } } } }""", "Kestrel")]
    public void A_key_that_nobody_knows_stops_the_start_and_is_named(string json, string key)
    {
        WriteFile(json);
        var fault = Assert.Throws<FaultException>(() => Read()).Fault;
        Assert.Equal("config.unknown", fault.Code);
        Assert.StartsWith($"{Path.Combine(_folder, "cordon.json")}, {key}", fault.Where);
        Assert.Contains("log:origin", fault.Arguments["known"]);
    }

    [Fact]
    public void An_unknown_variable_of_the_environment_is_refused_too()
    {
        var fault = Assert.Throws<FaultException>(() => Read(new Hashtable { ["CORDON_NODE_URL"] = "x" })).Fault;
        Assert.Equal(("config.unknown", "environment, URL"), (fault.Code, fault.Where));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{ "urls": "a", "urls": "b" }""")]
    public void A_file_that_is_no_settings_file_is_refused(string json)
    {
        WriteFile(json);
        Assert.Equal("config.malformed", Assert.Throws<FaultException>(() => Read()).Fault.Code);
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_refused()
    {
        WriteFile("""{ "log": { "checkpointInterval": "soon" } }""");
        var fault = Assert.Throws<FaultException>(() => Read()).Fault;
        Assert.Equal("config.invalid", fault.Code);
        Assert.Contains("soon", fault.Arguments["problem"]);
    }

    [Fact]
    public void Empty_lists_and_sections_are_no_unknown_keys()
    {
        WriteFile("""{ "witness": { "logs": [] }, "log": {} }""");
        Assert.Empty(Read().Witness.Logs);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private NodeSettings Read(Hashtable? environment = null, Dictionary<string, string?>? commandLine = null) =>
        SettingsReader.Read(Data, environment ?? [], commandLine ?? []);

    private void WriteFile(string json) => File.WriteAllText(Path.Combine(_folder, "cordon.json"), json);
}
