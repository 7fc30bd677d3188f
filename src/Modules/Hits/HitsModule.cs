using Cordon.Journal.Catalog;
using Cordon.Modules.Cases.Contracts;
using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Exchange.Contracts;
using Cordon.Modules.Hits.Decide;
using Cordon.Modules.Hits.Evidence;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Hits.Listing;
using Cordon.Modules.Hits.Rounds;
using Cordon.Modules.PrivateMatching.Contracts;
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

namespace Cordon.Modules.Hits;

/// <summary>The life of a hit: from an answer that found a resemblance to a decision that two people answer for, and back when something changes.</summary>
public static class HitsModule
{
    /// <summary>What is recorded about hits, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new HitsJournal(new HitPolicy());

    /// <summary>The same, in a node that takes hits in as its authority has set.</summary>
    public static IJournalModule JournalUnder(HitPolicy policy) => new HitsJournal(policy);

    public static IServiceCollection AddHits(this IServiceCollection services, HitPolicy policy) => services
        .AddSingleton(policy)
        .AddSingleton<HitRecords>()
        .AddSingleton<HitDesk>()
        .AddSingleton<HitList>()
        .AddSingleton<ISearchSource, HitSearch>()
        .AddSingleton<EvidenceStore>()
        .AddSingleton<ListingClerk>()
        .AddSingleton<ListReview>()
        .AddSingleton<ExpiryClock>()
        .AddSingleton<HitRounds>()
        .AddSingleton<IReadiness>(services => services.GetRequiredService<HitRounds>())
        .AddHostedService(services => services.GetRequiredService<HitRounds>())
        .AddSingleton(new WorkKind(HitWork.DecideKind, "hits.kind.decide", HitPermissions.Decide))
        .AddSingleton(new WorkKind(HitWork.ConfirmKind, "hits.kind.confirm", HitPermissions.Confirm))
        .AddSingleton<ILinkable, LinkableHits>()
        .AddSingleton<IReleasable, ReleasableHits>()
        .AddSingleton<IMatchable, MatchableHits>()
        .AddSingleton(new TextFiles(typeof(HitsModule).Assembly))
        .AddSingleton(new PageAssembly(typeof(HitsModule).Assembly))
        .AddSingleton(new NavigationEntry("hits.nav", HitAddresses.Hits, 5, HitPermissions.See, NavigationGroup.Work))
        .AddSingleton(new FaultStatus("hits.unknown", StatusCodes.Status404NotFound))
        .AddSingleton(new FaultStatus("hits.evidence.unknown", StatusCodes.Status404NotFound))
        .AddSingleton(new FaultStatus("hits.evidence.large", StatusCodes.Status413PayloadTooLarge))
        .AddSingleton(new FaultStatus("hits.changed", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("hits.not-open", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("hits.not-proposed", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("hits.nothing-to-undo", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("hits.same-person", StatusCodes.Status403Forbidden));

    /// <summary>Does at once what the rounds would do within a second: looks at new versions of lists, takes down listings, opens again what expired.</summary>
    public static Task CatchUpAsync(IServiceProvider services, CancellationToken cancellation = default) => services.GetRequiredService<HitRounds>().NowAsync(cancellation);

    public static void MapHits(this IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapPost(HitAddresses.Evidence("{hit}"), EvidenceDoor.AddAsync).ForPersons(HitPermissions.Decide)
            .WithMetadata(new RequestSizeLimitAttribute(EvidenceStore.LargestRequest), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = EvidenceStore.LargestRequest });
        doors.MapGet(HitAddresses.Evidence("{hit}") + "/{sha256}", EvidenceDoor.GetAsync).ForPersons(HitPermissions.See).AsksPurpose();
    }
}
