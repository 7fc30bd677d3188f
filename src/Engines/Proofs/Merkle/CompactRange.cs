using System.Numerics;

namespace Cordon.Engines.Proofs.Merkle;

/// <summary>
/// A tree that only grows and keeps no leaves: the roots of the complete subtrees that its size is made of, one for each bit of the size.
/// Appending costs one hash on average; memory is 64 digests whatever the size.
/// </summary>
public sealed class CompactRange
{
    private readonly Digest[] _peaks = new Digest[63];

    /// <summary>Number of leaves appended.</summary>
    public long Size { get; private set; }

    /// <summary>Appends a leaf hash (see <see cref="TreeHash.Leaf"/>) at index <see cref="Size"/>.</summary>
    public void Append(Digest leaf) => AppendSubtree(leaf, 0);

    /// <summary>Appends the root of a complete subtree of 2^<paramref name="height"/> leaves.</summary>
    /// <exception cref="InvalidOperationException">the size is not a multiple of 2^<paramref name="height"/>: the subtree would not be one of the tree's</exception>
    public void AppendSubtree(Digest root, int height)
    {
        if ((Size & ((1L << height) - 1)) != 0)
            throw new InvalidOperationException($"a subtree of height {height} cannot stand at index {Size}");
        var level = height;
        for (; (Size >> level & 1) != 0; level++)
            root = TreeHash.Node(_peaks[level], root);
        _peaks[level] = root;
        Size += 1L << height;
    }

    /// <summary>The root of the tree so far.</summary>
    public Digest Root
    {
        get
        {
            if (Size == 0)
                return TreeHash.Empty;
            var level = BitOperations.TrailingZeroCount(Size);
            var root = _peaks[level];
            for (level++; level < _peaks.Length; level++)
            {
                if ((Size >> level & 1) != 0)
                    root = TreeHash.Node(_peaks[level], root);
            }

            return root;
        }
    }

    /// <summary>The complete subtrees the tree is made of, left to right and therefore highest first.</summary>
    public IEnumerable<(int Height, Digest Root)> Peaks
    {
        get
        {
            for (var height = _peaks.Length - 1; height >= 0; height--)
            {
                if ((Size >> height & 1) != 0)
                    yield return (height, _peaks[height]);
            }
        }
    }

    /// <summary>A tree of the same leaves that grows on its own.</summary>
    public CompactRange Copy()
    {
        var copy = new CompactRange { Size = Size };
        _peaks.CopyTo(copy._peaks, 0);
        return copy;
    }

    /// <summary>Size and root together.</summary>
    public TreeHead Head => new(Size, Root);
}
