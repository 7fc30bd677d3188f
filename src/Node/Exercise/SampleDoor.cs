using Cordon.Kernel.Ids;
using Cordon.Modules.Operation.Settings;
using Cordon.Node.Configuration;
using Cordon.Node.Doors;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Cordon.Node.Exercise;

/// <summary>Starting the sample State from the first page: on a live node that only this computer can reach, for an administrator.</summary>
internal static class SampleDoor
{
    public const string Address = "/sample";

    public static void AddSampleBeside(this IServiceCollection services, NodeArguments arguments, NodeSettings settings, IReadOnlyList<Uri> addresses, IReadOnlyList<Module> modules, IRandomness randomness, TimeProvider time)
    {
        // The sample is filled through the doors of the modules: a node that lacks some has none to offer.
        if (!arguments.Realm.IsLive || settings.PublicAddress is not null || !addresses.All(ListenAddresses.IsLoopback) || global::Cordon.Node.Modules.All.Except(modules).Any())
            return;
        services.AddSingleton(new SampleBeside(new SampleParts(arguments, settings, modules, randomness, time)));
        services.AddHostedService(provider => provider.GetRequiredService<SampleBeside>());
    }

    public static void MapSample(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<SampleBeside>() is not null)
            routes.MapPost(Address, Begin).ExcludeFromDescription().ForPersons(NodePermissions.StartSample);
    }

    private static IResult Begin(SampleBeside sample, [FromForm] string? _)
    {
        sample.Begin();
        return Results.Redirect(Address);
    }
}
