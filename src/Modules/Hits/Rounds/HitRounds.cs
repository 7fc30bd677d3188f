using Cordon.Modules.Hits.Listing;
using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Hits.Rounds;

/// <summary>What has to be done about hits without anybody asking: looking at new versions of lists, taking down listings, opening again what expired.</summary>
internal sealed class HitRounds(IServiceProvider services, TimeProvider clock, ILogger<HitRounds> logger) : RoundsService("hits.rounds", clock, logger)
{
    protected override async Task RoundAsync(CancellationToken cancellation)
    {
        await services.GetRequiredService<ListReview>().RunAsync(cancellation);
        await services.GetRequiredService<ListingClerk>().RunAsync(cancellation);
        await services.GetRequiredService<ExpiryClock>().RunAsync(cancellation);
    }
}
