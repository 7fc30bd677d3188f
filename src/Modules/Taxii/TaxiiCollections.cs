using System.Text;
using System.Text.Json.Nodes;
using Cordon.Engines.Formats.Stix;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Taxii.Contracts;
using Cordon.Modules.Taxii.Registry;
using Cordon.Modules.Taxii.Take;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Taxii;

/// <summary>Collections as other modules fill them.</summary>
internal sealed class TaxiiCollections(TaxiiRegistry registry, TaxiiRecords records, ObjectIntake intake, TimeProvider clock) : ITaxiiCollections
{
    public async Task<IReadOnlyList<TaxiiCollectionName>> CollectionsAsync(CancellationToken cancellation = default) => [.. (await registry.NowAsync(cancellation)).Collections.Select(c => new TaxiiCollectionName(c.Id, c.Title))];

    public async Task<TaxiiPublished> PublishAsync(string collection, IReadOnlyList<string> objects, Actor actor, string reason, CancellationToken cancellation = default)
    {
        var found = (await registry.NowAsync(cancellation)).Collection(collection);
        var envelope = Encoding.UTF8.GetBytes($$"""{"objects":[{{string.Join(',', objects)}}]}""");
        var taken = await intake.TakeAsync(new Batch(TaxiiJournal.Publish, actor, "", found, reason), envelope, cancellation);
        return new TaxiiPublished(taken.Outcome.Id, taken.Outcome.New.Count, taken.Outcome.Known, taken.Outcome.Refused);
    }

    public async Task WithdrawAsync(string collection, string id, Actor actor, string reason, CancellationToken cancellation = default)
    {
        var found = (await registry.NowAsync(cancellation)).Collection(collection);
        await using var tables = records.Tables();
        var newest = await tables.Versions.Where(v => v.Collection == found.Number && v.Object == id).OrderByDescending(v => v.Version).FirstOrDefaultAsync(cancellation)
            ?? throw new FaultException(Fault.Of("taxii.object.unknown", "", ("object", id)));
        var withdrawn = JsonNode.Parse(newest.Json)!.AsObject();
        if ((bool?)withdrawn["revoked"] == true)
            return;
        if (withdrawn["modified"] is null)
            throw new FaultException(Fault.Of("taxii.object.immutable", "", ("object", id)));
        // A version is told from the one before it by its milliseconds.
        var after = new Instant(newest.Version) + TimeSpan.FromMilliseconds(1);
        withdrawn["modified"] = StixMoment.Write(Instant.Now(clock) is var now && now > after ? now : after);
        withdrawn["revoked"] = true;
        await PublishAsync(collection, [withdrawn.ToJsonString()], actor, reason, cancellation);
    }
}
