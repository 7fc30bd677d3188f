using System.CommandLine;
using Cordon.Journal;
using Cordon.Kernel.Processes;

namespace Cordon.Cli.Journal;

/// <summary>The options that say which journal is meant.</summary>
internal sealed class JournalPlace
{
    private readonly Option<string> _data = new("--data") { Description = "the node's data folder", DefaultValueFactory = _ => "var", HelpName = "DIR" };
    private readonly Option<string?> _database = new("--database") { Description = "connection string of PostgreSQL; without it the journal is in SQLite in the data folder", HelpName = "CONNECTION" };
    private readonly Option<string> _realm = new("--realm") { Description = "live, or exercise/ID", DefaultValueFactory = _ => "live", HelpName = "REALM" };

    public void AddTo(Command command)
    {
        command.Options.Add(_data);
        command.Options.Add(_database);
        command.Options.Add(_realm);
    }

    public JournalOptions Read(ParseResult parsed) => new()
    {
        Folder = parsed.GetValue(_data)!,
        Postgres = parsed.GetValue(_database),
        Realm = Realm.Parse(parsed.GetValue(_realm)!),
    };
}
