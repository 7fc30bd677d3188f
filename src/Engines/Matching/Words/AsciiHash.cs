namespace Cordon.Engines.Matching.Words;

/// <summary>FNV-1a over ASCII letters, 64 bits; can be continued, so that the hash of joined words is the hash of their letters.</summary>
internal static class AsciiHash
{
    public const ulong Start = 14695981039346656037UL;

    public static ulong Of(ReadOnlySpan<byte> letters) => Continue(Start, letters);

    public static ulong Continue(ulong hash, ReadOnlySpan<byte> letters)
    {
        foreach (var letter in letters)
            hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }
}
