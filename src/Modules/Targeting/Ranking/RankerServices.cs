using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Ranking.Adoption;
using Cordon.Modules.Targeting.Ranking.Draw;
using Cordon.Modules.Targeting.Ranking.Learning;
using Cordon.Modules.Targeting.Statistics;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Modules.Targeting.Ranking;

/// <summary>What the module adds to a node about the ranker and the random share. What grows trees, and the key of draws, are the node's.</summary>
internal static class RankerServices
{
    public static IServiceCollection AddRanker(this IServiceCollection services) => services
        .AddSingleton<RankerShelf>()
        .AddSingleton<RankerInForce>()
        .AddSingleton<IReadiness>(provider => provider.GetRequiredService<RankerInForce>())
        .AddSingleton<RankerDesk>()
        .AddSingleton<PastDeclarations>()
        .AddSingleton<RankerLearning>()
        .AddSingleton<RankerStatistics>()
        .AddSingleton<DrawnExaminations>()
        .AddSingleton<Draws>()
        .AddSingleton<DrawRounds>()
        .AddSingleton<IReadiness>(provider => provider.GetRequiredService<DrawRounds>())
        .AddHostedService(provider => provider.GetRequiredService<DrawRounds>())
        .AddHostedService<RankerHost>()
        .AddSingleton(new WorkKind(RankerWork.Kind, "targeting.ranker.kind.work", RankerPermissions.Adopt))
        .AddSingleton(new NavigationEntry("targeting.ranker.nav", RankerAddresses.Ranker, 7, RankerPermissions.See, NavigationGroup.Reference))
        .AddSingleton(new FaultStatus("targeting.ranker.unknown", StatusCodes.Status404NotFound))
        .AddSingleton(new FaultStatus("targeting.ranker.changed", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.ranker.training", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.ranker.training-over", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.ranker.not-offered", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.ranker.not-in-force", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.ranker.same-person", StatusCodes.Status403Forbidden))
        .AddSingleton(new FaultStatus("targeting.ranker.not-yours", StatusCodes.Status403Forbidden));

    public static void MapRanker(this IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapPost(RankerAddresses.Train, RankerDoors.Train).ForPersons(RankerPermissions.Train);
        doors.MapPost(RankerAddresses.CancelTraining, RankerDoors.CancelTraining).ForPersons(RankerPermissions.Train);
        doors.MapPost(RankerAddresses.Withdraw("{digest}"), RankerDoors.WithdrawAsync).ForPersons(RankerPermissions.Train);
        doors.MapPost(RankerAddresses.End, RankerDoors.EndAsync).ForPersons(RankerPermissions.Adopt);
    }
}
