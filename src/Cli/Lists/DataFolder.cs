using System.CommandLine;
using Cordon.Journal;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Processes;
using Cordon.Modules.Reference;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Cli.Lists;

/// <summary>The node's data folder, option <c>--data</c>, and what the lists verbs do in it.</summary>
internal sealed class DataFolder
{
    private readonly Option<string> option = new("--data") { Description = "the node's data folder", HelpName = "DIR", DefaultValueFactory = _ => NodeModules.DefaultDataFolder() };

    public void AddTo(Command command) => command.Options.Add(option);

    /// <summary>The folder that is meant.</summary>
    public string FolderOf(ParseResult parsed) => parsed.GetValue(option)!;

    /// <summary>Opens the journal for writing; no node may be running on it.</summary>
    public async Task<OpenLists> OpenAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = FolderOf(parsed);
        var settings = NodeModules.Settings(folder);
        return new(await NodeModules.Journals().OpenAsync(settings.Journal(folder), cancellation), new ReferenceSettings(settings.Authority));
    }

    /// <summary>The lists, also while a node is running; null when nothing has ever been imported here.</summary>
    public async Task<IWatchlists?> ReadAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = FolderOf(parsed);
        var settings = NodeModules.Settings(folder);
        try
        {
            var reader = await NodeModules.Journals().OpenForReadingAsync(settings.Journal(folder), cancellation);
            return ReferenceModule.Watchlists(reader, new ReferenceSettings(settings.Authority), TimeProvider.System);
        }
        catch (FaultException missing) when (missing.Fault.Code == "journal.database.missing")
        {
            return null;
        }
    }

    /// <summary>Who acts on the command line.</summary>
    public static ImportWords Words(string? reason) => new(Actor.System("command-line"), reason ?? "") { Progress = ReadingProgress.OnTerminal() };

    /// <summary>An open journal with its lists.</summary>
    internal sealed class OpenLists(JournalWriter journal, ReferenceSettings settings) : IAsyncDisposable
    {
        public IWatchlists Watchlists { get; } = ReferenceModule.Watchlists(journal.Reader, settings, TimeProvider.System);

        public IWatchlistIntake Intake { get; } = ReferenceModule.Intake(journal, settings, TimeProvider.System, new Uuid7Ids(TimeProvider.System, NodeModules.Randomness));

        public ValueTask DisposeAsync() => journal.DisposeAsync();
    }
}
