using Cordon.Kernel.Faults;
using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cordon.Modules.Screening.Lists;

/// <summary>Loads the lists when the node starts and says, as long as there are none, that nothing can be assessed.</summary>
internal sealed class ListsReadiness(IServiceProvider services, TimeProvider clock) : BackgroundService, IReadiness
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);
    private volatile bool _any;

    public IReadOnlyList<Fault> Missing() => _any ? [] : [new Fault("screening.lists.missing")];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Asked for here and not before: the lists need the journal, which the node opens when it starts.
        var lists = services.GetRequiredService<ListsInForce>();
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        do
            _any = (await lists.NowAsync(stoppingToken)).Lists.Count > 0;
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
