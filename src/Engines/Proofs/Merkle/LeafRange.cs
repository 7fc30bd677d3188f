using System.Numerics;

namespace Cordon.Engines.Proofs.Merkle;

/// <summary>A run of leaves whose root occurs in an RFC 6962 proof.</summary>
/// <param name="Start">Index of the first leaf.</param>
/// <param name="End">Index after the last leaf; greater than <paramref name="Start"/>.</param>
public readonly record struct LeafRange(long Start, long End)
{
    /// <summary>
    /// The complete subtrees the run is made of, left to right and therefore largest first: (height, index among the subtrees of that height).
    /// The root of the run is their fold from the right.
    /// </summary>
    public IEnumerable<(int Height, long Index)> Subtrees()
    {
        var start = Start;
        while (start < End)
        {
            var height = BitOperations.Log2((ulong)(End - start));
            yield return (height, start >> height);
            start += 1L << height;
        }
    }

    /// <summary>The runs whose roots are the inclusion proof of a leaf, from its sibling up to the child of the root (RFC 6962 section 2.1.1, PATH).</summary>
    public static IReadOnlyList<LeafRange> OfInclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<LeafRange>();
        for (long start = 0, end = size; end - start > 1;)
        {
            var split = start + LargestPowerBelow(end - start);
            if (index < split)
            {
                path.Add(new LeafRange(split, end));
                end = split;
            }
            else
            {
                path.Add(new LeafRange(start, split));
                start = split;
            }
        }

        path.Reverse();
        return path;
    }

    /// <summary>The runs whose roots are the consistency proof between two sizes (RFC 6962 section 2.1.2, PROOF); empty when the older is 0 or they are equal.</summary>
    public static IReadOnlyList<LeafRange> OfConsistency(long oldSize, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, size);
        var path = new List<LeafRange>();
        if (oldSize == 0 || oldSize == size)
            return path;
        long start = 0, end = size;
        var oldRootIsKnown = true;
        while (oldSize < end)
        {
            var split = start + LargestPowerBelow(end - start);
            if (oldSize <= split)
            {
                path.Add(new LeafRange(split, end));
                end = split;
            }
            else
            {
                path.Add(new LeafRange(start, split));
                start = split;
                oldRootIsKnown = false;
            }
        }

        if (!oldRootIsKnown)
            path.Add(new LeafRange(start, end));
        path.Reverse();
        return path;
    }

    private static long LargestPowerBelow(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
