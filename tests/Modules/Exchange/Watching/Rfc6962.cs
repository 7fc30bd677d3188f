using Cordon.Engines.Proofs.Merkle;

namespace Cordon.Tests.Modules.Exchange.Watching;

/// <summary>RFC 6962, section 2.1, word for word: an oracle beside the tiles of the product.</summary>
internal static class Rfc6962
{
    public static Digest Root(ReadOnlySpan<Digest> leaves) => leaves.Length == 0 ? TreeHash.Empty : leaves.Length == 1 ? leaves[0] : TreeHash.Node(Root(leaves[..Split(leaves.Length)]), Root(leaves[Split(leaves.Length)..]));

    public static List<Digest> Proof(int old, Digest[] leaves) => old == 0 || old == leaves.Length ? [] : SubProof(old, leaves, true);

    private static List<Digest> SubProof(int old, ReadOnlySpan<Digest> leaves, bool whole)
    {
        if (old == leaves.Length)
            return whole ? [] : [Root(leaves)];
        var k = Split(leaves.Length);
        return old <= k ? [.. SubProof(old, leaves[..k], whole), Root(leaves[k..])] : [.. SubProof(old - k, leaves[k..], false), Root(leaves[..k])];
    }

    private static int Split(int length)
    {
        var k = 1;
        while (k * 2 < length)
            k *= 2;
        return k;
    }
}
