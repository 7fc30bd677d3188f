using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Journal.Sequencing;
using Cordon.Journal.Storage;
using Cordon.Kernel.Faults;
using Microsoft.EntityFrameworkCore;

namespace Cordon.Journal.Resumption;

/// <summary>Compares a database with what was signed for it, and says what is missing. Only a database that is the beginning of what was signed can go on.</summary>
internal static class LossFinder
{
    private const int AtOnce = 20_000;

    /// <summary>What was lost of the newest log that signed anything.</summary>
    /// <param name="context">The journal's tables.</param>
    /// <param name="files">That log.</param>
    /// <param name="inForce">The one that the database knows of.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="FaultException"><c>journal.resume.whole</c>: nothing is missing; <c>journal.database.differs</c>: it is not the beginning of what was signed</exception>
    public static async Task<LogLoss> FindAsync(JournalContext context, LogFiles files, LogFiles inForce, CancellationToken cancellation)
    {
        var key = VerifierKey.Parse((await File.ReadAllTextAsync(files.VerifierKey, cancellation)).Trim());
        var published = await PublishedAsync(files, key, cancellation);
        var signed = await new SignedHead(files, key).ReadAsync(cancellation);
        var longest = published.Size > signed.Size ? published : signed;
        var held = (await context.Entries.MaxAsync(e => e.Position, cancellation) ?? -1) + 1;
        if (held >= longest.Size)
            throw new FaultException(files.Number == inForce.Number ? new Fault("journal.resume.whole") : Fault.Of("journal.database.differs", "", ("position", longest.Size)));
        await CompareAsync(context, files.Store, published, Math.Min(held, published.Size), cancellation);
        return new LogLoss(key.ToString(), longest.Size, longest.Root.ToBase64(), held, Math.Max(0, published.Size - held));
    }

    private static async Task<TreeHead> PublishedAsync(LogFiles files, VerifierKey key, CancellationToken cancellation)
    {
        if (await files.Store.ReadAsync(CheckpointPublisher.Path, cancellation) is not { } bytes)
            return TreeHead.Empty;
        var checkpoint = SignedCheckpoint.Parse(bytes.Span);
        checkpoint.Open(key);
        return checkpoint.Checkpoint.Head;
    }

    /// <summary>The entries held must make the tree that the published one begins with.</summary>
    private static async Task CompareAsync(JournalContext context, FileTileStore store, TreeHead published, long size, CancellationToken cancellation)
    {
        if (size == 0)
            return;
        var ours = new CompactRange();
        while (ours.Size < size)
        {
            var from = ours.Size;
            var some = await context.Entries.AsNoTracking().Where(e => e.Position >= from && e.Position < size).OrderBy(e => e.Position).Take(AtOnce).Select(e => e.Commitment).ToListAsync(cancellation);
            if (some.Count == 0)
                throw new FaultException(Fault.Of("journal.database.differs", "", ("position", from)));
            foreach (var commitment in some)
                ours.Append(TreeHash.Leaf(commitment));
        }

        if (await new TiledTree(store, published.Size).AsOf(size).RootAsync(cancellation) != ours.Root)
            throw new FaultException(Fault.Of("journal.database.differs", "", ("position", size - 1)));
    }
}
