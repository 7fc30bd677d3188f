using System.Numerics;

namespace Cordon.Engines.Proofs.Merkle;

/// <summary>Shows that a newer tree begins with all the leaves of an older one, in their order (RFC 6962 section 2.1.2).</summary>
/// <param name="Path">The hashes of the proof; at most 63. Empty when the older tree is empty or the sizes are equal.</param>
public sealed record ConsistencyProof(IReadOnlyList<Digest> Path)
{
    /// <summary>Whether the proof leads from the older head to the newer (algorithm of RFC 9162 section 2.1.4.2). Every hash of the path must be used.</summary>
    public bool Holds(TreeHead older, TreeHead newer)
    {
        if (older.Size < 0 || older.Size > newer.Size)
            return false;
        if (older.Size == newer.Size)
            return Path.Count == 0 && older.Root == newer.Root;
        if (older.Size == 0)
            return Path.Count == 0 && older.Root == TreeHash.Empty;

        long node = older.Size - 1, last = newer.Size - 1;
        var skip = BitOperations.TrailingZeroCount(~node);
        node >>= skip;
        last >>= skip;

        // When the older tree is one complete subtree of the newer, its root is where both reconstructions begin and the proof leaves it out.
        var next = 0;
        Digest start;
        if (BitOperations.IsPow2(older.Size))
            start = older.Root;
        else if (Path.Count > 0)
            start = Path[next++];
        else
            return false;

        var (oldRoot, newRoot) = (start, start);
        for (; next < Path.Count; next++)
        {
            if (last == 0)
                return false;
            var sibling = Path[next];
            if ((node & 1) != 0 || node == last)
            {
                oldRoot = TreeHash.Node(sibling, oldRoot);
                newRoot = TreeHash.Node(sibling, newRoot);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                newRoot = TreeHash.Node(newRoot, sibling);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && oldRoot == older.Root && newRoot == newer.Root;
    }
}
