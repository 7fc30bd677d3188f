using Cordon.Kernel.Markings;

namespace Cordon.Modules.Taxii.Contracts;

/// <summary>What the server says of itself to whoever discovers it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">More of it; may be empty.</param>
/// <param name="Contact">Whom to ask; may be empty.</param>
/// <param name="Default">The API root that is offered first; null when none is.</param>
public sealed record TaxiiServerDescribed(string Title, string Description, string Contact, string? Default = null);

/// <summary>An API root is there from now on, or is described otherwise.</summary>
/// <param name="Root">Its name in addresses; follows the rule of names.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">More of it; may be empty.</param>
/// <param name="MaxContentLength">The largest body that is taken, in bytes.</param>
public sealed record TaxiiRootSet(string Root, string Title, string Description, long MaxContentLength);

/// <summary>How much is asked of objects before a collection takes them.</summary>
public enum TaxiiCheck
{
    /// <summary>Everything that STIX 2.1 says an object must be.</summary>
    Full,

    /// <summary>Only that it can be kept and found: type, identifier, moments, size.</summary>
    Basic,
}

/// <summary>A collection is there from now on, or is described otherwise.</summary>
/// <param name="Collection">Its id: a UUID, for ever.</param>
/// <param name="Number">Counts the collections of this node.</param>
/// <param name="Root">The API root it is under.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">More of it; may be empty.</param>
/// <param name="Check">How much is asked of objects.</param>
/// <param name="Alias">Another name in addresses; null when it has none.</param>
/// <param name="ShowsUnassessed">True when clients are shown objects whose markings are not understood as well; null, as before it was asked, when they are not.</param>
public sealed record TaxiiCollectionSet(string Collection, int Number, string Root, string Title, string Description, TaxiiCheck Check, string? Alias = null, bool? ShowsUnassessed = null);

/// <summary>What a client may do in a collection. Without any such line it does not see that the collection is there.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Read">May read.</param>
/// <param name="Write">May add.</param>
public sealed record TaxiiGrant(string Collection, bool Read, bool Write);

/// <summary>A program of a partner may come in from now on, or may do other things. Its password is not in the entry.</summary>
/// <param name="Client">Its id, for ever.</param>
/// <param name="Name">By which it says who it is; no colon.</param>
/// <param name="Tlp">The strictest colour it is shown.</param>
/// <param name="Grants">What it may do, by collection.</param>
/// <param name="Key">Id of the API key by which it may come in too; null when by none.</param>
/// <param name="Certificate">SHA-256 of the certificate by which it may come in too, in small hexadecimal; null when by none.</param>
/// <param name="Authority">The authority for which it stands, by the name of its node or the identifier of its identity; null when it stands for nobody, and is shown nothing that is released to some only.</param>
public sealed record TaxiiClientSet(string Client, string Name, Tlp Tlp, IReadOnlyList<TaxiiGrant> Grants, string? Key = null, string? Certificate = null, string? Authority = null);

/// <summary>A client may not come in any more.</summary>
/// <param name="Client">Which.</param>
/// <param name="Reason">Why.</param>
public sealed record TaxiiClientWithdrawn(string Client, string Reason);
