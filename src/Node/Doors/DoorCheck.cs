using Cordon.Kernel.Faults;
using Cordon.Node.Hosting;
using Cordon.Ui.Doors;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Cordon.Node.Doors;

/// <summary>A route that does not say who may come in, or names a permission that the matrix has not, stops the start of the node.</summary>
internal static class DoorCheck
{
    /// <summary>The framework's own route beside the pages, for redirections of its scripts, is a page's neighbour. Pages declare themselves.</summary>
    public static void CloseWhatIsNoPage(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.OfType<ComponentTypeMetadata>().Any())
            endpoint.Metadata.Add(new ForPersonsAttribute(NodePermissions.Overview));
    }

    /// <summary>Looks at every route, and leaves those it has looked at in their place: they are what the node serves.</summary>
    /// <exception cref="FaultException"><c>node.door.undeclared</c>, <c>node.door.permission</c></exception>
    public static void RefuseUndeclared(IEndpointRouteBuilder routes, IPermissions permissions)
    {
        var sources = routes.DataSources.Select(s => new RoutesMadeOnce(s)).ToList();
        routes.DataSources.Clear();
        sources.ForEach(routes.DataSources.Add);
        var endpoints = sources.SelectMany(s => s.Endpoints).ToList();
        var undeclared = endpoints.Where(e => e.Metadata.GetOrderedMetadata<DoorAttribute>().Count != 1).Select(e => e.DisplayName).ToList();
        if (undeclared.Count > 0)
            throw new FaultException(Fault.Of("node.door.undeclared", "", ("routes", string.Join(", ", undeclared))));
        var unknown = endpoints.Select(e => (e.DisplayName, e.Metadata.GetRequiredMetadata<DoorAttribute>().Permission)).FirstOrDefault(e => e.Permission.Length > 0 && !permissions.Names.Contains(e.Permission));
        if (unknown.Permission is { } permission)
            throw new FaultException(Fault.Of("node.door.permission", unknown.DisplayName ?? "", ("permission", permission)));
    }
}
