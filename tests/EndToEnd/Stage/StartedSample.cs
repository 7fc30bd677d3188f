using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Configuration;
using Cordon.Node.Exercise;

namespace Cordon.Tests.EndToEnd.Stage;

/// <summary>Journeys in the sample State share one, since to fill it takes as long as they do: each signs in anew, and adds nothing that another counts.</summary>
[CollectionDefinition(Name)]
public sealed class SampleOnce : ICollectionFixture<StartedSample>
{
    public const string Name = "sample";
}

/// <summary>The sample State as <c>./cordon up --sample</c> makes and starts it, with a data folder of its own; filled once for all journeys in it.</summary>
public sealed class StartedSample : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cordon-sample-").FullName;
    private SampleStart _sample = null!;

    public Uri Address => new(_sample.Host.App.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        var arguments = new NodeArguments(Path.Combine(_folder, "var"), new Dictionary<string, string>(), null) { IsSample = true };
        _sample = await SampleStart.PrepareAsync(arguments, new NodeSettings { Urls = "http://127.0.0.1:0" }, Cordon.Node.Modules.All, new SystemRandomness(), TimeProvider.System, () => { }, stop);
        await _sample.Host.App.StartAsync(stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _sample.Host.App.StopAsync(CancellationToken.None);
        await _sample.Host.App.DisposeAsync();
        _sample.Place.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
