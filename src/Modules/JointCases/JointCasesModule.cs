using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.JointCases.Act;
using Cordon.Modules.JointCases.Keep;
using Cordon.Modules.JointCases.Linking;
using Cordon.Modules.JointCases.Listing;
using Cordon.Modules.JointCases.Merging;
using Cordon.Modules.JointCases.Wire;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Search;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.JointCases;

/// <summary>Cases that several nodes work on, each with its own facts and all with the same case; see docs/handbook/joint-cases.md.</summary>
public static class JointCasesModule
{
    /// <summary>What is recorded about joint cases, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new JointJournal(new JointPolicy());

    /// <summary>The same under what an authority has set.</summary>
    public static IJournalModule JournalUnder(JointPolicy policy) => new JointJournal(policy);

    /// <param name="services">The node's; the exchange is among them.</param>
    /// <param name="policy">What the authority has set.</param>
    public static IServiceCollection AddJointCases(this IServiceCollection services, JointPolicy policy)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        services
            .AddSingleton(policy)
            .AddSingleton<JointRecords>()
            .AddSingleton<FactWriter>()
            .AddSingleton<JointKeeper>()
            .AddSingleton<JointDesk>()
            .AddSingleton<SettlingDesk>()
            .AddSingleton<JointTeam>()
            .AddSingleton<JointList>()
            .AddSingleton<IMessageKind, JointMessage>()
            .AddSingleton<ILinkable, LinkableJointCases>()
            .AddSingleton<IReleasable, ReleasableJointCases>()
            .AddSingleton<ISearchSource, JointSearch>()
            .AddSingleton(provider => new JointRounds(provider, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<JointRounds>>()))
            .AddSingleton<IReadiness>(provider => provider.GetRequiredService<JointRounds>())
            .AddHostedService(provider => provider.GetRequiredService<JointRounds>())
            .AddSingleton(new TextFiles(typeof(JointCasesModule).Assembly))
            .AddSingleton(new PageAssembly(typeof(JointCasesModule).Assembly))
            .AddSingleton(new NavigationEntry("joint-cases.nav", JointAddresses.All, 8, JointPermissions.See, NavigationGroup.Work));
        foreach (var (kind, permission) in new[]
        {
            (JointWork.InvitationKind, JointPermissions.Answer), (JointWork.TaskKind, JointPermissions.Work), (JointWork.VoteKind, JointPermissions.Work), (JointWork.LeadKind, JointPermissions.Lead),
            (JointWork.ReminderKind, JointPermissions.Work), (JointWork.AlarmKind, JointPermissions.Settle),
        })
            services.AddSingleton(new WorkKind(kind, $"joint-cases.kind-of-work.{kind[JointWork.Prefix.Length..]}", permission));
        return services.AddFaultStatuses();
    }

    private static IServiceCollection AddFaultStatuses(this IServiceCollection services)
    {
        foreach (var code in new[] { "joint-cases.unknown", "joint-cases.person.unknown", "joint-cases.held.none", "joint-cases.alarm.none", "joint-cases.declined.none", "joint-cases.rule.task-unknown", "joint-cases.rule.proposal-unknown" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status404NotFound));
        foreach (var code in NoEffect.Codes.Except(["task-unknown", "proposal-unknown"]).Select(c => $"joint-cases.rule.{c}").Concat(["joint-cases.waiting", "joint-cases.person.there"]))
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status409Conflict));
        return services.AddSingleton(new FaultStatus("joint-cases.flood", StatusCodes.Status429TooManyRequests));
    }
}
