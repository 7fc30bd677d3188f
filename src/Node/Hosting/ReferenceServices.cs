using Cordon.Journal;
using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.Reference;
using Cordon.Modules.Reference.Contracts;
using Cordon.Modules.Reference.Jobs;
using Cordon.Ui.Doors;

namespace Cordon.Node.Hosting;

/// <summary>Reference knows no web: the node gives it the open journal.</summary>
internal static class ReferenceServices
{
    /// <summary>Folder for files on their way in, below the data folder.</summary>
    private const string Incoming = "incoming";

    public static void AddReference(this IServiceCollection services, NodeSettings node)
    {
        var settings = new ReferenceSettings(node.Authority);
        services.AddSingleton(provider => ReferenceModule.Watchlists(provider.GetRequiredService<JournalWriter>().Reader, settings, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => ReferenceModule.ControlLists(provider.GetRequiredService<JournalWriter>(), settings, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IWatchlistIntake>(provider => ReferenceModule.Intake(
            provider.GetRequiredService<JournalWriter>(), settings, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IIds>()));
        services.AddSingleton<ImportJobs>(provider => ReferenceModule.Jobs(
            provider.GetRequiredService<JournalWriter>(), provider.GetRequiredService<IWatchlistIntake>(), Path.Combine(provider.GetRequiredService<JournalOptions>().RealmFolder, Incoming),
            settings, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IIds>()));
        services.AddSingleton<IImportJobs>(provider => provider.GetRequiredService<ImportJobs>());
        services.AddHostedService<ImportJobsHost>();
        services.AddSingleton(new FaultStatus("watchlist.import.busy", StatusCodes.Status409Conflict));
        services.AddSingleton(new FaultStatus("watchlist.job.over", StatusCodes.Status409Conflict));
        services.AddSingleton(new FaultStatus("watchlist.job.unknown", StatusCodes.Status404NotFound));
        services.AddSingleton(new FaultStatus("controls.edition.unknown", StatusCodes.Status404NotFound));
        services.AddSingleton(new FaultStatus("controls.item.unknown", StatusCodes.Status404NotFound));
        services.AddSingleton(new FaultStatus("controls.edition.known", StatusCodes.Status409Conflict));
        services.AddSingleton(new FaultStatus("watchlist.unknown", StatusCodes.Status404NotFound));
        services.AddSingleton(new FaultStatus("watchlist.version.missing", StatusCodes.Status404NotFound));
    }
}
