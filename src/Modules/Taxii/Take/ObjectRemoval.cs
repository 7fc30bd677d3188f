using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Query;
using Cordon.Modules.Taxii.Registry;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Take;

/// <summary>Takes versions of an object out of a collection: those that the client sees and means.</summary>
internal sealed class ObjectRemoval(TaxiiRecords records)
{
    /// <exception cref="FaultException"><c>taxii.object.unknown</c></exception>
    public Task RemoveAsync(KnownClient client, KnownCollection collection, Question question, CancellationToken cancellation) => records.InAsync(TaxiiJournal.Delete, client.Actor, "", async open =>
    {
        var moments = await ShownVersions.Of(open.Tables, collection.Number, question, null, client.Tlp).OrderBy(v => v.Added).Select(v => v.Added).ToListAsync(cancellation);
        if (moments.Count == 0)
            throw new FaultException(Fault.Of("taxii.object.unknown", "", ("object", question.Ids[0])));
        open.AboutCollection(collection.Id, new TaxiiObjectsDeleted(collection.Id, question.Ids[0], [.. moments.Select(m => new Instant(m))], client.Actor.ToString()));
    }, cancellation);
}
