using Cordon.Kernel.Markings;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts;
using Cordon.Modules.Targeting.Life;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Listing;

/// <summary>Declarations by proposed decision, score, chance and time, the weightiest first, page by page.</summary>
internal sealed class DeclarationList(TargetingRecords records)
{
    public const int PageSize = 50;
    private const int MostRefused = 200;
    private const int MostAlike = 20;
    private const int MostWaiting = 500;

    /// <summary>A page, and the cursor of the next; null when it is the last.</summary>
    public async Task<(IReadOnlyList<DeclarationState> Declarations, string? Next)> PageAsync(DeclarationQuery query, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var rows = tables.Declarations.AsNoTracking();
        if (query.Status is { } status)
            rows = rows.Where(d => d.Status == (int)status);
        if (query.Decision is { } decision)
            rows = rows.Where(d => d.Decision == (int)decision);
        if (query.Kind is { } kind)
            rows = rows.Where(d => d.Kind == (int)kind);
        if (query.After is { } after)
        {
            var (rank, id) = after;
            rows = rows.Where(d => d.Rank > rank || (d.Rank == rank && d.Id.CompareTo(id) > 0));
        }

        var page = await rows.OrderBy(d => d.Rank).ThenBy(d => d.Id).Take(PageSize + 1).ToListAsync(cancellation);
        var next = page.Count > PageSize ? $"{page[PageSize - 1].Rank}.{page[PageSize - 1].Id}" : null;
        return ([.. page.Take(PageSize).Select(TargetingProjection.Read).Where(d => Visibility.Allows(viewer, d.Handling))], next);
    }

    /// <summary>Other messages with the same reference or number of customs: amendments, cancellations, or somebody who tries again. Each is judged by itself.</summary>
    public async Task<IReadOnlyList<DeclarationState>> AlikeAsync(DeclarationAssessed one, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var (id, reference, mrn) = (one.Id, one.Declaration.Reference, one.Declaration.Mrn);
        var rows = await tables.Declarations.AsNoTracking().Where(d => d.Id != id && (d.Reference == reference || (mrn != null && d.Mrn == mrn))).OrderBy(d => d.Rank).ThenBy(d => d.Id).Take(MostAlike).ToListAsync(cancellation);
        return [.. rows.Select(TargetingProjection.Read).Where(d => Visibility.Allows(viewer, d.Handling))];
    }

    /// <summary>Those whose goods are to be looked at, the weightiest first: what can be done today, and what has to wait.</summary>
    /// <param name="capacity">How many can be examined in a day; zero for any number.</param>
    /// <param name="today">The day, UTC.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ExaminationDay> ExaminationsAsync(int capacity, DateOnly today, Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var waiting = tables.Declarations.AsNoTracking().Where(d => d.Status == (int)DeclarationStatus.Examining);
        var drawn = await waiting.Join(tables.Judged.Where(j => j.Drawn), d => d.Id, j => j.Id, (d, _) => d).OrderBy(d => d.Rank).ThenBy(d => d.Id).Take(MostWaiting).ToListAsync(cancellation);
        var rows = (await waiting.OrderBy(d => d.Rank).ThenBy(d => d.Id).Take(MostWaiting).ToListAsync(cancellation)).UnionBy(drawn, d => d.Id).OrderBy(d => d.Rank).ThenBy(d => d.Id, StringComparer.Ordinal);
        var begun = Instant.OfUtcDay(today).UnixMicroseconds;
        var done = await tables.Judged.CountAsync(j => j.ExaminedAt >= begun, cancellation);
        return ExaminationDay.Of([.. rows.Select(TargetingProjection.Read).Where(d => Visibility.Allows(viewer, d.Handling))], capacity, done);
    }

    /// <summary>Those with an order that nobody has answered, the most pressing first.</summary>
    public async Task<IReadOnlyList<DeclarationState>> OpenOrdersAsync(Viewer viewer, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var orders = tables.Orders.AsNoTracking().Where(o => o.Status == (int)OrderStatus.Waiting || o.Status == (int)OrderStatus.Unanswered);
        var rows = await orders.OrderBy(o => o.AcknowledgeBy).Take(MostWaiting).Join(tables.Declarations, o => o.Declaration, d => d.Id, (o, d) => new { o.AcknowledgeBy, Declaration = d }).OrderBy(o => o.AcknowledgeBy).ToListAsync(cancellation);
        return [.. rows.Select(r => TargetingProjection.Read(r.Declaration)).Where(d => Visibility.Allows(viewer, d.Handling))];
    }

    /// <summary>Those that could not be taken in, the latest first.</summary>
    public async Task<IReadOnlyList<DeclarationRefused>> RefusedAsync(CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        return [.. (await tables.Refused.AsNoTracking().OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Take(MostRefused).ToListAsync(cancellation)).Select(TargetingProjection.Read)];
    }
}
