using Cordon.Journal.Catalog;
using Cordon.Kernel.Ids;
using Cordon.Modules.Screening.Answer;
using Cordon.Modules.Screening.Compatible;
using Cordon.Modules.Screening.Contracts;
using Cordon.Modules.Screening.Lists;
using Cordon.Modules.Screening.Pages;
using Cordon.Modules.Screening.Replay;
using Cordon.Modules.Screening.Standing;
using Cordon.Modules.Screening.Standing.Keep;
using Cordon.Modules.Screening.Standing.Pages;
using Cordon.Modules.Screening.Standing.Read;
using Cordon.Modules.Screening.Standing.Register;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Search;
using Cordon.Ui.Purposes;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cordon.Modules.Screening;

/// <summary>Is this party, item or address one that must not be dealt with, and why?</summary>
public static class ScreeningModule
{
    /// <summary>What Screening records, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new ScreeningJournal();

    public static IServiceCollection AddScreening(this IServiceCollection services, AnswersKept kept)
    {
        services.TryAddSingleton<IIds, Uuid7Ids>();
        return services
            .AddSingleton(kept)
            .AddSingleton<ListsInForce>()
            .AddSingleton<IListsInForce>(services => services.GetRequiredService<ListsInForce>())
            .AddSingleton<ScreeningRecord>()
            .AddSingleton<RepeatedRequests>()
            .AddSingleton<Receipts>()
            .AddSingleton<ListsReadiness>()
            .AddSingleton<IReadiness>(services => services.GetRequiredService<ListsReadiness>())
            .AddHostedService(services => services.GetRequiredService<ListsReadiness>())
            .AddSingleton<StandingRecords>()
            .AddSingleton<StandingNews>()
            .AddSingleton<StandingKeeper>()
            .AddSingleton<StandingService>()
            .AddHostedService(services => services.GetRequiredService<StandingService>())
            .AddSingleton<StandingReader>()
            .AddSingleton<Registration>()
            .AddSingleton<ISearchSource, PartySearch>()
            .AddSingleton<ISearchSource, EntitySearch>()
            .AddSingleton(new FaultStatus("standing.party.unknown", StatusCodes.Status404NotFound))
            .AddSingleton(new FaultStatus("screening.lists.missing", StatusCodes.Status503ServiceUnavailable))
            .AddSingleton(new FaultStatus("screening.dataset.unknown", StatusCodes.Status404NotFound))
            .AddSingleton(new FaultStatus("screening.entity.unknown", StatusCodes.Status404NotFound))
            .AddSingleton(new FaultStatus("screening.entry.other", StatusCodes.Status404NotFound))
            .AddSingleton(new FaultStatus("journal.entry.missing", StatusCodes.Status404NotFound))
            .AddSingleton(new FaultStatus("journal.entry.hidden", StatusCodes.Status403Forbidden))
            .AddSingleton(new FaultStatus("journal.entry.erased", StatusCodes.Status410Gone))
            .AddSingleton(new FaultStatus("journal.reply.mismatch", StatusCodes.Status422UnprocessableEntity))
            .AddSingleton(new FaultStatus("journal.receipt.pending", StatusCodes.Status503ServiceUnavailable))
            .AddSingleton(new NavigationEntry("screening.lists.nav", ListsPage.Address, 20, Permissions.SeeLists, NavigationGroup.Reference))
            .AddSingleton(new NavigationEntry("screening.parties.nav", PartiesPage.Address, 15, Permissions.SeeParties, NavigationGroup.Work))
            .AddSingleton(new NavigationEntry("screening.nav", ScreeningPage.Address, 10, Permissions.Ask, NavigationGroup.Work))
            .AddSingleton(new TextFiles(typeof(ScreeningPage).Assembly))
            .AddSingleton(new PageAssembly(typeof(ScreeningPage).Assembly));
    }

    /// <summary>Has continuous screening begin at once with what waits, and waits until every registered party stands compared with the lists in force.</summary>
    public static Task CatchUpAsync(IServiceProvider services, CancellationToken cancellation = default) => services.GetRequiredService<StandingService>().CatchUpAsync(cancellation);

    /// <summary>Whether there is neither a list nor a registered party yet.</summary>
    public static async Task<bool> IsEmptyAsync(IServiceProvider services, CancellationToken cancellation = default) =>
        await services.GetRequiredService<StandingReader>().StateAsync(cancellation) is { Registered: 0, HasLists: false };

    public static void MapScreening(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/screenings", ScreeningDoor.AskAsync).WithSummary("Compares 1 to 1,000 parties with the lists in force and records the answer.").ForPrograms(Permissions.Ask);
        routes.MapGet("/api/v1/screenings/{id:guid}/receipt", ScreeningDoor.ReceiptAsync).WithSummary("The receipt of an answer, by which anybody can verify it offline.").ForPersonsAndPrograms(Permissions.Receipt).AsksPurpose();
        routes.MapParties();
        routes.MapCompatible();
        var lists = routes.MapGroup("/screening/lists").ExcludeFromDescription();
        lists.MapPost("/fetch", ListsDoor.FetchAsync).ForPersons(Permissions.ImportLists);
        lists.MapPost("/import", ListsDoor.ImportAsync).ForPersons(Permissions.ImportLists)
            .WithMetadata(new RequestSizeLimitAttribute(ListsDoor.LargestUpload), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = ListsDoor.LargestUpload });
        lists.MapPost("/sample", ListsDoor.SampleAsync).ForPersons(Permissions.ImportLists);
        lists.MapPost("/imports/cancel", JobDoor.CancelAsync).ForPersons(Permissions.ImportLists);
        lists.MapPost("/imports/again", JobDoor.AgainAsync).ForPersons(Permissions.ImportLists);
    }
}
