using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Configuration;
using Cordon.Node.Exercise.Federation;
using Cordon.Sample.Federation;

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>Journeys between States share one federation, since to fill it takes half a minute.</summary>
[CollectionDefinition(Name)]
public sealed class FederationOnce : ICollectionFixture<StartedFederation>
{
    public const string Name = "federation";
}

/// <summary>The three States as <c>./cordon up --federation</c> makes and starts them, with a data folder of their own; filled once for all journeys between them.</summary>
public sealed class StartedFederation : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-federation-").FullName;
    private FederationStart? _federation;

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        var arguments = new NodeArguments(Path.Combine(_folder, "var"), new Dictionary<string, string>(), null) { IsFederation = true };
        _federation = await FederationStart.PrepareAsync(arguments, new NodeSettings { Urls = "http://localhost:0" }, Cordon.Node.Modules.All, new SystemRandomness(), TimeProvider.System, () => { }, stop);
        await _federation.StartAsync(stop);
    }

    /// <summary>Where a State's node is.</summary>
    public Uri At(string authority) => new(_federation!.Nodes[FederationState.Authorities.ToList().IndexOf(authority)].App.Urls.Single());

    public async ValueTask DisposeAsync()
    {
        if (_federation is not null)
        {
            foreach (var node in _federation.Nodes)
                await node.App.StopAsync(CancellationToken.None);
            await _federation.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
