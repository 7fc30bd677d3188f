using System.Security.Cryptography;

namespace Cordon.Tests.Engines.Proofs.Merkle;

/// <summary>RFC 6962 section 2.1 word for word over a list of entries, with the framework's hash and no code of the engine: the oracle.</summary>
internal static class NaiveTree
{
    public static byte[] Root(ReadOnlySpan<byte[]> entries)
    {
        if (entries.Length == 0)
            return SHA256.HashData([]);
        if (entries.Length == 1)
            return SHA256.HashData([0, .. entries[0]]);
        var k = Split(entries.Length);
        return SHA256.HashData([1, .. Root(entries[..k]), .. Root(entries[k..])]);
    }

    /// <summary>PATH(m, D[n]).</summary>
    public static List<byte[]> Inclusion(int index, ReadOnlySpan<byte[]> entries)
    {
        if (entries.Length == 1)
            return [];
        var k = Split(entries.Length);
        return index < k
            ? [.. Inclusion(index, entries[..k]), Root(entries[k..])]
            : [.. Inclusion(index - k, entries[k..]), Root(entries[..k])];
    }

    /// <summary>PROOF(m, D[n]), for 0 &lt; m ≤ n.</summary>
    public static List<byte[]> Consistency(int oldSize, ReadOnlySpan<byte[]> entries) => Subproof(oldSize, entries, true);

    private static List<byte[]> Subproof(int m, ReadOnlySpan<byte[]> entries, bool complete)
    {
        if (m == entries.Length)
            return complete ? [] : [Root(entries)];
        var k = Split(entries.Length);
        return m <= k
            ? [.. Subproof(m, entries[..k], complete), Root(entries[k..])]
            : [.. Subproof(m - k, entries[k..], false), Root(entries[..k])];
    }

    private static int Split(int count)
    {
        var k = 1;
        while (k * 2 < count)
            k *= 2;
        return k;
    }
}
