using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Reference;
using Cordon.Modules.Screening;

namespace Cordon.Cli;

/// <summary>The modules whose entries and tables a data folder holds: those a node has, so that the command line and the node agree on them.</summary>
internal static class NodeModules
{
    public static IRandomness Randomness { get; } = new SystemRandomness();

    public static JournalCatalog Catalog { get; } = JournalCatalog.Of(new ReferenceModule(), ScreeningModule.Journal);

    public static Journals Journals() => new(Catalog, TimeProvider.System, Randomness);
}
