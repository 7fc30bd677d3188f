using Cordon.Journal;
using Cordon.Journal.Catalog;
using Cordon.Node.Configuration;
using Cordon.Ui.Doors;

namespace Cordon.Node.Operation;

/// <summary>The journal and what the node itself keeps in it. Modules take <see cref="JournalWriter"/> and register their <see cref="IJournalModule"/>.</summary>
internal static class NodeOperation
{
    public static IServiceCollection AddOperation(this IServiceCollection services, string dataFolder, NodeSettings settings)
    {
        services.AddSingleton(new NodeIdentity(settings.Authority));
        services.AddSingleton(new JournalOptions { Folder = dataFolder, Postgres = settings.Postgres, Origin = settings.Log.Origin, CheckpointInterval = settings.Log.CheckpointInterval });
        services.AddSingleton<IJournalModule, NodeModule>();
        services.AddSingleton<JournalHost>();
        services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<JournalHost>());
        services.AddHostedService(provider => provider.GetRequiredService<JournalHost>());
        services.AddSingleton(provider => provider.GetRequiredService<JournalHost>().Writer);
        services.AddSingleton<NodeRecords>();
        return services;
    }
}
