using Cordon.Kernel.Faults;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Screening.Pages;
using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cordon.Modules.Screening.Lists;

/// <summary>Loads the lists when the node starts and says, as long as there are none, that nothing can be assessed.</summary>
internal sealed class ListsReadiness(IServiceProvider services, TimeProvider clock) : BackgroundService, IReadiness
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);
    private volatile ListsInForce? _lists;
    private volatile Fault? _trouble;

    public IReadOnlyList<Fault> Missing() => _trouble is { } trouble ? [trouble] : _lists?.Latest.Lists.Count > 0 ? [] : [new Fault("screening.lists.missing")];

    public string? Page => ScreeningPage.Address;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Asked for here and not before: the lists need the journal, which the node opens when it starts.
        _lists = services.GetRequiredService<ListsInForce>();
        services.GetRequiredService<IImportJobs>().Ended += _lists.LookAgain;
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        do
            await LookAsync(_lists, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>A list that cannot be read, since its stored content was altered, is no reason to close the doors: they refuse to answer, and the node says why.</summary>
    private async Task LookAsync(ListsInForce lists, CancellationToken cancellation)
    {
        try
        {
            await lists.NowAsync(cancellation);
            _trouble = null;
        }
        catch (FaultException unreadable)
        {
            _trouble = unreadable.Fault;
        }
    }
}
