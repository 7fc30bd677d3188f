using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii.Contracts;

namespace Cordon.Modules.Taxii.Registry;

/// <summary>A client as it stands, with the hash of its password where it has one.</summary>
internal sealed record KnownClient(TaxiiClientSet Set, string? Hash)
{
    /// <summary>Who comes in by a key that belongs to no client.</summary>
    public static KnownClient OfKey(string key) => new(new TaxiiClientSet($"key-{key}", $"key-{key}", Tlp.Clear, []), null);

    public string Id => Set.Client;

    /// <summary>What it is shown of a collection.</summary>
    public ReachReader ReaderOf(KnownCollection collection) => new(Set.Tlp, IdentityOf(Set.Authority), collection.ShowsUnassessed);

    /// <summary>The identity of an authority that is told by the name of its node or by the identity itself.</summary>
    public static string? IdentityOf(string? authority) => authority is null ? null : StixId.TryParse(authority, out var id) ? id.ToString() : StixAuthority.IdOf(authority);

    /// <summary>As whom its acts are recorded.</summary>
    public Actor Actor => ActorOf(Id);

    public static Actor ActorOf(string client) => Actor.System($"taxii-{client}");

    /// <summary>What it may do in a collection; null when it does not see it.</summary>
    public TaxiiGrant? In(KnownCollection collection) => Set.Grants.FirstOrDefault(g => g.Collection == collection.Id);
}
