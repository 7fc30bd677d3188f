using Cordon.Modules.Exchange.Comparing;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Transport;
using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Exchange;

/// <summary>What the exchange does again and again: it does what partners called back, and carries what waits.</summary>
internal sealed class ExchangeRounds(IServiceProvider services, TimeProvider clock, ILogger<ExchangeRounds> logger) : RoundsService("exchange.rounds", clock, logger)
{
    protected override async Task RoundAsync(CancellationToken cancellation)
    {
        await services.GetRequiredService<TurnedAwayBook>().FlushAsync();
        await services.GetRequiredService<RecallKeeper>().KeepAsync(cancellation);
        await services.GetRequiredService<ComparisonKeeper>().KeepAsync(cancellation);
        await services.GetRequiredService<PartnerCourier>().CarryAsync(cancellation);
    }
}
