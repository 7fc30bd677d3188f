using Cordon.Engines.Formats.Stix;
using Cordon.Engines.Formats.Stix.Markings;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Query;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Storage.Standings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Take;

/// <summary>Takes versions of an object out of a collection: those that the client sees and means.</summary>
internal sealed class ObjectRemoval(TaxiiRecords records)
{
    /// <exception cref="FaultException"><c>taxii.object.unknown</c>, <c>taxii.definition.stays</c></exception>
    public Task RemoveAsync(KnownClient client, KnownCollection collection, Question question, CancellationToken cancellation) => records.InAsync(TaxiiJournal.Delete, client.Actor, "", async open =>
    {
        var shown = await StandingTable.ShownToAsync(open.Tables, client.ReaderOf(collection), cancellation);
        var rows = new ShownVersions(open.Tables, collection.Number, question, null, shown).All;
        if (await rows.Where(v => v.Type == "marking-definition").Select(v => v.Json).ToListAsync(cancellation) is { Count: > 0 } definitions)
            ADefinitionThatLimitsStays(definitions.Select(StixReader.ReadKept));
        var moments = await rows.OrderBy(v => v.Added).Select(v => v.Added).ToListAsync(cancellation);
        if (moments.Count == 0)
            throw new FaultException(Fault.Of("taxii.object.unknown", "", ("object", question.Ids[0])));
        open.AboutCollection(collection.Id, new TaxiiObjectsDeleted(collection.Id, question.Ids[0], [.. moments.Select(m => new Instant(m))], client.Actor.ToString()));
    }, cancellation);

    /// <summary>Who takes out what keeps others from objects, and adds it anew in other words, would open those objects.</summary>
    private static void ADefinitionThatLimitsStays(IEnumerable<StixObject> definitions)
    {
        if (definitions.FirstOrDefault(d => HeldDefinitions.Is(d) && MarkingWords.Of(d).Limits) is { } limiting)
            throw new FaultException(Fault.Of("taxii.definition.stays", "", ("object", limiting.Id)));
    }
}
