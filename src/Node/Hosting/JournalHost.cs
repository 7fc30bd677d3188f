using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Ids;
using Cordon.Modules.Operation;
using Cordon.Ui.Doors;

namespace Cordon.Node.Hosting;

/// <summary>Opens the journal of this node before any door opens. A journal that cannot be opened stops the start.</summary>
internal sealed class JournalHost(IServiceProvider services, JournalOptions options, TimeProvider clock, IRandomness randomness, ILogger<JournalHost> logger) : IHostedService, IReadiness
{
    private JournalWriter? _writer;

    /// <summary>The open journal.</summary>
    public JournalWriter Writer => _writer ?? throw new InvalidOperationException("the journal is opened when the node starts, and not before");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var journals = new Journals(JournalCatalog.Of(services.GetServices<IJournalModule>()), clock, randomness, logger);
        _writer = await journals.OpenAsync(options, cancellationToken);
        // This also makes the container the writer's owner, which closes it after everything that was made later.
        await services.GetRequiredService<OperationRecords>().StartedAsync(Announcement.Version, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public IReadOnlyList<Fault> Missing() => Writer.Troubles;
}
