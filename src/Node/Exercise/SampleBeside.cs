using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Configuration;

namespace Cordon.Node.Exercise;

/// <summary>What a sample beside a live node is made of.</summary>
internal sealed record SampleParts(NodeArguments Arguments, NodeSettings Settings, IReadOnlyList<Module> Modules, IRandomness Randomness, TimeProvider Time);

/// <summary>
/// The sample State that an administrator starts beside this empty live node: a whole node of its own, in the same process, on another port of
/// this computer and with a data folder of its own. Nothing is shared but the process, and it ends with the live node.
/// </summary>
internal sealed class SampleBeside(SampleParts parts) : IHostedService, IDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private bool _begun;

    /// <summary>The node, when it is ready.</summary>
    public NodeHost? Node { get; private set; }

    /// <summary>Where it is; null until it is ready.</summary>
    public Uri? Address => Node is { } node ? new Uri(node.App.Urls.Single()) : null;

    /// <summary>Why it could not be made ready; null when it could, or nobody has asked.</summary>
    public Fault? Trouble { get; private set; }

    /// <summary>Whether it is being made ready.</summary>
    public bool IsUnderWay => _begun && Node is null && Trouble is null;

    /// <summary>Begins to make it ready; does nothing when that was begun and has not failed.</summary>
    public void Begin()
    {
        lock (_gate)
        {
            if (_begun && Trouble is null)
                return;
            (_begun, Trouble) = (true, null);
            _running = Task.Run(RunAsync);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _running;
    }

    public void Dispose() => _stop.Dispose();

    private async Task RunAsync()
    {
        try
        {
            var sample = await SampleStart.PrepareAsync(
                parts.Arguments, parts.Settings with { Urls = AnyPort, PublicAddress = null, Exchange = new ExchangeSettings() }, parts.Modules, parts.Randomness, parts.Time, () => { }, _stop.Token);
            using var place = sample.Place;
            await using var app = sample.Host.App;
            await app.StartAsync(_stop.Token);
            Node = sample.Host;
            await Task.Delay(Timeout.InfiniteTimeSpan, parts.Time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Node = null;
            await app.StopAsync(CancellationToken.None);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The live node ends; what was half filled is put away at the next start.
        }
        catch (FaultException refused)
        {
            Trouble = refused.Fault;
        }
        catch (Exception failed)
        {
            // Nobody waits for this task: what went wrong is shown where the administrator looks. A message may name a folder; the kind says enough.
            Trouble = Fault.Of("sample.failed", "", ("kind", failed.GetType().Name));
        }
    }
}
