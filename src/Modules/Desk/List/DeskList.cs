using Cordon.Kernel.Time;
using Cordon.Modules.Desk.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Desk.List;

/// <summary>Reads the desk for a person.</summary>
internal sealed class DeskList(DeskRecords records, TimeProvider clock)
{
    public const int PageSize = 50;
    private static readonly TimeSpan[] AgeEnds = [TimeSpan.FromDays(1), TimeSpan.FromDays(3), TimeSpan.FromDays(7)];

    public async Task<DeskPageOf> PageAsync(DeskQuery query, DeskPerson person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = await Sorted(await FilteredAsync(tables, query, person, cancellation), query).Take(PageSize + 1).ToListAsync(cancellation);
        var page = rows.Take(PageSize).ToList();
        return new DeskPageOf(page.ConvertAll(WorkItem.Of), rows.Count > PageSize ? new DeskCursor(KeyOf(page[^1], query.Sort), page[^1].Work) : null);
    }

    /// <summary>All that the query asks for, from the beginning, one by one.</summary>
    public async IAsyncEnumerable<WorkItem> AllAsync(DeskQuery query, DeskPerson person, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var from = query with { After = null };
        await foreach (var row in Sorted(await FilteredAsync(tables, from, person, cancellation), from).AsAsyncEnumerable().WithCancellation(cancellation))
            yield return WorkItem.Of(row);
    }

    public async Task<DeskCounts> CountsAsync(DeskPerson person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var now = Now();
        var (day, days, week) = (now - Micros(AgeEnds[0]), now - Micros(AgeEnds[1]), now - Micros(AgeEnds[2]));
        var counts = await Allowed(tables, person).GroupBy(w => 1).Select(g => new
        {
            All = g.Count(),
            Overdue = g.Count(w => w.Due <= now),
            Mine = g.Count(w => w.Holder == person.Id),
            Day = g.Count(w => w.PutAt > day),
            Days = g.Count(w => w.PutAt <= day && w.PutAt > days),
            Week = g.Count(w => w.PutAt <= days && w.PutAt > week),
            Older = g.Count(w => w.PutAt <= week),
        }).SingleOrDefaultAsync(cancellation);
        return counts is null ? new DeskCounts(0, 0, 0, [0, 0, 0, 0]) : new DeskCounts(counts.All, counts.Overdue, counts.Mine, [counts.Day, counts.Days, counts.Week, counts.Older]);
    }

    /// <summary>One item that the person may see; null when there is none.</summary>
    public async Task<WorkItem?> FindAsync(string work, DeskPerson person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return await Allowed(tables, person).SingleOrDefaultAsync(w => w.Work == work, cancellation) is { } row ? WorkItem.Of(row) : null;
    }

    /// <summary>Differs from before as soon as anything changed that the person may see; says nothing else.</summary>
    public async Task<string> RevisionAsync(DeskPerson person, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var work = Allowed(tables, person);
        return $"{await work.CountAsync(cancellation)}.{await work.MaxAsync(w => (long?)w.ChangedAt, cancellation) ?? 0}";
    }

    private static IQueryable<WorkRow> Allowed(DeskContext tables, DeskPerson person)
    {
        var permissions = person.Permissions.ToArray();
        return tables.Work.Where(w => permissions.Contains(w.Permission) && w.Level <= person.Clearance && (w.Person == null || w.Person == person.Id));
    }

    private async Task<IQueryable<WorkRow>> FilteredAsync(DeskContext tables, DeskQuery query, DeskPerson person, CancellationToken cancellation)
    {
        var work = Allowed(tables, person);
        if (query.Kind is { } kind)
            work = work.Where(w => w.Kind == kind);
        var forMe = query.Who == "for-me" ? await KindsForAsync(tables, person, cancellation) : [];
        work = query.Who switch
        {
            "mine" => work.Where(w => w.Holder == person.Id),
            "nobody" => work.Where(w => w.Holder == null),
            "others" => work.Where(w => w.Holder != null && w.Holder != person.Id),
            "for-me" => work.Where(w => w.Holder == null && forMe.Contains(w.Kind)),
            _ => work,
        };
        var (now, day) = (Now(), Micros(AgeEnds[0]));
        work = query.Clock switch
        {
            "overdue" => work.Where(w => w.Due <= now),
            "day" => work.Where(w => w.Due <= now + day),
            _ => work,
        };
        if (query.Age is { } age)
        {
            var at = DeskQuery.Ages.ToList().IndexOf(age);
            var (oldest, youngest) = (at < AgeEnds.Length ? now - Micros(AgeEnds[at]) : long.MinValue, at > 0 ? now - Micros(AgeEnds[at - 1]) : long.MaxValue);
            work = work.Where(w => w.PutAt > oldest && w.PutAt <= youngest);
        }

        return work;
    }

    private static async Task<string[]> KindsForAsync(DeskContext tables, DeskPerson person, CancellationToken cancellation)
    {
        var duties = person.Duties.ToArray();
        return await tables.Rules.Where(r => r.Person == person.Id || (r.Duty != null && duties.Contains(r.Duty))).Select(r => r.Kind).ToArrayAsync(cancellation);
    }

    private static IQueryable<WorkRow> Sorted(IQueryable<WorkRow> work, DeskQuery query)
    {
        var (behind, key, id) = (query.After is not null, query.After?.Key ?? 0, query.After?.Work ?? "");
        return query.Sort switch
        {
            "clock" => work.Where(w => !behind || w.Due > key || (w.Due == key && w.Work.CompareTo(id) > 0)).OrderBy(w => w.Due).ThenBy(w => w.Work),
            "oldest" => work.Where(w => !behind || w.PutAt > key || (w.PutAt == key && w.Work.CompareTo(id) > 0)).OrderBy(w => w.PutAt).ThenBy(w => w.Work),
            "newest" => work.Where(w => !behind || w.PutAt < key || (w.PutAt == key && w.Work.CompareTo(id) < 0)).OrderByDescending(w => w.PutAt).ThenByDescending(w => w.Work),
            _ => work.Where(w => !behind || w.Rank > key || (w.Rank == key && w.Work.CompareTo(id) > 0)).OrderBy(w => w.Rank).ThenBy(w => w.Work),
        };
    }

    private static long KeyOf(WorkRow row, string sort) => sort switch
    {
        "clock" => row.Due,
        "oldest" or "newest" => row.PutAt,
        _ => row.Rank,
    };

    private long Now() => Instant.Now(clock).UnixMicroseconds;

    private static long Micros(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;
}
