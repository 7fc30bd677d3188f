using Cordon.Kernel.Faults;
using Cordon.Modules.Hits.Listing;
using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Hits.Rounds;

/// <summary>
/// What has to be done about hits without anybody asking: looking at new versions of lists, taking down listings, opening again what expired.
/// A round that fails is made again; as long as it does, the node says that it is not ready. It looks for its parts once the node has started, since the journal is not open before.
/// </summary>
internal sealed partial class HitRounds(IServiceProvider services, TimeProvider clock, ILogger<HitRounds> logger) : BackgroundService, IReadiness
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _gate = new(1);
    private volatile string? _trouble;

    public IReadOnlyList<Fault> Missing() => _trouble is { } code ? [Fault.Of("hits.rounds", "", ("code", code))] : [];

    /// <summary>Does at once what the next round would do.</summary>
    public async Task NowAsync(CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await services.GetRequiredService<ListReview>().RunAsync(cancellation);
            await services.GetRequiredService<ListingClerk>().RunAsync(cancellation);
            await services.GetRequiredService<ExpiryClock>().RunAsync(cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await RoundAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The node ends.
        }
    }

    private async Task RoundAsync(CancellationToken cancellation)
    {
        try
        {
            await NowAsync(cancellation);
            _trouble = null;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            var code = failed is FaultException fault ? fault.Fault.Code : failed.GetType().Name;
            if (code != _trouble)
                LogTrouble(code);
            _trouble = code;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "the round of hits failed and is made again: {Code}")]
    private partial void LogTrouble(string code);
}
