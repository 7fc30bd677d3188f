using Cordon.Journal;
using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.Reference;
using Cordon.Modules.Reference.Contracts;

namespace Cordon.Node.Hosting;

/// <summary>Reference knows no web: the node gives it the open journal.</summary>
internal static class ReferenceServices
{
    public static void AddReference(this IServiceCollection services, NodeSettings node)
    {
        var settings = new ReferenceSettings(node.Authority);
        services.AddSingleton(provider => ReferenceModule.Watchlists(provider.GetRequiredService<JournalWriter>().Reader, settings, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IWatchlistIntake>(provider => ReferenceModule.Intake(
            provider.GetRequiredService<JournalWriter>(), settings, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IIds>()));
    }
}
