namespace Cordon.Engines.Proofs.Merkle;

/// <summary>Shows that a leaf stands at an index of a tree (RFC 6962 section 2.1.1).</summary>
/// <param name="Index">Index of the leaf, from 0.</param>
/// <param name="Path">Hashes from the leaf's sibling up to the child of the root; at most 63.</param>
public sealed record InclusionProof(long Index, IReadOnlyList<Digest> Path)
{
    /// <summary>Whether the leaf hash stands at <see cref="Index"/> of the tree with this head (algorithm of RFC 9162 section 2.1.3.2). Every hash of the path must be used: a longer or shorter path is refused.</summary>
    public bool Holds(Digest leaf, TreeHead head)
    {
        if (Index < 0 || Index >= head.Size)
            return false;
        long node = Index, last = head.Size - 1;
        var hash = leaf;
        foreach (var sibling in Path)
        {
            if (last == 0)
                return false;
            if ((node & 1) != 0 || node == last)
            {
                hash = TreeHash.Node(sibling, hash);
                while ((node & 1) == 0 && node != 0)
                {
                    node >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                hash = TreeHash.Node(hash, sibling);
            }

            node >>= 1;
            last >>= 1;
        }

        return last == 0 && hash == head.Root;
    }
}
