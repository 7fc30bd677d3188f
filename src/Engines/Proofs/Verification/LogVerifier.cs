using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Engines.Proofs.Tiles;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Verification;

/// <summary>
/// Recomputes a whole log from its entries: every bundle to leaf hashes, every level of tiles, the root, and compares each with what is stored;
/// then the checkpoint's signature, and older checkpoints that the log must continue. It stops at the first thing that does not hold and names it.
/// </summary>
/// <param name="source">the log's files</param>
/// <param name="atOnce">how many bundles are read and hashed at a time</param>
public sealed class LogVerifier(ITileSource source, int atOnce = 4)
{
    /// <summary>Verifies the log up to its checkpoint.</summary>
    /// <param name="log">the log's key; null to verify the tree without asking who signed</param>
    /// <param name="older">checkpoints seen earlier, by name for the message; each must be signed by the same key and be a beginning of the log</param>
    /// <param name="verified">told the number of entries verified so far</param>
    /// <param name="cancellation">stops between bundles</param>
    /// <exception cref="FaultException">the first thing that does not hold; its place is the path of the file</exception>
    public async Task<LogReport> VerifyAsync(VerifierKey? log, IReadOnlyList<(string Name, SignedCheckpoint Checkpoint)>? older = null, IProgress<long>? verified = null, CancellationToken cancellation = default)
    {
        var checkpoint = await ReadCheckpointAsync(cancellation);
        var signature = log is null ? null : At(CheckpointPublisher.Path, () => checkpoint.Open(log));
        var head = checkpoint.Checkpoint.Head;
        var past = new PastHeads(older ?? []);
        past.Check(log, checkpoint.Checkpoint);

        var levels = new LevelComparison(source, head.Size);
        var bundles = new BundleComparison(source, head);
        var tree = new CompactRange();
        var pending = new Queue<Task<Digest[]>>();
        var names = TileLayout.Level(TileName.Entries, head.Size).GetEnumerator();
        var count = 0L;
        while (true)
        {
            while (pending.Count < atOnce && names.MoveNext())
            {
                var name = names.Current;
                pending.Enqueue(Task.Run(() => bundles.LeavesAsync(name, cancellation), cancellation));
            }

            if (!pending.TryDequeue(out var next))
                break;
            var leaves = await next;
            past.Follow(tree, leaves);
            if (leaves.Length == TileName.FullWidth)
            {
                var root = TreeHash.Complete(leaves);
                tree.AppendSubtree(root, TileName.LevelBits);
                await levels.AddAsync(root, cancellation);
            }
            else
            {
                foreach (var leaf in leaves)
                    tree.Append(leaf);
            }

            count++;
            verified?.Report(tree.Size);
        }

        await levels.FinishAsync(cancellation);
        if (tree.Root != head.Root)
            throw new FaultException(Fault.Of("log.root.differs", CheckpointPublisher.Path, ("size", head.Size), ("expected", head.Root.ToBase64()), ("actual", tree.Root.ToBase64())));
        return new LogReport(checkpoint, signature, count, count + levels.Tiles, [.. (older ?? []).Select(o => o.Checkpoint)]);
    }

    private async Task<SignedCheckpoint> ReadCheckpointAsync(CancellationToken cancellation)
    {
        var bytes = await source.ReadAsync(CheckpointPublisher.Path, cancellation) ?? throw new FaultException(new Fault("log.checkpoint.missing", CheckpointPublisher.Path));
        return At(CheckpointPublisher.Path, () => SignedCheckpoint.Parse(bytes.Span));
    }

    /// <summary>A fault found inside a file gets the file's name in front of its place.</summary>
    internal static T At<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FaultException inside)
        {
            throw new FaultException(inside.Fault with { Where = inside.Fault.Where.Length == 0 ? path : $"{path}, {inside.Fault.Where}" }, inside);
        }
    }
}
