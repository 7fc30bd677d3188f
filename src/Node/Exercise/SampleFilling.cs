using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Configuration;
using Cordon.Sample;

namespace Cordon.Node.Exercise;

/// <summary>Fills a sample State: a whole node, on a clock of its own and a port that nobody is told, whose people live through its weeks.</summary>
internal static class SampleFilling
{
    private const string AnyPort = "http://127.0.0.1:0";

    public static async Task RunAsync(NodeArguments arguments, NodeSettings settings, IReadOnlyList<Module> modules, IRandomness randomness, TimeProvider time, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var clock = SampleState.Clock(now);
        // Whoever lives through these weeks has the sessions the node ships with, whatever the settings say.
        var node = await NodeHost.BuildAsync(arguments, settings with { Urls = AnyPort, PublicAddress = null, Exchange = new ExchangeSettings(), Session = new SessionSettings() }, modules, randomness, clock);
        await using var app = node.App;
        await app.StartAsync(cancellation);
        // The host takes the signal that ends the process.
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellation, app.Lifetime.ApplicationStopping);
        try
        {
            await SampleState.FillAsync(await NodeToFill.OfAsync(app, SampleState.Authority, randomness, stopped.Token), clock, now, stopped.Token);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }
}
