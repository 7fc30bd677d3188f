using Cordon.Engines.Matching.Text;
using Cordon.Engines.Matching.Words;

namespace Cordon.Engines.Matching.Index;

/// <summary>
/// Keys under which a word is found when it is spelled otherwise: its consonants by class of sound, and the same with one left out
/// (symmetric deletion, so that one consonant too many, too few or wrong is found from either side).
/// </summary>
internal static class TokenKeys
{
    /// <summary>Most keys of one word.</summary>
    public const int Most = 14;

    private const int LongestSkeleton = 12;

    /// <summary>Writes the keys and returns how many; the first one stands for the whole skeleton.</summary>
    public static int Write(ReadOnlySpan<byte> sounds, Span<ulong> keys)
    {
        Span<byte> bones = stackalloc byte[LongestSkeleton];
        var length = Skeleton(sounds, bones);
        keys[0] = Hash(bones[..length], -1);
        if (length < 3)
            return 1;
        var count = 1;
        for (var i = 0; i < length && count < Most; i++)
        {
            // Leaving out either of two equal neighbours gives the same key.
            if (i == 0 || bones[i] != bones[i - 1])
                keys[count++] = Hash(bones[..length], i);
        }

        return count;
    }

    /// <summary>The consonants of a run of sounds by class; vowels, h and w are left out, and digits stay.</summary>
    private static int Skeleton(ReadOnlySpan<byte> sounds, Span<byte> bones)
    {
        var length = 0;
        foreach (var sound in sounds)
        {
            var bone = Class(sound);
            if (bone == 0 || (length > 0 && bones[length - 1] == bone))
                continue;
            bones[length++] = bone;
            if (length == bones.Length)
                break;
        }

        // A word of vowels alone is its vowels.
        if (length == 0)
        {
            foreach (var sound in sounds)
            {
                if (length < bones.Length)
                    bones[length++] = (byte)(100 + sound);
            }
        }

        return length;
    }

    private static byte Class(byte sound) => sound switch
    {
        Sound.B or Sound.P => 1,
        Sound.F => 1,
        Sound.D or Sound.T => 2,
        Sound.G or Sound.K or Sound.Kh => 3,
        Sound.S or Sound.Z or Sound.Sh or Sound.Ts or Sound.Ch or Sound.J => 4,
        Sound.M => 5,
        Sound.N => 6,
        Sound.L => 7,
        Sound.R => 8,
        >= Sound.Digit0 => (byte)(20 + sound - Sound.Digit0),
        _ => 0,
    };

    private static ulong Hash(ReadOnlySpan<byte> bones, int without)
    {
        var hash = AsciiHash.Start;
        for (var i = 0; i < bones.Length; i++)
        {
            if (i != without)
                hash = (hash ^ bones[i]) * 1099511628211UL;
        }

        return hash;
    }
}
