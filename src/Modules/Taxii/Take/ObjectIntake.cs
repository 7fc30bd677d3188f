using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Stix;
using Cordon.Kernel.Ids;
using Cordon.Kernel.Time;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Storage;
using Cordon.Modules.Taxii.Storage.Standings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii.Take;

/// <summary>What became of a batch.</summary>
internal sealed record Taken(BatchOutcome Outcome, JsonObject Status);

/// <summary>Takes objects into a collection: read and checked before, recorded and added in one process. Each new version gets a moment of its own, later than all before it.</summary>
internal sealed class ObjectIntake(TaxiiRecords records, IIds ids, BatchMoments moments)
{
    /// <summary>How long a client may ask what became of a batch.</summary>
    public static TimeSpan StatusKept { get; } = TimeSpan.FromDays(7);

    /// <exception cref="Kernel.Faults.FaultException"><c>stix.*</c>: the body is no envelope</exception>
    public Task<Taken> TakeAsync(Batch batch, ReadOnlyMemory<byte> envelope, CancellationToken cancellation) => TakeAsync(batch, StixReader.ReadEnvelope(envelope, StixLimits.Default), cancellation);

    public async Task<Taken> TakeAsync(Batch batch, StixReading reading, CancellationToken cancellation)
    {
        var outcome = new BatchOutcome(ids.Next().ToString("D"));
        var checkedItems = ItemCheck.Of(reading, batch.Collection.Check);
        JsonObject? status = null;
        await records.InAsync(batch.Process, batch.Actor, batch.Reason, async open =>
        {
            var table = new VersionTable(open.Shared, batch.Collection.Number, cancellation);
            var known = await table.KnownAsync([.. reading.Objects.Select(o => o.Id).Distinct(StringComparer.Ordinal)]);
            var seen = known.Values.Where(k => batch.Reader?.Sees(k.Reach) ?? true).ToList();
            Sort(checkedItems, new HeldVersions(seen, await DefinitionsAsync(open, batch.Collection.Number, seen, cancellation)), outcome);
            var added = outcome.New.Zip(moments.From(await FirstMomentAsync(open, batch.Collection.Number, cancellation), outcome.New.Count), (o, at) => new TaxiiAddedObject(at, o.Json)).ToList();
            foreach (var chunk in ObjectChunks.Of(added))
                open.AboutCollection(batch.Collection.Id, new TaxiiObjectsAdded(batch.Collection.Id, outcome.Id, chunk));
            open.AboutCollection(batch.Collection.Id, new TaxiiBatchTaken(outcome.Id, batch.Collection.Id, batch.Actor.ToString(), outcome.New.Count, outcome.Known, outcome.Refused.Count));
            status = outcome.Status(open.At, outcome.New.Zip(added).DistinctBy(p => p.First.Id).ToDictionary(p => p.First.Id, p => p.Second.Added));
            await KeepAsync(open, batch, outcome.Id, status, cancellation);
        }, cancellation);
        return new Taken(outcome, status!);
    }

    private static void Sort(IReadOnlyList<CheckedItem> items, HeldVersions held, BatchOutcome outcome)
    {
        foreach (var item in items)
        {
            // One that is there is there, whatever else may be wrong with what was sent of it.
            if (item.Object is { } read && held.Has(read))
                outcome.Keep(read);
            else if (item.Fault is { } fault)
                outcome.Refuse(item.Id, item.Object?.Version, fault);
            else
                outcome.Take(held.With(item.Object!));
        }
    }

    /// <summary>What is held of the definitions of a batch, word for word: one in other words is another.</summary>
    private static async Task<IReadOnlyList<string>> DefinitionsAsync(TaxiiProcess open, int collection, IEnumerable<KnownVersion> seen, CancellationToken cancellation)
    {
        var moments = seen.Where(s => s.Object.StartsWith("marking-definition--", StringComparison.Ordinal)).Select(s => s.Added).ToList();
        return moments.Count == 0 ? [] : await open.Tables.Versions.Where(v => v.Collection == collection && moments.Contains(v.Added)).Select(v => v.Json).ToListAsync(cancellation);
    }

    private static async Task<Instant> FirstMomentAsync(TaxiiProcess open, int collection, CancellationToken cancellation)
    {
        var last = await open.Tables.Versions.Where(v => v.Collection == collection).MaxAsync(v => (long?)v.Added, cancellation);
        return new Instant(Math.Max(open.At.UnixMicroseconds, (last ?? 0) + 1));
    }

    private static async Task KeepAsync(TaxiiProcess open, Batch batch, string id, JsonObject status, CancellationToken cancellation)
    {
        var past = (open.At - new Instant(0) - StatusKept).Ticks / TimeSpan.TicksPerMicrosecond;
        await open.Tables.Statuses.Where(s => s.At < past && s.Client != "").ExecuteDeleteAsync(cancellation);
        open.Tables.Statuses.Add(new StatusRow { Batch = id, Root = batch.Collection.Root, Client = batch.Client.Length > 0 ? batch.Client : batch.Actor.ToString(), At = open.At.UnixMicroseconds, Json = status.ToJsonString() });
    }
}
