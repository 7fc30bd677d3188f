using Cordon.Kernel.Faults;
using Cordon.Modules.Operation.Settings;
using Cordon.Modules.Targeting;

namespace Cordon.Node.Hosting;

/// <summary>What the node's settings say about declarations, and the rule pack that ships with the program.</summary>
internal static class TargetingServices
{
    private static readonly string PackFile = Path.Combine(AppContext.BaseDirectory, "packs", "common-risk-framework", "pack.json");

    /// <exception cref="FaultException"><c>targeting.clock</c>, and what a period must be</exception>
    public static void AddTargeting(this IServiceCollection services, NodeSettings node)
    {
        if (node.Targeting.Clock < TimeSpan.FromMinutes(1))
            throw new FaultException(new Fault("targeting.clock", "targeting.clock"));
        services.AddTargeting(new TargetingPolicy { Clock = node.Targeting.Clock, Kept = Period.Checked(node.Retention.Declarations, "retention.declarations") }, PackFile);
    }
}
