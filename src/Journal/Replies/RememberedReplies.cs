using System.Security.Cryptography;
using System.Text;
using Cordon.Journal.Keys;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Cordon.Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Replies;

/// <summary>Replies by idempotency key.</summary>
internal static class RememberedReplies
{
    public static async Task AddAsync(Reply reply, WritersTools tools, Transaction transaction, CancellationToken cancellation)
    {
        var now = Instant.Now(tools.Clock).UnixMicroseconds;
        var replies = transaction.Tables<JournalContext>().Replies.Where(r => r.Door == reply.Door && r.IdempotencyKey == reply.IdempotencyKey);
        await replies.Where(r => r.KeepUntil < now).ExecuteDeleteAsync(cancellation);
        if (await replies.AnyAsync(cancellation))
            throw new FaultException(new Fault("journal.reply.present", reply.Door));
        await tools.Keys.ResolveAsync([reply.Retention.Checked()], transaction, cancellation);
        var box = tools.Keys.Seal(reply.Content.Span, Label(reply.Door, reply.IdempotencyKey), reply.Retention, out var slot);
        await transaction.InsertAsync(
            [new ReplyRow { Door = reply.Door, IdempotencyKey = reply.IdempotencyKey, BodyHash = reply.BodyHash.ToArray(), KeepUntil = reply.KeepUntil.UnixMicroseconds, Key = slot, Sealed = box }],
            cancellation);
    }

    /// <summary>The reply remembered for a key; null when there is none. A different request under the same key is refused.</summary>
    public static async Task<byte[]?> FindAsync(string door, string idempotencyKey, ReadOnlyMemory<byte> bodyHash, Instant now, JournalContext context, IKeyStore keys, CancellationToken cancellation)
    {
        var row = await context.Replies.AsNoTracking().SingleOrDefaultAsync(r => r.Door == door && r.IdempotencyKey == idempotencyKey && r.KeepUntil >= now.UnixMicroseconds, cancellation);
        if (row is null)
            return null;
        if (!CryptographicOperations.FixedTimeEquals(row.BodyHash, bodyHash.Span))
            throw new FaultException(new Fault("journal.reply.mismatch", door));
        return Sealed.TryOpen(row.Sealed, Label(door, idempotencyKey), row.Key, keys) ?? throw new FaultException(new Fault("journal.entry.erased", door));
    }

    /// <summary>Removes what need not be remembered any more.</summary>
    public static Task<int> SweepAsync(Instant now, JournalContext context, CancellationToken cancellation) =>
        context.Replies.Where(r => r.KeepUntil < now.UnixMicroseconds).ExecuteDeleteAsync(cancellation);

    private static string Label(string door, string idempotencyKey) => $"reply/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{door}\0{idempotencyKey}")))}";
}
