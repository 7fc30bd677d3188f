using Cordon.Kernel.Faults;
using Cordon.Modules.Screening.Standing.Read;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Screening.Standing.Keep;

/// <summary>Lets the keeper step whenever something waits. When a step fails it is taken again after a while, and the page says why.</summary>
internal sealed partial class StandingService(IServiceProvider services, StandingNews news, TimeProvider clock, ILogger<StandingService> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(20);
    private volatile Fault? _trouble;

    /// <summary>Why nothing gets on; null while all is well.</summary>
    public Fault? Trouble => _trouble;

    /// <summary>Does not wait for the next look; comes back when nothing waits any more.</summary>
    public async Task CatchUpAsync(CancellationToken cancellation)
    {
        var reader = services.GetRequiredService<StandingReader>();
        while (!await reader.IsCaughtUpAsync(cancellation))
        {
            news.Tell();
            await Task.Delay(BetweenQuestions, clock, cancellation);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Asked for here and not before: it needs the journal, which the node opens when it starts.
        var keeper = services.GetRequiredService<StandingKeeper>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = BetweenLooks;
            try
            {
                while (await Task.Run(() => keeper.StepAsync(stoppingToken), stoppingToken))
                    _trouble = null;
                _trouble = null;
            }
            catch (FaultException closed) when (closed.Fault.Code == "journal.closed")
            {
                return;
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                _trouble = (failed as FaultException)?.Fault ?? Fault.Of("standing.failed", "", ("kind", failed.GetType().Name));
                LogTrouble(_trouble.Code);
                pause = AfterTrouble;
            }

            await news.WaitAsync(pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "continuous screening does not get on: {Code}")]
    private partial void LogTrouble(string code);
}
