using Cordon.Journal.Entries;
using Cordon.Journal.Keys;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Markings;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Erasure;

/// <summary>The process that erases: first the entry that says so becomes durable, then the keys go. A crash between the two is made good at the next start.</summary>
internal sealed class Eraser(WritersTools tools)
{
    public async Task EraseAsync(OpenProcess process, Retention target, string ground, StreamName stream, Handling handling, CancellationToken cancellation)
    {
        var subject = target.Checked().Subject ?? throw new FaultException(new Fault("journal.erase.subject", "subject"));
        var context = process.Tables.Of<JournalContext>();
        if (await Holder.IsHeldAsync(context, target, subject, cancellation))
            throw new FaultException(new Fault("journal.erase.held", "subject"));
        var slots = await context.Keys.AsNoTracking().Where(k => k.Class == target.Class && k.Subject == subject && k.ErasedBy == null).Select(k => k.Slot).ToListAsync(cancellation);
        if (slots.Count == 0)
            throw new FaultException(new Fault("journal.erase.nothing", "subject"));
        var entries = await context.Entries.LongCountAsync(e => slots.Contains(e.Key), cancellation);
        var erased = process.Append(stream, new Erased(target.Class, subject, ground, slots.Count, entries), handling, new Retention("journal"));
        await context.Keys.Where(k => slots.Contains(k.Slot)).ExecuteUpdateAsync(set => set.SetProperty(k => k.ErasedBy, erased.Id), cancellation);
        // What comes later about the same subject gets a key of its own.
        tools.Keys.Forget();
    }

    /// <summary>Erases what is past its time among some keys, each subject with an entry of its own. What came in since they were found is looked at again.</summary>
    public async Task EraseExpiredAsync(OpenProcess process, IReadOnlyList<long> found, StreamName stream, Handling handling, CancellationToken cancellation)
    {
        var past = await PastRetention.Keys(process.Tables.Of<JournalContext>(), process.Process.At).Where(k => found.Contains(k.Slot)).ToListAsync(cancellation);
        foreach (var key in past)
            await EraseAsync(process, new Retention(key.Class, key.Subject), Erased.RetentionEnded, stream, handling, cancellation);
    }

    /// <summary>Destroys the keys that one entry says are destroyed.</summary>
    public static async Task DestroyAsync(JournalContext context, IKeyStore keys, Guid erased, CancellationToken cancellation) =>
        keys.Destroy(await context.Keys.AsNoTracking().Where(k => k.ErasedBy == erased).Select(k => k.Slot).ToListAsync(cancellation));

    /// <summary>Destroys every key that any entry says is destroyed: what a crash left over, and what a restored key store brought back.</summary>
    public static async Task DestroyAsync(JournalContext context, IKeyStore keys, CancellationToken cancellation) =>
        keys.Destroy(await context.Keys.AsNoTracking().Where(k => k.ErasedBy != null).Select(k => k.Slot).ToListAsync(cancellation));
}
