using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cordon.Modules.People.Purposes;

/// <summary>Sees to it that reads that were counted are recorded, each minute and at the end. It looks for its parts once the node has started, since the journal is not open before.</summary>
internal sealed class ReadsEachMinute(IServiceProvider services, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await services.GetRequiredService<RestrictedReads>().FlushAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await services.GetRequiredService<RestrictedReads>().FlushAsync();
    }
}
