using Cordon.Kernel.Faults;
using Cordon.Ui.Doors;

namespace Cordon.Node.Doors;

/// <summary>A route that does not say who may come in stops the start of the node.</summary>
internal static class DoorCheck
{
    /// <exception cref="FaultException"><c>node.door.undeclared</c></exception>
    public static void RefuseUndeclared(IEndpointRouteBuilder routes)
    {
        var undeclared = routes.DataSources.SelectMany(s => s.Endpoints).Where(e => e.Metadata.GetOrderedMetadata<DoorDeclaration>().Count != 1).Select(e => e.DisplayName).ToList();
        if (undeclared.Count > 0)
            throw new FaultException(Fault.Of("node.door.undeclared", "", ("routes", string.Join(", ", undeclared))));
    }
}
