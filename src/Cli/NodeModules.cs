using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Operation;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.Reference;
using Cordon.Modules.Screening;

namespace Cordon.Cli;

/// <summary>The modules whose entries and tables a data folder holds: those a node has, so that the command line and the node agree on them.</summary>
internal static class NodeModules
{
    public static IRandomness Randomness { get; } = new SystemRandomness();

    public static JournalCatalog Catalog { get; } = JournalCatalog.Of(new OperationModule(), new ReferenceModule(), ScreeningModule.Journal);

    /// <summary>The settings of the node with a data folder: <c>cordon.json</c> beside it, and the environment.</summary>
    public static NodeSettings Settings(string dataFolder) => SettingsReader.Read(dataFolder, Environment.GetEnvironmentVariables());

    public static string DefaultDataFolder() => SettingsReader.DataFolder(Environment.GetEnvironmentVariables());

    public static Journals Journals() => new(Catalog, TimeProvider.System, Randomness);
}
