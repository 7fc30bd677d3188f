using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Checkpoints;

/// <summary>
/// Signs and publishes the checkpoints of a log, and refuses to sign one that does not continue the last: "a log MUST not sign any checkpoint which is
/// inconsistent with any checkpoint it previously signed" (c2sp.org/tlog-checkpoint).
/// </summary>
/// <param name="store">the log's files, with the tiles of the head already written</param>
/// <param name="log">the log's own key; its name is the origin</param>
public sealed class CheckpointPublisher(ITileStore store, NoteSigner log)
{
    /// <summary>Path of the checkpoint.</summary>
    public const string Path = "checkpoint";

    /// <summary>The published checkpoint, verified with the log's own key; null when the log has none yet.</summary>
    /// <exception cref="FaultException">the file is not one that this key signed</exception>
    public async ValueTask<SignedCheckpoint?> CurrentAsync(CancellationToken cancellation = default)
    {
        if (await store.ReadAsync(Path, cancellation) is not { } bytes)
            return null;
        var current = SignedCheckpoint.Parse(bytes.Span);
        current.Open(log.Key);
        return current;
    }

    /// <summary>Signs a head and publishes it, durably. Publishing the current head again signs it again.</summary>
    /// <param name="head">size and root; its tiles are in the store</param>
    /// <param name="time">now; only a cosigning key writes it down</param>
    /// <param name="cancellation">stops before the checkpoint is written</param>
    /// <exception cref="FaultException"><c>log.size.behind</c>: the log has already signed a longer tree; <c>log.head.differs</c>: the tiles make another root; <c>log.head.inconsistent</c>: they do not lead from the last checkpoint to this head; <c>log.tile.missing</c>, <c>log.tile.length</c></exception>
    public async ValueTask<SignedCheckpoint> PublishAsync(TreeHead head, DateTimeOffset time, CancellationToken cancellation = default)
    {
        var last = (await CurrentAsync(cancellation))?.Checkpoint.Head ?? TreeHead.Empty;
        if (head.Size < last.Size)
            throw new FaultException(Fault.Of("log.size.behind", Path, ("size", head.Size), ("signed", last.Size)));
        var tree = new TiledTree(store, head.Size);
        if (await tree.RootAsync(cancellation) is var root && root != head.Root)
            throw new FaultException(Fault.Of("log.head.differs", Path, ("size", head.Size), ("expected", head.Root.ToBase64()), ("actual", root.ToBase64())));
        if (!(await tree.ProveConsistencyAsync(last.Size, cancellation)).Holds(last, head))
            throw new FaultException(Fault.Of("log.head.inconsistent", Path, ("old", last.Size), ("size", head.Size)));
        var signed = SignedCheckpoint.Sign(new Checkpoint(log.Key.Name, head), time, log);
        await store.WriteAsync([new TileFile(Path, signed.Note.ToBytes())], cancellation);
        return signed;
    }
}
