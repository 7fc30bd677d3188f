using Cordon.Kernel.Faults;
using Cordon.Modules.Hits;
using Cordon.Modules.Hits.Life;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Node.Hosting;

/// <summary>What the node's settings say about hits.</summary>
internal static class HitsServices
{
    public static void AddHits(this IServiceCollection services, NodeSettings node) => services.AddHits(Policy(node));

    /// <exception cref="FaultException"><c>hits.second-person</c>, <c>hits.lasts</c>, <c>hits.clock</c></exception>
    public static HitPolicy Policy(NodeSettings node)
    {
        var second = node.Hits.SecondPerson switch
        {
            "always" => true,
            "never" => false,
            _ => throw new FaultException(new Fault("hits.second-person", "hits.secondPerson")),
        };
        if (node.Hits.FalseMatchLasts <= TimeSpan.Zero)
            throw new FaultException(new Fault("hits.lasts", "hits.falseMatchLasts"));
        if (node.Hits.Clock < TimeSpan.FromMinutes(1))
            throw new FaultException(new Fault("hits.clock", "hits.clock"));
        return new HitPolicy { SecondPerson = second, FalseMatchLasts = node.Hits.FalseMatchLasts, Clock = node.Hits.Clock };
    }
}
