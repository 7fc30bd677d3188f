using Cordon.Modules.Operation.Settings;
using Cordon.Modules.People;
using Cordon.Node.Configuration;

namespace Cordon.Node.Exercise;

/// <summary>The door by which anybody comes in as an invented person. Each of these conditions by itself closes it.</summary>
internal static class SampleEntry
{
    public static bool IsOpen(NodeArguments arguments, NodeSettings settings, IReadOnlyList<Uri> addresses) =>
        !arguments.Realm.IsLive && arguments.IsSample && settings.PublicAddress is null && addresses.All(ListenAddresses.IsLoopback);

    public static void AddSampleEntry(this IServiceCollection services, NodeArguments arguments, NodeSettings settings, IReadOnlyList<Uri> addresses)
    {
        if (IsOpen(arguments, settings, addresses))
            services.AddSampleEntrance();
    }
}
