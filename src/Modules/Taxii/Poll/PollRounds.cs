using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Taxii.Poll;

/// <summary>Polls what is due, again and again.</summary>
internal sealed class PollRounds(IServiceProvider services, TimeProvider clock, ILogger<PollRounds> logger) : RoundsService("taxii.poll.rounds", clock, logger)
{
    protected override Task RoundAsync(CancellationToken cancellation) => services.GetRequiredService<Polling>().RoundAsync(cancellation);
}
