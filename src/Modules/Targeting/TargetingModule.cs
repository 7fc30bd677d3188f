using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Decide;
using Cordon.Modules.Targeting.Intake;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Listing;
using Cordon.Modules.Targeting.Packs;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cordon.Modules.Targeting;

/// <summary>From a customs declaration to a reasoned alert: judged by a rule pack, proposed for a control decision, decided by a person.</summary>
public static class TargetingModule
{
    /// <summary>What is recorded about declarations, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new TargetingJournal();

    /// <param name="services">Of the node.</param>
    /// <param name="policy">What the authority has set.</param>
    /// <param name="packFile">The rule pack; its lists are in the folder <c>lists</c> beside it.</param>
    public static IServiceCollection AddTargeting(this IServiceCollection services, TargetingPolicy policy, string packFile)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        return services
            .AddSingleton(policy)
            .AddSingleton(provider => new PackInUse(packFile, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<IReadiness>(provider => provider.GetRequiredService<PackInUse>())
            .AddSingleton<TargetingRecords>()
            .AddSingleton<AssessorInForce>()
            .AddSingleton<DeclarationIntake>()
            .AddSingleton<DeclarationList>()
            .AddSingleton<DeclarationDesk>()
            .AddSingleton(new WorkKind(DeclarationWork.Kind, "targeting.kind.decide", TargetingPermissions.Decide))
            .AddSingleton(new TextFiles(typeof(TargetingModule).Assembly))
            .AddSingleton(new PageAssembly(typeof(TargetingModule).Assembly))
            .AddSingleton(new NavigationEntry("targeting.nav", TargetingAddresses.Declarations, 3, TargetingPermissions.See, NavigationGroup.Work))
            .AddSingleton(new FaultStatus("targeting.unknown", StatusCodes.Status404NotFound))
            .AddSingleton(new FaultStatus("targeting.changed", StatusCodes.Status409Conflict))
            .AddSingleton(new FaultStatus("targeting.release", StatusCodes.Status403Forbidden))
            .AddSingleton(new FaultStatus("targeting.pack.missing", StatusCodes.Status503ServiceUnavailable))
            .AddSingleton(new FaultStatus("targeting.pack.refused", StatusCodes.Status503ServiceUnavailable))
            .AddSingleton(new FaultStatus("targeting.pack.day", StatusCodes.Status503ServiceUnavailable))
            .AddSingleton(new FaultStatus("rules.pack.list", StatusCodes.Status503ServiceUnavailable));
    }

    public static void MapTargeting(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(TargetingAddresses.Door, DeclarationsDoor.PostAsync).WithSummary("Takes in the declarations of a file (WCO XML, JSON lines or CSV, told by its first sign) and says what is proposed for each.")
            .ForPrograms(TargetingPermissions.Submit).WithMetadata(new RequestSizeLimitAttribute(DeclarationIntake.Largest));
        routes.MapPost(TargetingAddresses.Upload, DeclarationsUpload.PostAsync).ExcludeFromDescription().ForPersons(TargetingPermissions.Submit)
            .WithMetadata(new RequestSizeLimitAttribute(DeclarationIntake.Largest + (1 << 20)), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = DeclarationIntake.Largest });
    }
}
