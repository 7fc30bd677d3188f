using Cordon.Journal.Catalog;

namespace Cordon.Modules.Operation;

/// <summary>How a node is run: its settings, and what it records of its own operation. The node and the command line share it, so that they agree on every data folder.</summary>
public sealed class OperationModule : IJournalModule
{
    internal const string Start = "node.start";

    public string Name => "Operation";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<NodeStarted>(nameof(NodeStarted));
        // Nothing writes it any more: keys are issued by People. What was written is still read.
        catalog.Entry<ApiKeyMade>(nameof(ApiKeyMade));
        catalog.Process(Start, "Opens the node for work.", emits => emits.Always<NodeStarted>());
    }
}

/// <summary>The node opened for work.</summary>
/// <param name="Version">Version of the program.</param>
public sealed record NodeStarted(string Version);

/// <summary>An API key was made. The key itself is nowhere recorded.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Expires">The day from which on it is refused.</param>
public sealed record ApiKeyMade(string Key, DateOnly Expires);
