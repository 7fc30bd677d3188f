using System.Security.Cryptography;
using System.Text;
using Cordon.Journal.Keys;
using Cordon.Journal.Storage;
using Cordon.Journal.Writing;
using Cordon.Kernel.Faults;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Replies;

/// <summary>Replies by idempotency key.</summary>
internal static class RememberedReplies
{
    public static async Task AddAsync(Reply reply, WritersTools tools, Transaction transaction, CancellationToken cancellation)
    {
        if (await transaction.Tables<JournalContext>().Replies.AnyAsync(r => r.Door == reply.Door && r.IdempotencyKey == reply.IdempotencyKey, cancellation))
            throw new FaultException(new Fault("journal.reply.present", reply.Door));
        await tools.Keys.ResolveAsync([reply.Retention.Checked()], transaction, cancellation);
        var box = tools.Keys.Seal(reply.Content.Span, Label(reply.Door, reply.IdempotencyKey), reply.Retention, out var slot);
        await transaction.InsertAsync(
            [new ReplyRow { Door = reply.Door, IdempotencyKey = reply.IdempotencyKey, BodyHash = reply.BodyHash.ToArray(), KeepUntil = reply.KeepUntil.UnixMicroseconds, Key = slot, Sealed = box }],
            cancellation);
    }

    /// <summary>The reply remembered for a key; null when there is none. A different request under the same key is refused.</summary>
    public static async Task<byte[]?> FindAsync(string door, string idempotencyKey, ReadOnlyMemory<byte> bodyHash, JournalContext context, IKeyStore keys, CancellationToken cancellation)
    {
        var row = await context.Replies.AsNoTracking().SingleOrDefaultAsync(r => r.Door == door && r.IdempotencyKey == idempotencyKey, cancellation);
        if (row is null)
            return null;
        if (!CryptographicOperations.FixedTimeEquals(row.BodyHash, bodyHash.Span))
            throw new FaultException(new Fault("journal.reply.mismatch", door));
        return Sealed.TryOpen(row.Sealed, Label(door, idempotencyKey), row.Key, keys) ?? throw new FaultException(new Fault("journal.entry.erased", door));
    }

    private static string Label(string door, string idempotencyKey) => $"reply/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{door}\0{idempotencyKey}")))}";
}
