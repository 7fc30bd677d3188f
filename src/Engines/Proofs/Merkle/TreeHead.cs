namespace Cordon.Engines.Proofs.Merkle;

/// <summary>What a log commits to: how many entries, and the root over all of them.</summary>
/// <param name="Size">Number of entries, 0 or more.</param>
/// <param name="Root">RFC 6962 root of the tree of that size.</param>
public readonly record struct TreeHead(long Size, Digest Root)
{
    /// <summary>The head of a log without entries.</summary>
    public static TreeHead Empty { get; } = new(0, TreeHash.Empty);
}
