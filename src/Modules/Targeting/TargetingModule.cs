using Cordon.Engines.Proofs.Envelopes;
using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.PrivateMatching.Contracts;
using Cordon.Modules.Targeting.Adoption;
using Cordon.Modules.Targeting.Assess;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Decide;
using Cordon.Modules.Targeting.Examine;
using Cordon.Modules.Targeting.History;
using Cordon.Modules.Targeting.Intake;
using Cordon.Modules.Targeting.Interviews;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Listing;
using Cordon.Modules.Targeting.Orders;
using Cordon.Modules.Targeting.Radiation;
using Cordon.Modules.Targeting.Ranking;
using Cordon.Modules.Targeting.Registers;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Purposes;
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
    public static IJournalModule Journal { get; } = new TargetingJournal(new OrderCourier(new OrderPolicy()));

    /// <summary>The same, in a node whose orders leave it.</summary>
    public static IJournalModule JournalWith(OrderCourier courier) => new TargetingJournal(courier);

    /// <param name="services">Of the node, which adds the courier that its journal was described with, its key for messages, the key of its draws, and what grows trees.</param>
    /// <param name="policy">What the authority has set.</param>
    /// <param name="packFile">The rule pack; its lists are in the folder <c>lists</c> beside it.</param>
    public static IServiceCollection AddTargeting(this IServiceCollection services, TargetingPolicy policy, string packFile)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        return services
            .AddSingleton(policy)
            .AddSingleton(policy.Orders)
            .AddSingleton(provider =>
            {
                var node = provider.GetRequiredService<NodeIdentity>();
                return new Issuer(node.Authority, node.Realm, provider.GetRequiredService<EnvelopeSigner>());
            })
            .AddPacks(policy, packFile)
            .AddRanker()
            .AddSingleton<TargetingRecords>()
            .AddSingleton<AssessorInForce>()
            .AddSingleton<MemoryReader>()
            .AddSingleton<LaterMessages>()
            .AddSingleton<DeclarationIntake>()
            .AddSingleton<DeclarationList>()
            .AddSingleton<DeclarationDesk>()
            .AddSingleton<InterviewDesk>()
            .AddSingleton<ExaminationDesk>()
            .AddSingleton<RegistersInForce>()
            .AddSingleton<PhotographStore>()
            .AddSingleton<OrderReports>()
            .AddSingleton<AnswerFolder>()
            .AddSingleton<OrderRounds>()
            .AddSingleton<RadiationKeeper>()
            .AddSingleton<RadiationRounds>()
            .AddSingleton<IReadiness>(provider => provider.GetRequiredService<RadiationRounds>())
            .AddHostedService(provider => provider.GetRequiredService<RadiationRounds>())
            .AddSingleton<IReadiness>(provider => provider.GetRequiredService<OrderRounds>())
            .AddHostedService(provider => provider.GetRequiredService<OrderRounds>())
            .AddSingleton(new WorkKind(DeclarationWork.Kind, "targeting.kind.decide", TargetingPermissions.Decide))
            .AddSingleton(new WorkKind(DeclarationWork.ConfirmKind, "targeting.kind.confirm", TargetingPermissions.Confirm))
            .AddSingleton(new WorkKind(DeclarationWork.ExamineKind, "targeting.kind.examine", TargetingPermissions.Examine))
            .AddSingleton(new WorkKind(DeclarationWork.CallKind, "targeting.kind.call", TargetingPermissions.Decide))
            .AddSingleton<ILinkable, LinkableDeclarations>()
            .AddSingleton<IMatchable, ReportedSerials>()
            .AddSingleton<IDeclaredGoods, DeclaredGoodsFinder>()
            .AddSingleton(new TextFiles(typeof(TargetingModule).Assembly))
            .AddSingleton(new PageAssembly(typeof(TargetingModule).Assembly))
            .AddSingleton(new NavigationEntry("targeting.nav", TargetingAddresses.Declarations, 3, TargetingPermissions.See, NavigationGroup.Work))
            .AddSingleton(new NavigationEntry("targeting.examinations", TargetingAddresses.Examinations, 4, TargetingPermissions.Examine, NavigationGroup.Work))
            .AddSingleton(new NavigationEntry("targeting.controls", TargetingAddresses.Controls, 15, TargetingPermissions.See, NavigationGroup.Reference))
            .AddSingleton(new NavigationEntry("targeting.registers", TargetingAddresses.Registers, 20, TargetingPermissions.See, NavigationGroup.Reference))
            .AddSingleton(new NavigationEntry("targeting.orders", TargetingAddresses.Orders, 4, TargetingPermissions.Decide, NavigationGroup.Work))
            .AddSingleton(new FaultStatus("targeting.unknown", StatusCodes.Status404NotFound))
            .AddSingleton(new FaultStatus("targeting.changed", StatusCodes.Status409Conflict))
            .AddSingleton(new FaultStatus("targeting.order.unknown", StatusCodes.Status404NotFound))
            .AddSingleton(new FaultStatus("targeting.not-proposed", StatusCodes.Status409Conflict))
            .AddSingleton(new FaultStatus("targeting.not-examining", StatusCodes.Status409Conflict))
            .AddSingleton(new FaultStatus("targeting.same-person", StatusCodes.Status403Forbidden))
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
        routes.MapGet(TargetingAddresses.OrdersDoor, OrdersDoor.GetAsync).WithSummary("The control orders that nobody has answered, each a signed message (DSSE).").ForPrograms(TargetingPermissions.Answer);
        routes.MapGet(TargetingAddresses.OrdersDoor + "/key", OrdersDoor.Key).WithSummary("The key that verifies control orders.").ForPrograms(TargetingPermissions.Answer);
        routes.MapPost(TargetingAddresses.OrdersDoor + "/answers", OrdersDoor.PostAsync).WithSummary("Takes the answer to a control order: accepted, carriedOut, tooLate or refused.").ForPrograms(TargetingPermissions.Answer)
            .WithMetadata(new RequestSizeLimitAttribute(GivenAnswer.LargestBody));
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapPost(TargetingAddresses.RegisterUpload, RegisterUpload.PostAsync).ForPersons(TargetingPermissions.Import)
            .WithMetadata(new RequestSizeLimitAttribute(RegisterFile.Largest + (1 << 20)), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = RegisterFile.Largest });
        doors.MapPost(TargetingAddresses.Photographs("{declaration}"), PhotographDoor.AddAsync).ForPersons(TargetingPermissions.Examine)
            .WithMetadata(new RequestSizeLimitAttribute(PhotographStore.LargestRequest), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = PhotographStore.LargestRequest });
        doors.MapGet(TargetingAddresses.Photographs("{declaration}") + "/{sha256}", PhotographDoor.GetAsync).ForPersons(TargetingPermissions.Examine).AsksPurpose();
        routes.MapPacks();
        routes.MapRanker();
    }
}
