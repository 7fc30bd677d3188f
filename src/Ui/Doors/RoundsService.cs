using Cordon.Kernel.Faults;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cordon.Ui.Doors;

/// <summary>
/// What a module has to do again and again without anybody asking. A round that fails is made again; as long as it does, the node says that it is not ready. A module looks for its parts
/// in the round and not before, since the journal is not open until the node has started.
/// </summary>
/// <param name="trouble">Code of the fault that says what is not done as long as rounds fail; it has a place <c>code</c>.</param>
/// <param name="clock">Tells when.</param>
/// <param name="logger">Is told once when rounds begin to fail.</param>
public abstract partial class RoundsService(string trouble, TimeProvider clock, ILogger logger) : BackgroundService, IReadiness
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _one = new(1);
    private volatile string? _failing;

    /// <inheritdoc/>
    public IReadOnlyList<Fault> Missing() => _failing is { } code ? [Fault.Of(trouble, "", ("code", code))] : [];

    /// <summary>Does at once what the next round would do.</summary>
    public async Task NowAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await RoundAsync(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>One round.</summary>
    protected abstract Task RoundAsync(CancellationToken cancellation);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node ends.
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await NowAsync(cancellation);
            _failing = null;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            var code = failed is FaultException fault ? fault.Fault.Code : failed.GetType().Name;
            if (code != _failing)
                LogTrouble(trouble, code);
            _failing = code;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "a round failed and is made again ({Trouble}): {Code}")]
    private partial void LogTrouble(string trouble, string code);
}
