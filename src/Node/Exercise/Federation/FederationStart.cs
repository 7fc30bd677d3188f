using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Modules.Exchange;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Configuration;
using Cordon.Sample.Federation;

namespace Cordon.Node.Exercise.Federation;

/// <summary>The nodes of the sample federation, filled when there are none.</summary>
/// <param name="Nodes">One for each State, not started yet.</param>
/// <param name="Folder">Where they lie.</param>
/// <param name="Reused">Whether they were there already.</param>
/// <param name="Place">Held as long as they run.</param>
internal sealed record FederationStart(IReadOnlyList<NodeHost> Nodes, string Folder, bool Reused, IDisposable Place) : IAsyncDisposable
{
    private const string FolderName = "federation";

    /// <summary>Makes them ready.</summary>
    /// <param name="arguments">With the data folder of the live node; they lie in a folder of their own below it.</param>
    /// <param name="settings">As read; only where to listen is taken from them.</param>
    /// <param name="modules">Of each node.</param>
    /// <param name="randomness">For keys.</param>
    /// <param name="time">The real clock.</param>
    /// <param name="filling">Told before they are filled, which takes a while.</param>
    /// <param name="cancellation">Stops it; what was filled by then is put away.</param>
    /// <exception cref="FaultException"><c>sample.running</c>, <c>sample.folder</c>, <c>sample.refused</c>, <c>sample.federation.urls</c></exception>
    public static async Task<FederationStart> PrepareAsync(
        NodeArguments arguments, NodeSettings settings, IReadOnlyList<Module> modules, IRandomness randomness, TimeProvider time, Action filling, CancellationToken cancellation)
    {
        var addresses = FederationAddresses.Of(settings.Urls, FederationState.Authorities.Count);
        var place = Path.Combine(Path.GetFullPath(arguments.DataFolder), FolderName);
        var parts = (IReadOnlyList<(NodeArguments Arguments, NodeSettings Settings)>)[.. FederationState.Authorities.Zip(addresses, (authority, address) => Of(place, authority, address))];
        var folder = new SampleFolder(place, [.. parts.Select(p => p.Settings.Journal(p.Arguments.DataFolder, p.Arguments.Realm))]);
        return await folder.ReadyAsync(
            arguments.FromNew,
            async () =>
            {
                filling();
                await FillAsync(await BuildAsync([.. FederationState.Authorities.Zip(addresses, (authority, address) => Of(folder.Filling, authority, address))], modules, randomness, time), randomness, time, cancellation);
                return folder.Filling;
            },
            async (reused, held) => new FederationStart(await BuildAsync(parts, modules, randomness, time), place, reused, held), time, randomness, cancellation);
    }

    /// <summary>Starts them all.</summary>
    /// <exception cref="FaultException"><c>sample.federation.moved</c>: the others know them by addresses where they no longer are</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await Task.WhenAll(Nodes.Select(n => n.App.StartAsync(cancellation)));
        foreach (var node in Nodes)
        {
            var here = node.App.Urls.Single();
            if (await ExchangeModule.OwnAddressAsync(node.App.Services, cancellation) is { } known && known != new Uri(here))
            {
                await Task.WhenAll(Nodes.Select(n => n.App.StopAsync(CancellationToken.None)));
                throw new FaultException(Fault.Of("sample.federation.moved", Folder, ("known", known), ("here", here)));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
            await node.App.DisposeAsync();
        Place.Dispose();
    }

    private static (NodeArguments Arguments, NodeSettings Settings) Of(string folder, string authority, Uri address) =>
        (new NodeArguments(Path.Combine(folder, authority), new Dictionary<string, string>(), null) { Realm = FederationState.Realm, IsSample = true },
            new NodeSettings { Authority = authority, Urls = address.GetLeftPart(UriPartial.Authority), Log = new LogSettings { Origin = $"{authority}.example/log" } });

    private static async Task<IReadOnlyList<NodeHost>> BuildAsync(IReadOnlyList<(NodeArguments Arguments, NodeSettings Settings)> parts, IReadOnlyList<Module> modules, IRandomness randomness, TimeProvider time)
    {
        var nodes = new List<NodeHost>();
        foreach (var (arguments, settings) in parts)
            nodes.Add(await NodeHost.BuildAsync(arguments, settings, modules, randomness, time));
        return nodes;
    }

    private static async Task FillAsync(IReadOnlyList<NodeHost> nodes, IRandomness randomness, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            foreach (var node in nodes)
                await node.App.StartAsync(cancellation);
            // Any of the hosts takes the signal that ends the process.
            using var stopped = CancellationTokenSource.CreateLinkedTokenSource([cancellation, .. nodes.Select(n => n.App.Lifetime.ApplicationStopping)]);
            await FederationState.FillAsync([.. await Task.WhenAll(nodes.Zip(FederationState.Authorities, (node, authority) => NodeToFill.OfAsync(node.App, authority, randomness, stopped.Token)))], time, stopped.Token);
        }
        finally
        {
            foreach (var node in nodes)
            {
                await node.App.StopAsync(CancellationToken.None);
                await node.App.DisposeAsync();
            }
        }
    }
}
