using Cordon.Tests.Modules.Taxii.Serve;

[assembly: AssemblyFixture(typeof(SeededServer))]

namespace Cordon.Tests.Modules.Taxii.Serve;

/// <summary>A server that is only read; tests that change nothing share it.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    private TaxiiServer _server = null!;

    internal HttpClient Client { get; private set; } = null!;

    internal HttpClient Stranger { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await TaxiiServer.NewAsync();
        (Client, Stranger) = (_server.Client(), _server.Stranger());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Stranger.Dispose();
        await _server.DisposeAsync();
    }
}
