using Cordon.Modules.Operation.Settings;
using Cordon.Ui.Navigation;
using Cordon.Ui.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Cordon.Modules.Operation;

/// <summary>What a node shows of how it is run.</summary>
public static class OperationPages
{
    internal const string Settings = "/settings";
    internal const string SeeSettings = "settings.see";

    public static IServiceCollection AddOperation(this IServiceCollection services, SettingsInForce settings) => services
        .AddSingleton(settings)
        .AddSingleton(new TextFiles(typeof(OperationPages).Assembly))
        .AddSingleton(new PageAssembly(typeof(OperationPages).Assembly))
        .AddSingleton(new NavigationEntry("operation.settings.title", Settings, 95, SeeSettings, NavigationGroup.Administration));
}
