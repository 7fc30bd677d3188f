using Cordon.Journal.Storage;
using Cordon.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Erasure;

/// <summary>
/// Which keys serve nothing any more that may still be kept: every entry and file under them is past its retain-until, and so is every entry that a process
/// under them has recorded elsewhere; no message and no reply under them is still to be given; and nobody holds their subject.
/// </summary>
internal static class PastRetention
{
    /// <summary>Keys of subjects, by slot, to be narrowed and taken.</summary>
    /// <param name="context">The journal's tables.</param>
    /// <param name="now">The moment; an entry is past its time from the day (UTC) after its retain-until on.</param>
    public static IQueryable<KeyRow> Keys(JournalContext context, Instant now)
    {
        var (today, moment) = (now.UtcDay.DayNumber, now.UnixMicroseconds);
        var kept = context.Handlings.Where(h => h.RetainUntil == null || h.RetainUntil >= today);
        return context.Keys.AsNoTracking()
            .Where(k => k.ErasedBy == null && k.Subject != "")
            .Where(k => context.Entries.Any(e => e.Key == k.Slot))
            .Where(k => !context.Entries.Any(e => e.Key == k.Slot && kept.Any(h => h.Id == e.Handling)))
            .Where(k => !context.Blobs.Any(b => b.Key == k.Slot && kept.Any(h => h.Id == b.Handling)))
            .Where(k => !context.Processes.Any(p => p.Key == k.Slot && context.Entries.Any(e => e.Process == p.Id && kept.Any(h => h.Id == e.Handling))))
            .Where(k => !context.Outbox.Any(m => m.Key == k.Slot && m.DeliveredAt == null))
            .Where(k => !context.Replies.Any(r => r.Key == k.Slot && r.KeepUntil > moment))
            .Where(k => !context.Holds.Any(h => h.Class == k.Class && h.Subject == k.Subject))
            .OrderBy(k => k.Slot);
    }

    /// <summary>Whether any handling at all is past its time: as long as none is, nothing needs to be looked through.</summary>
    public static Task<bool> IsPossibleAsync(JournalContext context, Instant now, CancellationToken cancellation)
    {
        var today = now.UtcDay.DayNumber;
        return context.Handlings.AnyAsync(h => h.RetainUntil < today, cancellation);
    }
}
