using Cordon.Modules.Exchange.Comparing;
using Cordon.Modules.Exchange.Files;
using Cordon.Modules.Exchange.Recalls;
using Cordon.Modules.Exchange.Transport;
using Cordon.Modules.Exchange.Watching;
using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Exchange;

/// <summary>What the exchange does again and again: it does what partners called back, and carries what waits.</summary>
internal sealed class ExchangeRounds(IServiceProvider services, TimeProvider clock, ILogger<ExchangeRounds> logger) : RoundsService("exchange.rounds", clock, logger)
{
    private const int MoreParts = 10;

    protected override async Task RoundAsync(CancellationToken cancellation)
    {
        await services.GetRequiredService<TurnedAwayBook>().FlushAsync();
        await services.GetRequiredService<RecallKeeper>().KeepAsync(cancellation);
        await services.GetRequiredService<FileAssembly>().KeepAsync(cancellation);
        await services.GetRequiredService<ForgottenFiles>().KeepAsync(cancellation);
        await services.GetRequiredService<ComparisonKeeper>().KeepAsync(cancellation);
        await services.GetRequiredService<LogWatch>().KeepAsync(cancellation);
        await services.GetRequiredService<LogShowing>().KeepAsync(cancellation);
        await services.GetRequiredService<CardEndings>().KeepAsync(cancellation);
        var (files, courier) = (services.GetRequiredService<FileDelivery>(), services.GetRequiredService<PartnerCourier>());
        await files.KeepAsync(cancellation);
        await courier.CarryAsync(cancellation);
        // While parts of files go, the next follow at once; others get their turn after so many.
        for (var more = 0; more < MoreParts && await files.KeepAsync(cancellation); more++)
            await courier.CarryAsync(cancellation);
    }
}
