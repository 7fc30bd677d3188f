using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Hotline.Act;
using Cordon.Modules.Hotline.Contracts;
using Cordon.Modules.Hotline.Duty;
using Cordon.Modules.Hotline.Files;
using Cordon.Modules.Hotline.Life;
using Cordon.Modules.Hotline.Listing;
using Cordon.Modules.Hotline.Situation;
using Cordon.Modules.Hotline.Wire;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.People.Contracts;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Purposes;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Cordon.Modules.Hotline;

/// <summary>Urgent messages between duty officers of authorities, with clocks on both sides and a roster behind them; see docs/handbook/hotline.md.</summary>
public static class HotlineModule
{
    /// <summary>What is recorded about calls, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new HotlineJournal();

    /// <param name="services">The node's; the exchange is among them.</param>
    public static IServiceCollection AddHotline(this IServiceCollection services)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        services
            .AddSingleton<HotlineRecords>()
            .AddSingleton<CallDesk>()
            .AddSingleton<LoweringDesk>()
            .AddSingleton<FilesToGo>()
            .AddSingleton<FilesOfCalls>()
            .AddSingleton<CallList>()
            .AddSingleton<DenialRegister>()
            .AddSingleton<Roster>()
            .AddSingleton<SituationDesk>()
            .AddSingleton<IIncidentSource, CallsOfIncidents>()
            .AddSingleton<ICallLinks, CallLinks>()
            .AddSingleton<IMessageKind, CallMessage>()
            .AddSingleton(provider => new HotlineRounds(provider.GetRequiredService<HotlineRecords>, provider.GetRequiredService<IColleagues>, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<HotlineRounds>>()))
            .AddSingleton<IReadiness>(provider => provider.GetRequiredService<HotlineRounds>())
            .AddHostedService(provider => provider.GetRequiredService<HotlineRounds>())
            .AddSingleton(new WorkKind(CallWork.SeeKind, "hotline.kind-of-work.see", HotlinePermissions.Answer))
            .AddSingleton(new WorkKind(CallWork.AnswerKind, "hotline.kind-of-work.answer", HotlinePermissions.Answer))
            .AddSingleton(new WorkKind(CallWork.TelephoneKind, "hotline.kind-of-work.telephone", HotlinePermissions.Answer))
            .AddSingleton(new WorkKind(CallWork.WaitsKind, "hotline.kind-of-work.waits", HotlinePermissions.Answer))
            .AddSingleton(new WorkKind(CallWork.LowerKind, "hotline.kind-of-work.lower", HotlinePermissions.Lower))
            .AddSingleton(new TextFiles(typeof(HotlineModule).Assembly))
            .AddSingleton(new PageAssembly(typeof(HotlineModule).Assembly))
            .AddSingleton(new NavigationEntry("hotline.nav", HotlineAddresses.Calls, 9, HotlinePermissions.See, NavigationGroup.Work));
        foreach (var code in new[] { "hotline.unknown", "hotline.shift.unknown" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status404NotFound));
        foreach (var code in new[] { "hotline.acknowledged", "hotline.answered", "hotline.not-incoming", "hotline.test", "hotline.more-time", "hotline.files.none", "hotline.lowering.nothing", "hotline.lowering.there", "hotline.lowering.none", "hotline.lowering.changed" })
            services.AddSingleton(new FaultStatus(code, StatusCodes.Status409Conflict));
        services.AddSingleton(new FaultStatus("hotline.lowering.same-person", StatusCodes.Status403Forbidden));
        return services;
    }

    public static void MapHotline(this IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapGet(HotlineAddresses.SituationCsv, SituationDoor.CsvAsync).ForPersons(HotlinePermissions.See).AsksPurpose();
        doors.MapGet(HotlineAddresses.File("{id}", "{sha256}"), CallFileDoors.OfCallAsync).ForPersons(HotlinePermissions.See).AsksPurpose();
        doors.MapGet(HotlineAddresses.DraftFile("{bundle}", "{sha256}"), CallFileDoors.OfDraftAsync).ForPersons(HotlinePermissions.See).AsksPurpose();
        doors.MapGet(HotlineAddresses.SituationJson, SituationDoor.JsonAsync).ForPersons(HotlinePermissions.See).AsksPurpose();
    }
}
