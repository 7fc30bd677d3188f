using Cordon.Journal.Catalog;
using Cordon.Modules.Desk.Assign;
using Cordon.Modules.Desk.Hold;
using Cordon.Modules.Desk.List;
using Cordon.Modules.Desk.Live;
using Cordon.Modules.Desk.Views;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Modules.Desk;

/// <summary>What waits for a person. Other modules put work on it by appending entries; see docs/handbook/desk.md.</summary>
public static class DeskModule
{
    /// <summary>What the desk records, for whoever opens a journal.</summary>
    public static IJournalModule Journal { get; } = new DeskJournal();

    public static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<DeskRecords>()
        .AddSingleton<DeskList>()
        .AddSingleton<WorkHolding>()
        .AddSingleton<SavedViews>()
        .AddSingleton<AssignmentRules>()
        .AddSingleton<DeskChanges>()
        .AddSingleton(new TextFiles(typeof(DeskModule).Assembly))
        .AddSingleton(new PageAssembly(typeof(DeskModule).Assembly))
        .AddSingleton(new NavigationEntry("desk.nav", DeskAddresses.Desk, -10, DeskPermissions.See, NavigationGroup.Work))
        .AddSingleton(new NavigationEntry("desk.rules.nav", DeskAddresses.Rules, 70, DeskPermissions.Assign, NavigationGroup.Administration))
        .AddSingleton(new LandingPage(DeskAddresses.Desk, DeskPermissions.See))
        .AddSingleton(new FaultStatus("desk.work.unknown", StatusCodes.Status404NotFound))
        .AddSingleton(new FaultStatus("desk.work.held", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("desk.work.not-held", StatusCodes.Status409Conflict))
        .AddSingleton(new FaultStatus("desk.work.personal", StatusCodes.Status409Conflict));

    public static void MapDesk(this IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("").ExcludeFromDescription();
        doors.MapGet(DeskAddresses.Csv, DeskCsv.GetAsync).ForPersons(DeskPermissions.See);
        doors.MapGet(DeskAddresses.Changes, DeskChanges.GetAsync).ForPersons(DeskPermissions.See);
        doors.MapPost(DeskAddresses.Claim, HoldDoors.ClaimAsync).ForPersons(DeskPermissions.Work);
        doors.MapPost(DeskAddresses.Release, HoldDoors.ReleaseAsync).ForPersons(DeskPermissions.Work);
        doors.MapPost(DeskAddresses.SaveView, ViewDoors.SaveAsync).ForPersons(DeskPermissions.See);
        doors.MapPost(DeskAddresses.RemoveView, ViewDoors.RemoveAsync).ForPersons(DeskPermissions.See);
        doors.MapPost(DeskAddresses.Rules, RuleDoors.SetAsync).ForPersons(DeskPermissions.Assign);
    }
}
