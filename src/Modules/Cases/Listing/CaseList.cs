using Cordon.Modules.Cases.Life;
using Cordon.Modules.Cases.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Cases.Listing;

/// <summary>Cases that somebody may see, where something happened last first, page by page.</summary>
internal sealed class CaseList(CaseRecords records)
{
    public const int PageSize = 50;

    /// <summary>A page, and the cursor of the next; null when it is the last.</summary>
    public async Task<(IReadOnlyList<Case> Cases, string? Next)> PageAsync(CaseQuery query, CaseReader reader, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = Of(tables, reader, query.All);
        if (query.Status is { } status)
            rows = rows.Where(c => c.Status == (int)status);
        if (query.Kind is { } kind)
            rows = rows.Where(c => c.Kind == (int)kind);
        if (query.After is { } after)
        {
            var (at, id) = after;
            rows = rows.Where(c => c.ChangedAt < at || (c.ChangedAt == at && c.Id.CompareTo(id) < 0));
        }

        var page = await rows.OrderByDescending(c => c.ChangedAt).ThenByDescending(c => c.Id).Take(PageSize + 1).ToListAsync(cancellation);
        var next = page.Count > PageSize ? $"{page[PageSize - 1].ChangedAt}.{page[PageSize - 1].Id}" : null;
        return ([.. page.Take(PageSize).Select(CaseProjection.Read).Where(reader.MaySee)], next);
    }

    /// <summary>The rows of cases that the reader takes part in; of all when they are asked for and the reader may see them.</summary>
    public static IQueryable<CaseRow> Of(CasesContext tables, CaseReader reader, bool all)
    {
        var person = reader.Person;
        return all && reader.SeesAll ? tables.Cases : tables.Cases.Where(c => tables.People.Any(p => p.Case == c.Id && p.Person == person));
    }
}
