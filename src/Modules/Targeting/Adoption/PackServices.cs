using Cordon.Modules.Desk.Contracts;
using Cordon.Modules.Targeting.Adoption.BackTest;
using Cordon.Modules.Targeting.Adoption.Offering;
using Cordon.Modules.Targeting.Packs;
using Cordon.Modules.Targeting.Statistics;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Modules.Targeting.Adoption;

/// <summary>What the module adds to a node about rule packs.</summary>
internal static class PackServices
{
    public static IServiceCollection AddPacks(this IServiceCollection services, TargetingPolicy policy, string packFile) => services
        .AddSingleton(policy.PackIssuers)
        .AddSingleton(new ShippedPack(packFile))
        .AddSingleton<PackShelf>()
        .AddSingleton(provider => new PackInUse(provider.GetRequiredService<ShippedPack>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<PackShelf>()))
        .AddSingleton<IReadiness>(provider => provider.GetRequiredService<PackInUse>())
        .AddSingleton<PackRecords>()
        .AddSingleton<PackOffers>()
        .AddSingleton<PackDesk>()
        .AddSingleton<PackCatalogue>()
        .AddSingleton<DeclarationTrial>()
        .AddSingleton<BackTests>()
        .AddHostedService<PacksHost>()
        .AddSingleton<IndicatorStatistics>()
        .AddSingleton(new WorkKind(PackWork.Kind, "targeting.packs.kind.work", PackPermissions.Adopt))
        .AddSingleton(new NavigationEntry("targeting.packs.nav", PackAddresses.Packs, 6, PackPermissions.See, NavigationGroup.Reference))
        .AddSingleton(new FaultStatus("targeting.packs.rule-unknown", StatusCodes.Status404NotFound))
        .AddSingleton(new FaultStatus("targeting.packs.unknown", StatusCodes.Status404NotFound))
        .AddSingleton(new FaultStatus("targeting.packs.changed", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.packs.offered", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.packs.in-force", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.packs.not-offered", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.packs.untested", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.packs.testing", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.packs.test-over", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("targeting.packs.same-person", StatusCodes.Status403Forbidden))
        .AddSingleton(new FaultStatus("targeting.packs.not-yours", StatusCodes.Status403Forbidden));

    public static void MapPacks(this IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapPost(PackAddresses.OfferShipped, PackDoors.OfferShippedAsync).ForPersons(PackPermissions.Offer);
        doors.MapPost(PackAddresses.Test("{digest}"), PackDoors.TestAsync).ForPersons(PackPermissions.Test);
        doors.MapPost(PackAddresses.CancelTest("{digest}"), PackDoors.CancelTest).ForPersons(PackPermissions.Test);
        doors.MapPost(PackAddresses.Withdraw("{digest}"), PackDoors.WithdrawAsync).ForPersons(PackPermissions.Offer);
    }
}
