using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Sequencing;

/// <summary>
/// Brings the log's files level with the database when a node starts: the database says what was sequenced, the files follow.
/// It refuses a database that is behind, or not the one of which a checkpoint was published.
/// </summary>
internal static class LogRecovery
{
    private const int AtOnce = 20_000;

    public static async Task<LogWriter> RecoverAsync(JournalContext context, ITileStore store, CheckpointPublisher publisher, SignedHead memory, CancellationToken cancellation)
    {
        var published = (await publisher.CurrentAsync(cancellation))?.Checkpoint.Head ?? TreeHead.Empty;
        var signed = await memory.ReadAsync(cancellation);
        var held = (await context.Entries.MaxAsync(e => e.Position, cancellation) ?? -1) + 1;
        var longest = Math.Max(published.Size, signed.Size);
        if (held < longest)
            throw new FaultException(Fault.Of("journal.database.behind", "", ("held", held), ("signed", longest)));
        var log = await OpenAsync(store, published, signed, cancellation);
        await CompareLastAsync(context, store, log.Head, cancellation);
        while (log.Head.Size < held)
        {
            var from = log.Head.Size;
            var next = await context.Entries.AsNoTracking().Where(e => e.Position >= from).OrderBy(e => e.Position).Take(AtOnce).Select(e => e.Commitment).ToListAsync(cancellation);
            await log.AppendAsync(next.Select(c => (ReadOnlyMemory<byte>)c), cancellation);
            if (from < signed.Size && log.Head.Size >= signed.Size)
                await CompareRootAsync(store, signed, cancellation);
        }

        return log;
    }

    /// <summary>The log's files may be lost, since they can be made again; a head that was signed may not.</summary>
    private static async Task<LogWriter> OpenAsync(ITileStore store, TreeHead published, TreeHead signed, CancellationToken cancellation)
    {
        if (published.Size == signed.Size && published != signed)
            throw new FaultException(Fault.Of("journal.database.differs", "checkpoint", ("position", published.Size - 1)));
        return await LogWriter.OpenAsync(store, published, cancellation);
    }

    private static async Task CompareLastAsync(JournalContext context, ITileStore store, TreeHead head, CancellationToken cancellation)
    {
        if (head.Size == 0)
            return;
        var last = head.Size - 1;
        var ours = await context.Entries.Where(e => e.Position == last).Select(e => e.Commitment).SingleAsync(cancellation);
        var theirs = await new TiledTree(store, head.Size).EntryAsync(last, cancellation);
        if (!ours.AsSpan().SequenceEqual(theirs.Span))
            throw new FaultException(Fault.Of("journal.database.differs", "", ("position", last)));
    }

    private static async Task CompareRootAsync(ITileStore store, TreeHead signed, CancellationToken cancellation)
    {
        if (await new TiledTree(store, signed.Size).RootAsync(cancellation) != signed.Root)
            throw new FaultException(Fault.Of("journal.database.differs", "", ("position", signed.Size - 1)));
    }
}
