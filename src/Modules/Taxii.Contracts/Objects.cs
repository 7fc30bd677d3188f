using Cordon.Kernel.Time;

namespace Cordon.Modules.Taxii.Contracts;

/// <summary>An object version in a collection.</summary>
/// <param name="Added">When it was added: no other of the collection has the same moment.</param>
/// <param name="Json">The object in canonical JSON.</param>
public sealed record TaxiiAddedObject(Instant Added, string Json);

/// <summary>Object versions were added to a collection; a batch is told of in several such entries when it is large.</summary>
/// <param name="Collection">Which.</param>
/// <param name="Batch">The batch they came in.</param>
/// <param name="Objects">In the order in which they were added.</param>
public sealed record TaxiiObjectsAdded(string Collection, string Batch, IReadOnlyList<TaxiiAddedObject> Objects);

/// <summary>Object versions are in a collection no longer.</summary>
/// <param name="Collection">Which.</param>
/// <param name="Id">The object.</param>
/// <param name="Added">The moments at which those versions were added.</param>
/// <param name="By">Who took them out.</param>
public sealed record TaxiiObjectsDeleted(string Collection, string Id, IReadOnlyList<Instant> Added, string By);

/// <summary>A batch was handed in and answered.</summary>
/// <param name="Batch">Id of the status that the client may ask for.</param>
/// <param name="Collection">Where to.</param>
/// <param name="By">Who handed it in: a client, a poll, or a part of this node.</param>
/// <param name="Added">How many object versions were new.</param>
/// <param name="Known">How many were there already.</param>
/// <param name="Refused">How many could not be taken.</param>
public sealed record TaxiiBatchTaken(string Batch, string Collection, string By, int Added, int Known, int Refused);
