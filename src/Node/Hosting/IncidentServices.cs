using Cordon.Kernel.Faults;
using Cordon.Modules.Incidents;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Node.Hosting;

/// <summary>What the node's settings say about notices of incidents.</summary>
internal static class IncidentServices
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <exception cref="FaultException"><c>incidents.policy</c></exception>
    public static IncidentPolicy Policy(NodeSettings node)
    {
        var set = node.Incidents;
        foreach (var (name, time) in new[] { ("incidents.groupOne", set.GroupOne), ("incidents.groupTwo", set.GroupTwo), ("incidents.groupThree", set.GroupThree) })
        {
            if (time < Shortest || time > Longest)
                throw new FaultException(Fault.Of("incidents.policy", name, ("setting", name), ("must", "a time from one minute to 365 days")));
        }

        return new IncidentPolicy { GroupOne = set.GroupOne, GroupTwo = set.GroupTwo, GroupThree = set.GroupThree };
    }
}
