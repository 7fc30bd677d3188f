using Cordon.Kernel.Time;
using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Targeting.Ranking.Draw;

/// <summary>What has to be done about draws without anybody asking: binding the node to those of today and tomorrow, drawing, and telling the seeds of days that are over.</summary>
internal sealed class DrawRounds(IServiceProvider services, TimeProvider clock, ILogger<DrawRounds> logger) : RoundsService("targeting.draw.rounds", clock, logger)
{
    private readonly TimeProvider _clock = clock;

    protected override async Task RoundAsync(CancellationToken cancellation)
    {
        var draws = services.GetRequiredService<Draws>();
        var now = Instant.Now(_clock);
        await draws.CommitAsync(now, cancellation);
        await draws.DrawAsync(now, cancellation);
        await draws.RevealAsync(now, cancellation);
    }
}
