using Cordon.Ui.Doors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Detection.Measure;

/// <summary>Looks into the watched folder again and again.</summary>
internal sealed class FolderRounds(IServiceProvider services, TimeProvider clock, ILogger<FolderRounds> logger) : RoundsService("detection.folder.rounds", clock, logger)
{
    protected override Task RoundAsync(CancellationToken cancellation) => services.GetRequiredService<WatchedFolder>().ReadAsync(cancellation);
}
