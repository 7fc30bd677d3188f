using Cordon.Journal.Catalog;

namespace Cordon.Node.Operation;

/// <summary>What the node records of its own operation.</summary>
internal sealed class NodeModule : IJournalModule
{
    public const string Start = "node.start";
    public const string MakeKey = "node.make-key";

    public string Name => "Node";

    public void Describe(CatalogBuilder catalog)
    {
        catalog.Entry<NodeStarted>(nameof(NodeStarted));
        catalog.Entry<ApiKeyMade>(nameof(ApiKeyMade));
        catalog.Process(Start, "Opens the node for work.", emits => emits.Always<NodeStarted>());
        catalog.Process(MakeKey, "Makes an API key and shows it once to whoever started the node.", emits => emits.Always<ApiKeyMade>());
    }
}

/// <summary>The node opened for work.</summary>
/// <param name="Version">Version of the program.</param>
internal sealed record NodeStarted(string Version);

/// <summary>An API key was made. The key itself is nowhere recorded.</summary>
/// <param name="Key">Its id.</param>
/// <param name="Expires">The day from which on it is refused.</param>
internal sealed record ApiKeyMade(string Key, DateOnly Expires);
