using System.CommandLine;
using Cordon.Journal;
using Cordon.Kernel.Processes;

namespace Cordon.Cli.Journal;

/// <summary>The options that say which journal is meant.</summary>
internal sealed class JournalPlace
{
    private readonly Option<string> _data = new("--data") { Description = "the node's data folder", DefaultValueFactory = _ => NodeModules.DefaultDataFolder(), HelpName = "DIR" };
    private readonly Option<string?> _database = new("--database") { Description = "connection string of PostgreSQL, if it is not the one of cordon.json", HelpName = "CONNECTION" };
    private readonly Option<string> _realm = new("--realm") { Description = "live, or exercise/ID", DefaultValueFactory = _ => "live", HelpName = "REALM" };

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_database);
        command.Options.Add(_realm);
    }

    public JournalOptions Read(ParseResult parsed)
    {
        var folder = parsed.GetValue(_data)!;
        var options = NodeModules.Settings(folder).Journal(folder, Realm.Parse(parsed.GetValue(_realm)!));
        return parsed.GetValue(_database) is { } database ? options with { Postgres = database } : options;
    }
}
