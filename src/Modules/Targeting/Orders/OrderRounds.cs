using Cordon.Kernel.Time;
using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Targeting.Orders;

/// <summary>What has to be done about orders without anybody asking: reading answers out of the folder, and marking what nobody answered in time.</summary>
internal sealed class OrderRounds(IServiceProvider services, OrderCourier courier, TimeProvider clock, ILogger<OrderRounds> logger) : RoundsService("targeting.orders.rounds", clock, logger)
{
    private readonly TimeProvider _clock = clock;

    protected override async Task RoundAsync(CancellationToken cancellation)
    {
        var reports = services.GetRequiredService<OrderReports>();
        courier.Attach(reports);
        await services.GetRequiredService<AnswerFolder>().ReadAsync(cancellation);
        await reports.MissAsync(Instant.Now(_clock), cancellation);
    }
}
