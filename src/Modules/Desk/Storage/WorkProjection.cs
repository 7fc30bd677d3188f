using System.Text.Json;
using Cordon.Journal.Entries;
using Cordon.Journal.Erasure;
using Cordon.Journal.Projections;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Json;
using Cordon.Kernel.Markings;
using Cordon.Modules.Desk.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Desk.Storage;

/// <summary>Keeps the table of what waits. Work whose subject was erased leaves it, with whatever was noted on it.</summary>
internal sealed class WorkProjection : IProjection
{
    public string Name => "desk.work";

    public IReadOnlySet<Type> Types { get; } = new HashSet<Type>
    {
        typeof(WorkPut), typeof(WorkSettled), typeof(WorkClaimed), typeof(WorkReleased), typeof(WorkHandedOver), typeof(Erased),
    };

    public async Task ApplyAsync(IReadOnlyList<Entry> entries, SharedTables tables, CancellationToken cancellation)
    {
        var (context, fresh) = (tables.Of<DeskContext>(), new List<WorkRow>());
        var known = await KnownAsync(entries, context, cancellation);
        foreach (var entry in entries.Where(e => !e.IsErased))
        {
            if (entry.Data is WorkPut put && known.Add(put.Work))
            {
                fresh.Add(New(put, entry));
                continue;
            }

            await AddAsync(fresh, tables);
            await ApplyAsync(entry, context, cancellation);
        }

        await AddAsync(fresh, tables);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Which of the work that is put is on the desk already.</summary>
    private static async Task<HashSet<string>> KnownAsync(IReadOnlyList<Entry> entries, DeskContext context, CancellationToken cancellation)
    {
        var put = entries.Where(e => !e.IsErased).Select(e => e.Data).OfType<WorkPut>().Select(p => p.Work).ToArray();
        return put.Length == 0 ? [] : await context.Work.Where(w => EF.Parameter(put).Contains(w.Work)).Select(w => w.Work).ToHashSetAsync(cancellation);
    }

    /// <summary>A file brings much at once: it is written in bulk.</summary>
    private static async Task AddAsync(List<WorkRow> fresh, SharedTables tables)
    {
        await tables.InsertAsync<DeskContext, WorkRow>(fresh);
        fresh.Clear();
    }

    public async Task ClearAsync(SharedTables tables, CancellationToken cancellation)
    {
        var context = tables.Of<DeskContext>();
        await context.Work.ExecuteDeleteAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, StrictJson.Options)!;

    private static async Task ApplyAsync(Entry entry, DeskContext context, CancellationToken cancellation)
    {
        switch (entry.Data)
        {
            case WorkPut put when await FindAsync(put.Work) is { } known:
                if ((known.Class, known.Subject) != (entry.Retention.Class, entry.Retention.Subject ?? ""))
                    throw new FaultException(Fault.Of("desk.work.retention", "", ("work", put.Work)));
                Change(known, put, entry.Handling.Classification);
                break;
            case WorkPut put:
                context.Work.Add(New(put, entry));
                break;
            case WorkSettled settled when await FindAsync(settled.Work) is { } done:
                context.Work.Remove(done);
                await context.SaveChangesAsync(cancellation);
                break;
            case WorkClaimed claimed when await FindAsync(claimed.Work) is { } row:
                row.HandTo(claimed.Person);
                break;
            case WorkReleased released when await FindAsync(released.Work) is { } row:
                row.HandTo(null);
                break;
            case WorkHandedOver handed when await FindAsync(handed.Work) is { } row:
                row.HandTo(handed.To, handed.From, handed.Note);
                break;
            case Erased { Class: var kept, Subject: var subject }:
                await context.SaveChangesAsync(cancellation);
                await context.Work.Where(w => w.Class == kept && w.Subject == subject).ExecuteDeleteAsync(cancellation);
                context.ChangeTracker.Clear();
                break;
        }

        async Task<WorkRow?> FindAsync(string work)
        {
            var row = await context.Work.FindAsync([work], cancellation);
            if (row is not null)
                row.ChangedAt = entry.At.UnixMicroseconds;
            return row;
        }
    }

    private static WorkRow New(WorkPut put, Entry entry)
    {
        var due = SortKeys.Due(put.Due);
        return new WorkRow
        {
            Work = put.Work, Kind = put.Kind, Address = put.Address, Title = CanonicalJson.TextOf(put.Title), Reasons = CanonicalJson.TextOf(put.Reasons),
            Priority = put.Priority, Due = due, Rank = SortKeys.Rank(put.Priority, due), Permission = put.Permission,
            PutAt = entry.At.UnixMicroseconds, ChangedAt = entry.At.UnixMicroseconds, Class = entry.Retention.Class, Subject = entry.Retention.Subject ?? "", Person = put.Person, Holder = put.Person,
            Level = entry.Handling.Classification.Level, Marking = entry.Handling.Classification.Marking,
        };
    }

    private static void Change(WorkRow row, WorkPut put, Classification classification)
    {
        (row.Level, row.Marking) = (classification.Level, classification.Marking);
        if (row.Permission != put.Permission || row.Person != put.Person)
            row.HandTo(put.Person);
        row.Person = put.Person;
        (row.Kind, row.Address, row.Title, row.Reasons) = (put.Kind, put.Address, CanonicalJson.TextOf(put.Title), CanonicalJson.TextOf(put.Reasons));
        (row.Priority, row.Permission, row.Due) = (put.Priority, put.Permission, SortKeys.Due(put.Due));
        row.Rank = SortKeys.Rank(row.Priority, row.Due);
    }
}
