using Cordon.Modules.Targeting.Adoption.BackTest;
using Cordon.Modules.Targeting.Packs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>Lays the pack in force when the node starts, so that it can say at once whether it may be used, and stops back-tests when the node ends. Its parts are looked for at the start, since the journal is not open before.</summary>
internal sealed class PacksHost(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => services.GetRequiredService<PackInUse>().OnAnyDayAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => services.GetRequiredService<BackTests>().StopAsync();
}
