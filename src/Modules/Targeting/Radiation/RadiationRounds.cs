using Cordon.Kernel.Time;
using Cordon.Modules.Detection.Contracts;
using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Targeting.Radiation;

/// <summary>Looks for declarations at whose goods radiation was measured, or turned out to be something. What is noted stands in the declaration: beginning anew notes nothing twice.</summary>
/// <param name="services">The journal is opened when the node starts; until then there is nothing to look at.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Takes what goes wrong.</param>
internal sealed class RadiationRounds(IServiceProvider services, TimeProvider clock, ILogger<RadiationRounds> logger) : RoundsService("targeting.radiation.rounds", clock, logger)
{
    private Instant _after = new(0);

    protected override async Task RoundAsync(CancellationToken cancellation)
    {
        // A node may have no alarms.
        if (services.GetService<IMeasuredDeclarations>() is not { } measures)
            return;
        while (await measures.ChangedAsync(_after, cancellation) is { Count: > 0 } changed)
        {
            foreach (var one in changed)
            {
                await services.GetRequiredService<RadiationKeeper>().NoteAsync(one.Declaration, RadiationWords.Of(one.Alarms), cancellation);
                _after = one.ChangedAt;
            }
        }
    }
}
