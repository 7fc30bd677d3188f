using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Processes;
using Cordon.Modules.Taxii.Registry;

namespace Cordon.Modules.Taxii.Take;

/// <summary>Who hands objects in, where to, and as which process that is recorded.</summary>
/// <param name="Process">The process.</param>
/// <param name="Actor">Who does it.</param>
/// <param name="Client">The client that may ask what became of it; empty for a part of this node.</param>
/// <param name="Collection">Where to.</param>
/// <param name="Reason">Why, in the actor's words; may be empty.</param>
/// <param name="Reader">What the one who hands it in is shown; null when that is everything. What it is not shown is for it as if it were not there.</param>
internal sealed record Batch(string Process, Actor Actor, string Client, KnownCollection Collection, string Reason = "", ReachReader? Reader = null)
{
    public static Batch Of(KnownClient client, KnownCollection collection) => new(TaxiiJournal.Take, client.Actor, client.Id, collection, Reader: client.ReaderOf(collection));
}
