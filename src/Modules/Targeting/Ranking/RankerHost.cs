using Cordon.Modules.Targeting.Ranking.Learning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cordon.Modules.Targeting.Ranking;

/// <summary>Reads the ranker in force when the node starts, so that it can say at once whether it may be used, and stops a training when the node ends.</summary>
internal sealed class RankerHost(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => services.GetRequiredService<RankerInForce>().NowAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => services.GetRequiredService<RankerLearning>().StopAsync();
}
