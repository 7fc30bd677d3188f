using Cordon.Engines.Proofs.Checkpoints;
using Cordon.Engines.Proofs.Merkle;
using Cordon.Engines.Proofs.Notes;
using Cordon.Kernel.Faults;

namespace Cordon.Engines.Proofs.Verification;

/// <summary>Older checkpoints, each compared with the root that the log's own entries have at its size.</summary>
internal sealed class PastHeads(IReadOnlyList<(string Name, SignedCheckpoint Checkpoint)> older)
{
    private readonly Queue<(string Name, SignedCheckpoint Checkpoint)> _waiting = new(older.OrderBy(o => o.Checkpoint.Checkpoint.Head.Size));

    /// <summary>Who signed them, and that none is ahead of the log. What can be refused without reading the log is refused first.</summary>
    public void Check(VerifierKey? log, Checkpoint newest)
    {
        foreach (var (name, past) in older)
        {
            if (log is not null)
                LogVerifier.At(name, () => past.Open(log));
            else if (past.Checkpoint.Origin != newest.Origin)
                throw new FaultException(Fault.Of("log.checkpoint.origin", name, ("origin", past.Checkpoint.Origin), ("expected", newest.Origin)));
            if (past.Checkpoint.Head.Size > newest.Head.Size)
                throw new FaultException(Fault.Of("log.older.ahead", name, ("old", past.Checkpoint.Head.Size), ("size", newest.Head.Size)));
            if (past.Checkpoint.Head.Size == newest.Head.Size)
                Compare(name, past, newest.Head.Root);
            if (past.Checkpoint.Head.Size == 0)
                Compare(name, past, TreeHash.Empty);
        }
    }

    /// <summary>Compares those whose size lies within the next leaves.</summary>
    /// <param name="tree">the tree before the leaves; not changed</param>
    /// <param name="leaves">what will be appended to it</param>
    public void Follow(CompactRange tree, Digest[] leaves)
    {
        CompactRange? inside = null;
        while (_waiting.TryPeek(out var next) && next.Checkpoint.Checkpoint.Head.Size <= tree.Size + leaves.Length)
        {
            _waiting.Dequeue();
            inside ??= tree.Copy();
            while (inside.Size < next.Checkpoint.Checkpoint.Head.Size)
                inside.Append(leaves[inside.Size - tree.Size]);
            if (inside.Size == next.Checkpoint.Checkpoint.Head.Size)
                Compare(next.Name, next.Checkpoint, inside.Root);
        }
    }

    private static void Compare(string name, SignedCheckpoint past, Digest actual)
    {
        var expected = past.Checkpoint.Head;
        if (expected.Root != actual)
            throw new FaultException(Fault.Of("log.older.differs", name, ("size", expected.Size), ("expected", expected.Root.ToBase64()), ("actual", actual.ToBase64())));
    }
}
