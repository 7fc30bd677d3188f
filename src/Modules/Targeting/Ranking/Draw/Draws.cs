using Cordon.Engines.Foresight.Inspection;
using Cordon.Journal.Entries;
using Cordon.Kernel.Processes;
using Cordon.Kernel.Time;
using Cordon.Modules.Targeting.Contracts.Ranking;
using Cordon.Modules.Targeting.Ranking.Adoption;
using Cordon.Modules.Targeting.Ranking.Storage;
using Cordon.Modules.Targeting.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Modules.Targeting.Ranking.Draw;

/// <summary>The draws of days: the node binds itself to each before it is used, looks at what comes in on its day, and tells its seed when the day is over.</summary>
internal sealed class Draws(TargetingRecords records, RankerShelf shelf, DrawnExaminations examinations, TargetingPolicy policy, DrawKey key)
{
    private const int PerPart = 200;

    /// <summary>How far back a round looks again, and how long after midnight a day is closed: what takes long to be recorded bears the time at which that began.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    private static readonly Actor Itself = Actor.System("draw");

    private readonly HashSet<string> _looked = [];
    private Instant? _from;

    /// <summary>Binds the node to the draws of today and tomorrow. The share is bound with it: another setting holds from the first day that is not yet bound.</summary>
    public async Task CommitAsync(Instant now, CancellationToken cancellation)
    {
        if (policy.RandomPercent == 0)
            return;
        foreach (var day in new[] { now.UtcDay, now.UtcDay.AddDays(1) })
        {
            await using var tables = records.Tables();
            if (!await tables.Draws.AnyAsync(d => d.Day == day.DayNumber, cancellation))
                await RecordAsync(RankerJournal.Commit, day, new DrawCommitted(day, DailyDraw.Commitment(SeedOf(day)), policy.RandomPercent), cancellation);
        }
    }

    /// <summary>Draws among what came in since the last round.</summary>
    public async Task DrawAsync(Instant now, CancellationToken cancellation)
    {
        var from = _from;
        foreach (var draw in await OpenAsync(now, cancellation))
            await DrawAsync(draw, from, cancellation);
        if (from?.UtcDay != now.UtcDay)
            _looked.Clear();
        _from = now + -Overlap;
    }

    /// <summary>Tells the seeds of days that are over, after a last look at the whole day.</summary>
    public async Task RevealAsync(Instant now, CancellationToken cancellation)
    {
        var today = (now + -Overlap).UtcDay;
        foreach (var draw in (await OpenAsync(now, cancellation)).Where(d => d.Day < today.DayNumber))
        {
            _looked.Clear();
            var (day, (eligible, drawn)) = (DateOnly.FromDayNumber(draw.Day), await DrawAsync(draw, null, cancellation));
            await RecordAsync(RankerJournal.Reveal, day, new DrawRevealed(day, eligible, drawn, IsBoundTo(draw) ? Convert.ToHexStringLower(SeedOf(day)) : null), cancellation);
        }
    }

    /// <summary>Whether the secret is still the one that the node was bound with.</summary>
    private bool IsBoundTo(DrawRow draw) => draw.Commitment == DailyDraw.Commitment(SeedOf(DateOnly.FromDayNumber(draw.Day)));

    private byte[] SeedOf(DateOnly day) => DailyDraw.Seed(key.Secret.Span, day);

    private Task RecordAsync(string process, DateOnly day, object fact, CancellationToken cancellation) => shelf.InAsync(process, Itself, open =>
    {
        shelf.Append(open, new StreamName("draw", $"{day:yyyy-MM-dd}"), fact);
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Draws whose day has begun and whose seed is not told.</summary>
    private async Task<List<DrawRow>> OpenAsync(Instant now, CancellationToken cancellation)
    {
        await using var tables = records.Tables();
        var today = now.UtcDay.DayNumber;
        return await tables.Draws.AsNoTracking().Where(d => d.Seed == null && d.Day <= today).OrderBy(d => d.Day).ToListAsync(cancellation);
    }

    /// <summary>Looks at what came in on the day of a draw after the node bound itself to it.</summary>
    private async Task<(int Eligible, int Drawn)> DrawAsync(DrawRow draw, Instant? from, CancellationToken cancellation)
    {
        if (!IsBoundTo(draw))
            return (0, 0);
        var day = DateOnly.FromDayNumber(draw.Day);
        var (seed, percent) = (SeedOf(day), (decimal)draw.Share / DrawProjection.Parts);
        var (end, eligible, drawn) = (Instant.OfUtcDay(day.AddDays(1)).UnixMicroseconds, 0, 0);
        var after = (At: Math.Max(Math.Max(draw.CommittedAt, Instant.OfUtcDay(day).UnixMicroseconds - 1), from?.UnixMicroseconds ?? 0), Id: "~");
        await using var tables = records.Tables();
        while (true)
        {
            var part = await tables.Judged.AsNoTracking().Where(j => j.Passed && j.At < end && (j.At > after.At || (j.At == after.At && j.Id.CompareTo(after.Id) > 0)))
                .OrderBy(j => j.At).ThenBy(j => j.Id).Take(PerPart).Select(j => new { j.At, j.Id }).ToListAsync(cancellation);
            if (part.Count == 0)
                return (eligible, drawn);
            string[] unseen = [.. part.Select(p => p.Id).Where(id => !_looked.Contains(id))];
            foreach (var row in await tables.Declarations.AsNoTracking().Where(d => EF.Parameter(unseen).Contains(d.Id)).ToListAsync(cancellation))
            {
                drawn += await examinations.DrawAsync(Itself, TargetingProjection.Read(row), day, seed, percent, cancellation) ? 1 : 0;
                _looked.Add(row.Id);
            }

            (eligible, after) = (eligible + part.Count, (part[^1].At, part[^1].Id));
        }
    }
}
