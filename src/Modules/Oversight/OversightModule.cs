using Cordon.Modules.Oversight.Processes;
using Cordon.Ui.Doors;
using Cordon.Ui.Navigation;
using Cordon.Ui.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Modules.Oversight;

/// <summary>What was done here, by whom, when and why, with the proof that it was recorded. It changes nothing.</summary>
public static class OversightModule
{
    public static IServiceCollection AddOversight(this IServiceCollection services) => services
        .AddSingleton(new TextFiles(typeof(OversightModule).Assembly))
        .AddSingleton(new PageAssembly(typeof(OversightModule).Assembly))
        .AddSingleton(new NavigationEntry("oversight.nav", ProcessesPage.Address, 60, OversightPermissions.See, NavigationGroup.Accountability))
        .AddSingleton(new FaultStatus("journal.process.missing", StatusCodes.Status404NotFound));
}
