using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;

namespace Cordon.Modules.Taxii.Contracts;

/// <summary>By which another module puts objects into a collection. Ask for all of this service, since a node may serve no collections.</summary>
public interface ITaxiiCollections
{
    /// <summary>The collections there are.</summary>
    Task<IReadOnlyList<TaxiiCollectionName>> CollectionsAsync(CancellationToken cancellation = default);

    /// <summary>Adds objects; one that is there already in that version is left as it is. Durable when it returns.</summary>
    /// <param name="collection">Id of the collection.</param>
    /// <param name="objects">STIX objects in JSON.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="reason">Why, in the actor's words; may be empty.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>taxii.collection.unknown</c></exception>
    Task<TaxiiPublished> PublishAsync(string collection, IReadOnlyList<string> objects, Actor actor, string reason, CancellationToken cancellation = default);

    /// <summary>Withdraws an object: those who poll get a last version of it that says <c>revoked</c>. Nothing happens when its newest version says so already.</summary>
    /// <param name="collection">Id of the collection.</param>
    /// <param name="id">Identifier of the object.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="FaultException"><c>taxii.collection.unknown</c>, <c>taxii.object.unknown</c>, <c>taxii.object.immutable</c>: observables and marking definitions have no versions</exception>
    Task WithdrawAsync(string collection, string id, Actor actor, string reason, CancellationToken cancellation = default);
}

/// <summary>A collection, for choosing one.</summary>
/// <param name="Collection">Its id.</param>
/// <param name="Title">Its title.</param>
public sealed record TaxiiCollectionName(string Collection, string Title);

/// <summary>What became of objects that were published.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Added">How many are new.</param>
/// <param name="Known">How many were there.</param>
/// <param name="Refused">Why others were not taken.</param>
public sealed record TaxiiPublished(string Batch, int Added, int Known, IReadOnlyList<Fault> Refused);
