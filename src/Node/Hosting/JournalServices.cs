using Cordon.Composition;
using Cordon.Journal;
using Cordon.Modules.Hits;
using Cordon.Modules.JointCases;
using Cordon.Modules.Operation;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.Targeting;
using Cordon.Modules.Targeting.Orders;
using Cordon.Node.Partners;
using Cordon.Ui.Doors;

namespace Cordon.Node.Hosting;

/// <summary>The journal and what the node itself keeps in it. Modules take <see cref="JournalWriter"/>.</summary>
internal static class JournalServices
{
    public static void AddJournal(this IServiceCollection services, JournalOptions journal, NodeSettings settings)
    {
        services.AddSingleton(new NodeIdentity(settings.Authority, journal.Realm));
        services.AddSingleton(journal);
        var hits = HitsModule.JournalUnder(HitsServices.Policy(settings));
        var joint = JointCasesModule.JournalUnder(JointCaseServices.Policy(settings));
        var courier = new OrderCourier(TargetingServices.Orders(settings.Orders));
        services.AddSingleton(courier);
        foreach (var module in JournalModules.All)
            services.AddSingleton(module == HitsModule.Journal ? hits : module == JointCasesModule.Journal ? joint : module == TargetingModule.Journal ? TargetingModule.JournalWith(courier) : module);
        services.AddSingleton<JournalHost>();
        services.AddSingleton<IReadiness>(provider => provider.GetRequiredService<JournalHost>());
        services.AddHostedService(provider => provider.GetRequiredService<JournalHost>());
        services.AddSingleton(provider => provider.GetRequiredService<JournalHost>().Writer);
        services.AddHostedService<RetentionKeeper>();
        services.AddSingleton(provider => new OperationRecords(provider.GetRequiredService<JournalWriter>(), settings.Authority));
    }
}
