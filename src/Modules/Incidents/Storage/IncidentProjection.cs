using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Json;
using Cordon.Modules.Incidents.Contracts;
using Cordon.Modules.Incidents.Life;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Incidents.Storage;

/// <summary>Keeps the tables of incidents. One that is erased goes whole.</summary>
internal sealed class IncidentProjection : IProjection
{
    public string Name => "incidents.incidents";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>([.. IncidentLife.Facts, typeof(IncidentContactNamed), typeof(Erased)]);

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<IncidentsContext>();
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            await ApplyAsync(entry, context, cancellation);
            await context.SaveChangesAsync(cancellation);
        }
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<IncidentsContext>();
        await context.Incidents.ExecuteDeleteAsync(cancellation);
        await context.Records.ExecuteDeleteAsync(cancellation);
        await context.Contacts.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    internal static Incident Read(IncidentRow row) => JsonSerializer.Deserialize<Incident>(row.Json, StrictJson.Options)!;

    internal static IncidentContactNamed Read(ContactRow row) => JsonSerializer.Deserialize<IncidentContactNamed>(row.Json, StrictJson.Options)!;

    private static async Task ApplyAsync(Entry entry, IncidentsContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case Erased { Class: IncidentPurpose.Class, Subject: var one }:
                await context.Incidents.Where(i => i.Id == one).ExecuteDeleteAsync(cancellation);
                await context.Records.Where(r => r.Incident == one).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
            case Erased:
                break;
            case IncidentContactNamed named:
                var contact = await context.Contacts.FindAsync([ContactRow.Only], cancellation);
                if (contact is null)
                    context.Contacts.Add(contact = new ContactRow { Id = ContactRow.Only, Json = "", At = 0 });
                (contact.Json, contact.At) = (CanonicalJson.TextOf(named), entry.At.UnixMicroseconds);
                break;
            case { } fact:
                await ApplyAsync(fact, entry, context, cancellation);
                break;
        }
    }

    private static async Task ApplyAsync(object fact, Entry entry, IncidentsContext context, CancellationToken cancellation)
    {
        var row = await context.Incidents.FindAsync([IncidentFact.IncidentOf(fact)], cancellation);
        if (IncidentLife.After(row is null ? null : Read(row), fact, entry.At, entry.Handling) is not { } after)
            return;
        if (row is null)
            context.Incidents.Add(row = new IncidentRow { Id = after.Id, Group = 0, Stage = 0, ChangedAt = 0, Words = "", Json = "" });
        (row.Group, row.Stage, row.Due, row.ChangedAt, row.Json) = ((int)after.Group, (int)after.Stage, after.Due?.UnixMicroseconds, after.ChangedAt.UnixMicroseconds, CanonicalJson.TextOf(after));
        row.Words = CanonicalJson.TextOf<IReadOnlyList<string>>([after.Latest.Notice.Title, .. after.Latest.Notice.Said.Values, .. after.HandOvers.Select(h => h.Answer?.Reference).OfType<string>()]).ToLowerInvariant();
        if (fact is IncidentRecordLinked linked)
            context.Records.Add(new RecordRow { Incident = linked.Incident, Kind = linked.Kind, Record = linked.Record });
    }
}
