using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Detection.Contracts;
using Cordon.Modules.Detection.Decide;
using Cordon.Modules.Detection.Instruments;
using Cordon.Modules.Detection.Life;
using Cordon.Modules.Detection.Listing;
using Cordon.Modules.Detection.Measure;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Purposes;
using Cordon.Ui.Search;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cordon.Modules.Detection;

/// <summary>From a radiation alarm to an answer that a person can stand behind: safety first, spectra judged, goods and papers compared, experts asked against a clock, two persons where it matters. See docs/handbook/alarms.md.</summary>
public static class DetectionModule
{
    /// <summary>What is recorded about alarms, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new DetectionJournal();

    public static IServiceCollection AddDetection(this IServiceCollection services, DetectionPolicy policy)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        return services
            .AddSingleton(policy)
            .AddSingleton<DetectionRecords>()
            .AddSingleton<GoodsMatch>()
            .AddSingleton<AlarmIntake>()
            .AddSingleton<MeasureDesk>()
            .AddSingleton<WatchedFolder>()
            .AddSingleton<FolderRounds>()
            .AddSingleton<IReadiness>(provider => provider.GetRequiredService<FolderRounds>())
            .AddHostedService(provider => provider.GetRequiredService<FolderRounds>())
            .AddSingleton<OutcomeDesk>()
            .AddSingleton<ReachBackDesk>()
            .AddSingleton<ReachBackPackage>()
            .AddSingleton<InstrumentDesk>()
            .AddSingleton<AlarmList>()
            .AddSingleton<ISearchSource, AlarmSearch>()
            .AddSingleton<ILinkable, LinkableAlarms>()
            .AddSingleton<IIncidentSource, AlarmsOfIncidents>()
            .AddSingleton<IAlarmsOfDeclaration, AlarmsOfDeclaration>()
            .AddSingleton<IMeasuredDeclarations, MeasuredDeclarations>()
            .AddSingleton(new WorkKind(AlarmWork.Kind, "detection.kind.decide", DetectionPermissions.Decide))
            .AddSingleton(new WorkKind(AlarmWork.ConfirmKind, "detection.kind.confirm", DetectionPermissions.Confirm))
            .AddSingleton(new WorkKind(AlarmWork.ReachBackKind, "detection.kind.reach-back", DetectionPermissions.Answer))
            .AddSingleton(new TextFiles(typeof(DetectionModule).Assembly))
            .AddSingleton(new PageAssembly(typeof(DetectionModule).Assembly))
            .AddSingleton(new NavigationEntry("detection.nav", DetectionAddresses.Alarms, 2, DetectionPermissions.See, NavigationGroup.Work))
            .AddSingleton(new NavigationEntry("detection.figures", DetectionAddresses.Figures, 26, DetectionPermissions.Figures, NavigationGroup.Reference))
            .AddSingleton(new NavigationEntry("detection.instruments", DetectionAddresses.Instruments, 25, DetectionPermissions.See, NavigationGroup.Reference))
            .AddFaultStatuses();
    }

    public static void MapDetection(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(DetectionAddresses.Door, AlarmsDoor.PostAsync).WithSummary("Raises an alarm from a file of an instrument (the body) and says what it shows and what is to be done next.")
            .ForPrograms(DetectionPermissions.Raise).WithMetadata(new RequestSizeLimitAttribute(SpectrumJudge.Largest));
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapPost(DetectionAddresses.Spectra("{alarm}"), SpectrumDoors.AddAsync).ForPersons(DetectionPermissions.Raise).AsksPurpose().WithMetadata(Request(SpectrumJudge.Largest));
        doors.MapPost(DetectionAddresses.Photographs("{alarm}"), SpectrumDoors.PhotographAsync).ForPersons(DetectionPermissions.Raise).AsksPurpose().WithMetadata(Request(MeasureDesk.LargestPhotograph));
        doors.MapGet(DetectionAddresses.File("{alarm}", "{sha256}"), SpectrumDoors.GetAsync).ForPersons(DetectionPermissions.See).AsksPurpose();
        doors.MapGet(DetectionAddresses.Package("{alarm}"), PackageDoor.GetAsync).ForPersons(DetectionPermissions.Spectra).AsksPurpose();
    }

    private static object[] Request(long largest) => [new RequestSizeLimitAttribute(largest + (64 << 10)), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = largest + (64 << 10) }];

    private static IServiceCollection AddFaultStatuses(this IServiceCollection services)
    {
        foreach (var code in new[] { "detection.unknown", "detection.instrument.unknown" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status404NotFound));
        foreach (var code in new[] { "detection.changed", "detection.closed", "detection.not-open", "detection.not-proposed", "detection.not-closed", "detection.measured-since", "detection.asked", "detection.not-asked", "detection.acknowledged", "detection.file.there", "detection.instrument.there" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status409Conflict));
        return services.AddSingleton(new FaultStatus("detection.same-person", StatusCodes.Status403Forbidden));
    }
}
