using System.Collections;
using Cordon.Kernel.Faults;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Tests.Modules.Operation;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-settings-").FullName;

    private string Data => Path.Combine(_folder, "var");

    [Fact]
    public void Without_any_source_the_defaults_hold() =>
        Assert.Equal(("http://localhost:8080", "var"), (Read().Urls, SettingsReader.DataFolder(new Hashtable())));

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

    [Fact]
    public void A_number_is_read_from_a_variable_and_what_is_none_is_refused()
    {
        Assert.Equal(5, Read(new Hashtable { ["CORDON_NODE_TARGETING__EXAMINATIONSADAY"] = "5" }).Targeting.ExaminationsADay);
        var fault = Assert.Throws<FaultException>(() => Read(new Hashtable { ["CORDON_NODE_TARGETING__EXAMINATIONSADAY"] = "five" })).Fault;
        Assert.Equal(("config.invalid", "targeting.examinationsADay"), (fault.Code, fault.Where));
    }

    [Theory]
    [InlineData("""{ "url": "http://localhost:1" }""", "url")]
    [InlineData("""{ "log": { "orgin": "x" } }""", "log.orgin")]
    [InlineData("""{ "Log": { "origin": "x" } }""", "Log")]
    [InlineData("""{ "log": { "origin": "x", "more": { "deep": 1 } } }""", "log.more")]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://0.0.0.0:80" } } } }""", "Kestrel")]
    public void A_setting_that_nobody_knows_stops_the_start_and_is_named(string json, string name)
    {
        WriteFile(json);
        var fault = Assert.Throws<FaultException>(() => Read()).Fault;
        Assert.Equal("config.unknown", fault.Code);
        Assert.Equal((Path.Combine(_folder, "cordon.json"), name), (fault.Where, fault.Arguments["setting"]));
        Assert.Contains("log.origin", fault.Arguments["known"]);
    }

    [Fact]
    public void An_unknown_variable_of_the_environment_is_refused_too()
    {
        var fault = Assert.Throws<FaultException>(() => Read(new Hashtable { ["CORDON_NODE_URL"] = "x" })).Fault;
        Assert.Equal(("config.unknown", "environment", "CORDON_NODE_URL"), (fault.Code, fault.Where, fault.Arguments["setting"]));
        Assert.Equal("config.unknown", Assert.Throws<FaultException>(() => Read(new Hashtable { ["CORDON_NODE_WITNESS__LOGS"] = "x" })).Fault.Code);
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

    [Theory]
    [InlineData("""{ "log": { "checkpointInterval": "soon" } }""", "log.checkpointInterval", "a duration")]
    [InlineData("""{ "log": { "checkpointInterval": 2 } }""", "log.checkpointInterval", "a duration")]
    [InlineData("""{ "urls": ["http://localhost:1"] }""", "urls", "a text")]
    [InlineData("""{ "witness": { "logs": "one" } }""", "witness.logs", "a list")]
    [InlineData("""{ "witness": { "logs": [1] } }""", "witness.logs", "a list")]
    [InlineData("""{ "log": "x" }""", "log", "an object")]
    public void A_value_of_the_wrong_kind_is_refused_with_the_right_one(string json, string name, string form)
    {
        WriteFile(json);
        var fault = Assert.Throws<FaultException>(() => Read()).Fault;
        Assert.Equal(("config.invalid", name), (fault.Code, fault.Where));
        Assert.StartsWith(form, fault.Arguments["form"]);
    }

    [Fact]
    public void A_list_of_the_environment_stands_in_the_order_of_its_numbers_and_replaces_that_of_the_file()
    {
        WriteFile("""{ "witness": { "logs": ["from file"] } }""");
        var environment = new Hashtable { ["CORDON_NODE_WITNESS__LOGS__10"] = "c", ["CORDON_NODE_WITNESS__LOGS__2"] = "b", ["CORDON_NODE_WITNESS__LOGS__0"] = "a" };
        Assert.Equal(["a", "b", "c"], Read(environment).Witness.Logs);
    }

    [Fact]
    public void The_journal_is_opened_as_the_settings_say()
    {
        WriteFile("""{ "postgres": "Host=p", "log": { "origin": "log.arvonia.example" } }""");
        var options = Read().Journal(Data);
        Assert.Equal((Data, "Host=p", "log.arvonia.example"), (options.Folder, options.Postgres, options.Origin));
    }

    [Fact]
    public void Of_each_setting_it_is_known_where_it_was_made()
    {
        WriteFile("""{ "authority": "arvonia", "hits": { "clock": "04:00:00" }, "postgres": "Host=p;Password=canary" }""");
        var inForce = SettingsReader.ReadInForce(Data, new Hashtable { ["CORDON_NODE_AUTHORITY"] = "belmora", ["CORDON_NODE_WITNESS__LOGS__0"] = "a" }, new Dictionary<string, string> { ["urls"] = "http://localhost:1" });
        var lines = inForce.Lines.ToDictionary(l => l.Name);
        Assert.Equal(SettingNames.All, lines.Keys);
        Assert.Equal((SettingSource.Environment, "belmora"), (lines["authority"].Source, lines["authority"].Values[0]));
        Assert.Equal((SettingSource.File, "04:00:00"), (lines["hits.clock"].Source, lines["hits.clock"].Values[0]));
        Assert.Equal((SettingSource.Environment, "CORDON_NODE_WITNESS__LOGS__0"), (lines["witness.logs"].Source, lines["witness.logs"].Variable));
        Assert.Equal(SettingSource.CommandLine, lines["urls"].Source);
        Assert.Equal(SettingSource.Default, lines["session.idle"].Source);
        Assert.True(lines["postgres"] is { IsSecret: true, IsSet: true, Values: [] });
    }

    [Fact]
    public void A_secret_in_the_file_or_on_the_command_line_is_refused()
    {
        Assert.Equal("s", Read(new Hashtable { ["CORDON_NODE_DIRECTORY__CLIENTSECRET"] = "s" }).Directory.ClientSecret);
        Assert.Equal("config.secret", Assert.Throws<FaultException>(() => Read(commandLine: new() { ["directory.clientSecret"] = "s" })).Fault.Code);
        WriteFile("""{ "directory": { "clientSecret": "s" } }""");
        Assert.Equal("config.secret", Assert.Throws<FaultException>(() => Read()).Fault.Code);
    }

    [Fact]
    public void Empty_lists_and_sections_are_no_unknown_keys()
    {
        WriteFile("""{ "witness": { "logs": [] }, "log": {} }""");
        Assert.Empty(Read().Witness.Logs);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private NodeSettings Read(Hashtable? environment = null, Dictionary<string, string>? commandLine = null) =>
        SettingsReader.Read(Data, environment ?? [], commandLine);

    private void WriteFile(string json) => File.WriteAllText(Path.Combine(_folder, "cordon.json"), json);
}
