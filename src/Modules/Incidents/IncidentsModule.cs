using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Incidents.Act;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Documents;
using Cordon.Modules.Incidents.Files;
using Cordon.Modules.Incidents.Life;
using Cordon.Modules.Incidents.Linking;
using Cordon.Modules.Incidents.Listing;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Purposes;
using Cordon.Ui.Search;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cordon.Modules.Incidents;

/// <summary>Notices of incidents for the State's designated point of contact, with revisions and groups; the node sends nothing. See docs/handbook/incidents.md.</summary>
public static class IncidentsModule
{
    /// <summary>What is recorded about incidents, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new IncidentsJournal();

    public static IServiceCollection AddIncidents(this IServiceCollection services, IncidentPolicy policy)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        services
            .AddSingleton(policy)
            .AddSingleton<IncidentRecords>()
            .AddSingleton<IncidentDesk>()
            .AddSingleton<NoticeFileDesk>()
            .AddSingleton<IncidentList>()
            .AddSingleton<SourceRecords>()
            .AddSingleton<IIncidentFigures, IncidentCounting>()
            .AddSingleton<IIncidentsOfRecord, IncidentsOfRecord>()
            .AddSingleton<ISearchSource, IncidentSearch>()
            .AddSingleton(new WorkKind(IncidentWork.HandOverKind, "incidents.kind-of-work.hand-over", IncidentPermissions.HandOver))
            .AddSingleton(new WorkKind(IncidentWork.ConfirmKind, "incidents.kind-of-work.confirm", IncidentPermissions.Confirm))
            .AddSingleton(new TextFiles(typeof(IncidentsModule).Assembly))
            .AddSingleton(new PageAssembly(typeof(IncidentsModule).Assembly))
            .AddSingleton(new NavigationEntry("incidents.nav", IncidentAddresses.Incidents, 8, IncidentPermissions.See, NavigationGroup.Work));
        foreach (var code in new[] { "incidents.unknown", "incidents.revision.unknown", "incidents.file.unknown" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status404NotFound));
        foreach (var code in new[] { "incidents.changed", "incidents.withdrawn", "incidents.proposed", "incidents.not-proposed", "incidents.not-handed-over", "incidents.contact.none", "incidents.record.there" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status409Conflict));
        return services.AddSingleton(new FaultStatus("incidents.same-person", StatusCodes.Status403Forbidden));
    }

    public static void MapIncidents(this IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapGet(IncidentAddresses.Document, DocumentDoor.GetAsync).ForPersons(IncidentPermissions.See).AsksPurpose();
        doors.MapGet(IncidentAddresses.File("{id}", "{sha256}"), NoticeFileDoor.GetAsync).ForPersons(IncidentPermissions.See).AsksPurpose();
    }
}
