using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.People.Clearances;

/// <summary>Looks at the calendar for clearances that end.</summary>
internal sealed class ClearanceRounds(IServiceProvider services, TimeProvider clock, ILogger<ClearanceRounds> logger) : RoundsService("people.rounds", clock, logger)
{
    protected override Task RoundAsync(CancellationToken cancellation) => services.GetRequiredService<ClearanceEndings>().KeepAsync(cancellation);
}
