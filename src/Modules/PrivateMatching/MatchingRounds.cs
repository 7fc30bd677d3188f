using Cordon.Modules.PrivateMatching.Ask;
using Cordon.Modules.PrivateMatching.Hold;
using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.PrivateMatching;

/// <summary>What matching does again and again: answers partners, and goes on with own questions.</summary>
internal sealed class MatchingRounds(IServiceProvider services, TimeProvider clock, ILogger<MatchingRounds> logger) : RoundsService("matching.rounds", clock, logger)
{
    protected override async Task RoundAsync(CancellationToken cancellation)
    {
        try
        {
            await services.GetRequiredService<AnswerRounds>().RoundAsync(cancellation);
        }
        finally
        {
            await services.GetRequiredService<AskRounds>().RoundAsync(cancellation);
            await services.GetRequiredService<AgainRounds>().RoundAsync(cancellation);
        }
    }
}

/// <summary>Makes the sets that are due, and clears those that nothing needs any more. It has rounds of its own, since a large set takes seconds and answers do not wait for it.</summary>
internal sealed class SetRounds(IServiceProvider services, TimeProvider clock, ILogger<SetRounds> logger) : RoundsService("matching.set-rounds", clock, logger)
{
    protected override async Task RoundAsync(CancellationToken cancellation)
    {
        try
        {
            await services.GetRequiredService<SetMaker>().RoundAsync(cancellation);
        }
        finally
        {
            await services.GetRequiredService<SetClearer>().RoundAsync(cancellation);
        }
    }
}
