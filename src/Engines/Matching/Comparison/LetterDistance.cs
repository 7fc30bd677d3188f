using System.Runtime.CompilerServices;

namespace Cordon.Engines.Matching.Comparison;

/// <summary>
/// Optimal string alignment distance (insert, delete, substitute, swap neighbours) between two short ASCII words, bit-parallel:
/// H. Hyyrö, "A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances", 2003.
/// </summary>
internal static class LetterDistance
{
    /// <summary>The longest word that is compared whole; letters beyond it are not looked at.</summary>
    public const int Longest = 64;

    [SkipLocalsInit]
    public static int Between(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length > Longest)
            a = a[..Longest];
        if (b.Length > Longest)
            b = b[..Longest];
        if (a.Length == 0 || b.Length == 0)
            return Math.Max(a.Length, b.Length);
        Span<ulong> where = stackalloc ulong[36];
        where.Clear();
        for (var i = 0; i < a.Length; i++)
            where[Slot(a[i])] |= 1UL << i;
        var last = 1UL << (a.Length - 1);
        ulong plus = ~0UL, minus = 0, diagonal = 0, previous = 0;
        var distance = a.Length;
        foreach (var letter in b)
        {
            var equal = where[Slot(letter)];
            var swapped = (((~diagonal) & equal) << 1) & previous;
            diagonal = swapped | ((((equal & plus) + plus) ^ plus) | equal | minus);
            var up = minus | ~(diagonal | plus);
            var down = plus & diagonal;
            if ((up & last) != 0)
                distance++;
            if ((down & last) != 0)
                distance--;
            up = (up << 1) | 1;
            down <<= 1;
            plus = down | ~(diagonal | up);
            minus = up & diagonal;
            previous = equal;
        }

        return distance;
    }

    private static int Slot(byte letter) => letter >= 'a' ? letter - 'a' : letter - '0' + 26;
}
