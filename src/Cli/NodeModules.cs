using Cordon.Composition;
using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Cli;

/// <summary>The journal of a node, as the command line opens it: under the same settings, with the same modules.</summary>
internal static class NodeModules
{
    public static IRandomness Randomness { get; } = new SystemRandomness();

    public static JournalCatalog Catalog { get; } = JournalCatalog.Of(JournalModules.All);

    /// <summary>The settings of the node with a data folder: <c>cordon.json</c> beside it, and the environment.</summary>
    public static NodeSettings Settings(string dataFolder) => SettingsReader.Read(dataFolder, Environment.GetEnvironmentVariables());

    public static string DefaultDataFolder() => SettingsReader.DataFolder(Environment.GetEnvironmentVariables());

    public static Journals Journals() => new(Catalog, TimeProvider.System, Randomness);
}
