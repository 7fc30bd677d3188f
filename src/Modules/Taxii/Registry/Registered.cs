using Cordon.Kernel.Faults;
using Cordon.Modules.Taxii.Storage;

namespace Cordon.Modules.Taxii.Registry;

/// <summary>Everything that is set up, as it stood at one moment.</summary>
internal sealed record Registered(ServerRow? Server, IReadOnlyList<RootRow> Roots, IReadOnlyList<KnownCollection> Collections, IReadOnlyList<KnownClient> Clients)
{
    /// <exception cref="FaultException"><c>taxii.root.unknown</c></exception>
    public RootRow Root(string name) => Roots.FirstOrDefault(r => r.Root == name) ?? throw new FaultException(Fault.Of("taxii.root.unknown", "", ("root", name)));

    /// <summary>A collection of a root that a client sees.</summary>
    /// <exception cref="FaultException"><c>taxii.root.unknown</c>, <c>taxii.collection.unknown</c>, which is also said of one that it does not see</exception>
    public KnownCollection Collection(string root, string idOrAlias, KnownClient client) =>
        CollectionsOf(root, client).FirstOrDefault(c => c.IsCalled(idOrAlias)) ?? throw Unknown(idOrAlias);

    public IEnumerable<KnownCollection> CollectionsOf(string root, KnownClient client)
    {
        var under = Root(root).Root;
        return Collections.Where(c => c.Root == under && client.In(c) is not null);
    }

    /// <exception cref="FaultException"><c>taxii.collection.unknown</c></exception>
    public KnownCollection Collection(string id) => Collections.FirstOrDefault(c => c.Id == id) ?? throw Unknown(id);

    private static FaultException Unknown(string collection) => new(Fault.Of("taxii.collection.unknown", "", ("collection", collection)));
}
