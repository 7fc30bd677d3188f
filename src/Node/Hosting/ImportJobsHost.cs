using Cordon.Modules.Reference.Jobs;

namespace Cordon.Node.Hosting;

/// <summary>Starts and stops the imports that the node does by itself. They are looked for at the start, since the journal is not open before.</summary>
internal sealed class ImportJobsHost(IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => services.GetRequiredService<ImportJobs>().StartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => services.GetRequiredService<ImportJobs>().StopAsync();
}
