using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Cases.Act;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Linking;
using Cordon.Modules.Cases.Listing;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Search;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cordon.Modules.Cases;

/// <summary>Alerts, people, tasks, records and notes brought together until an outcome. Other modules give cases their records by <see cref="ILinkable"/>; see docs/handbook/cases.md.</summary>
public static class CasesModule
{
    /// <summary>What is recorded about cases, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new CasesJournal();

    public static IServiceCollection AddCases(this IServiceCollection services)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        return services
            .AddSingleton<CaseRecords>()
            .AddSingleton<CaseTeam>()
            .AddSingleton<CaseDesk>()
            .AddSingleton<OutcomeDesk>()
            .AddSingleton<LevelDesk>()
            .AddSingleton<CaseList>()
            .AddSingleton<LinkedRecords>()
            .AddSingleton<IIncidentSource, CasesOfIncidents>()
            .AddSingleton<ICasesOfRecord, CasesOfRecord>()
            .AddSingleton<IReleasable, ReleasableCases>()
            .AddSingleton<IMatchable, MatchableCases>()
            .AddSingleton<ISearchSource, CaseSearch>()
            .AddSingleton(new WorkKind(CaseWork.TaskKind, "cases.kind-of-work.task", CasePermissions.Work))
            .AddSingleton(new WorkKind(CaseWork.ConfirmKind, "cases.kind-of-work.confirm", CasePermissions.SeeAll))
            .AddSingleton(new WorkKind(CaseWork.LoweringKind, "cases.kind-of-work.lowering", CasePermissions.SeeAll))
            .AddSingleton(new TextFiles(typeof(CasesModule).Assembly))
            .AddSingleton(new PageAssembly(typeof(CasesModule).Assembly))
            .AddSingleton(new NavigationEntry("cases.nav", CaseAddresses.Cases, 7, CasePermissions.See, NavigationGroup.Work))
            .AddFaultStatuses();
    }

    private static IServiceCollection AddFaultStatuses(this IServiceCollection services)
    {
        foreach (var code in new[] { "cases.unknown", "cases.task.unknown", "cases.note.unknown", "cases.person.unknown", "cases.subject.unknown", "cases.record.unlinked" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status404NotFound));
        foreach (var code in new[] { "cases.changed", "cases.closed", "cases.not-open", "cases.not-proposed", "cases.not-closed", "cases.tasks.open", "cases.task.ended", "cases.person.there", "cases.person.tasks", "cases.record.there", "cases.lowering.none", "cases.lowering.there" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status409Conflict));
        foreach (var code in new[] { "cases.lead-only", "cases.task.others", "cases.same-person", "cases.lowering.same-person" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status403Forbidden));
        return services;
    }
}
