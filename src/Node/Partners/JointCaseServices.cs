using Cordon.Kernel.Faults;
using Cordon.Modules.JointCases;
using Cordon.Modules.Operation.Settings;

namespace Cordon.Node.Partners;

/// <summary>What the node's settings say about joint cases.</summary>
internal static class JointCaseServices
{
    /// <exception cref="FaultException"><c>joint-cases.facts-a-day</c></exception>
    public static JointPolicy Policy(NodeSettings node) => node.JointCases.FactsADay >= 1
        ? new JointPolicy { FactsADay = node.JointCases.FactsADay } : throw new FaultException(new Fault("joint-cases.facts-a-day", "jointCases.factsADay"));
}
