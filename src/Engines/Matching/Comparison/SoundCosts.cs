using Cordon.Engines.Matching.Text;

namespace Cordon.Engines.Matching.Comparison;

/// <summary>
/// What it costs to turn one sound into another, in sixteenths of an edit. Two tables: between spellings that both write vowels,
/// and from a script that does not write short vowels (Arabic, Hebrew) to one that does.
/// </summary>
internal sealed class SoundCosts
{
    /// <summary>A whole edit.</summary>
    public const int Edit = 16;

    private readonly byte[] _substitute = new byte[Sound.Count * Sound.Count];
    private readonly byte[] _indel = new byte[Sound.Count];

    private SoundCosts(bool abjad)
    {
        Array.Fill(_substitute, (byte)Edit);
        Array.Fill(_indel, (byte)Edit);
        for (byte a = 0; a < Sound.Count; a++)
            _substitute[(a * Sound.Count) + a] = 0;
        byte[] vowels = [Sound.A, Sound.E, Sound.I, Sound.O, Sound.U];
        foreach (var a in vowels)
        {
            _indel[a] = (byte)(abjad ? 1 : 9);
            foreach (var b in vowels)
                Pair(a, b, a == b ? 0 : abjad ? 1 : 7);
        }

        _indel[Sound.H] = (byte)(abjad ? 4 : 8);
        if (!abjad)
        {
            Pair(Sound.E, Sound.I, 5);
            Pair(Sound.O, Sound.U, 4);
            Pair(Sound.A, Sound.O, 6);
        }

        var near = abjad ? 3 : 8;
        Pair(Sound.B, Sound.P, abjad ? 6 : 8);
        Pair(Sound.D, Sound.T, abjad ? 8 : 8);
        Pair(Sound.G, Sound.K, abjad ? 4 : 8);
        Pair(Sound.S, Sound.Z, abjad ? 8 : 7);
        Pair(Sound.D, Sound.Z, abjad ? 2 : 12);
        Pair(Sound.T, Sound.S, abjad ? 4 : 12);
        Pair(Sound.V, Sound.F, abjad ? 10 : 8);
        Pair(Sound.V, Sound.B, abjad ? 2 : 10);
        Pair(Sound.P, Sound.F, abjad ? 2 : 12);
        Pair(Sound.Ch, Sound.J, near);
        Pair(Sound.Ch, Sound.Sh, near);
        Pair(Sound.Ch, Sound.K, abjad ? 6 : 9);
        Pair(Sound.Ch, Sound.Ts, 8);
        Pair(Sound.Sh, Sound.S, abjad ? 6 : 7);
        Pair(Sound.Sh, Sound.J, 9);
        Pair(Sound.Kh, Sound.H, abjad ? 2 : 3);
        Pair(Sound.Kh, Sound.K, abjad ? 5 : 6);
        Pair(Sound.Kh, Sound.G, 8);
        Pair(Sound.H, Sound.G, abjad ? 12 : 8);
        Pair(Sound.J, Sound.G, abjad ? 2 : 8);
        Pair(Sound.J, Sound.Z, 7);
        Pair(Sound.J, Sound.I, abjad ? 10 : 7);
        Pair(Sound.Ts, Sound.S, 6);
        Pair(Sound.Ts, Sound.Z, 5);
        Pair(Sound.Ts, Sound.T, 9);
        Pair(Sound.Ts, Sound.K, 10);
        Pair(Sound.V, Sound.U, abjad ? 0 : 6);
        Pair(Sound.V, Sound.O, abjad ? 1 : 9);
        Pair(Sound.N, Sound.M, 12);
        Pair(Sound.L, Sound.R, 11);
        if (abjad)
        {
            Pair(Sound.I, Sound.E, 0);
            _indel[Sound.V] = 8;
        }

        // What a typist or a scanner confuses.
        Pair(Sound.Digit0, Sound.O, 4);
        Pair(Sound.Digit0 + 1, Sound.I, 4);
        Pair(Sound.Digit0 + 1, Sound.L, 4);
        Pair(Sound.Digit0 + 3, Sound.E, 6);
        Pair(Sound.Digit0 + 4, Sound.A, 6);
        Pair(Sound.Digit0 + 5, Sound.S, 5);
        Pair(Sound.Digit0 + 9, Sound.G, 5);
        Pair(Sound.Digit0 + 8, Sound.B, 5);
        Pair(Sound.Digit0 + 6, Sound.B, 6);
    }

    /// <summary>Both sides write their vowels.</summary>
    public static SoundCosts Voiced { get; } = new(abjad: false);

    /// <summary>At least one side leaves short vowels out.</summary>
    public static SoundCosts Unvoiced { get; } = new(abjad: true);

    /// <summary>
    /// The cheapest way from one run of sounds to the other, in sixteenths of an edit, transposition of neighbours counted as one edit (optimal string alignment);
    /// a value above <paramref name="limit"/> only says that the limit is passed.
    /// </summary>
    public int Between(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        while (a.Length > 0 && b.Length > 0 && a[0] == b[0])
        {
            a = a[1..];
            b = b[1..];
        }

        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.Length == 0 || b.Length == 0)
            return Sum(a) + Sum(b);
        Span<int> rows = stackalloc int[3 * (b.Length + 1)];
        var before = rows[..(b.Length + 1)];
        var above = rows.Slice(b.Length + 1, b.Length + 1);
        var here = rows[(2 * (b.Length + 1))..];
        above[0] = 0;
        for (var j = 0; j < b.Length; j++)
            above[j + 1] = above[j] + _indel[b[j]];
        for (var i = 0; i < a.Length; i++)
        {
            var remove = _indel[a[i]];
            var costs = _substitute.AsSpan(a[i] * Sound.Count, Sound.Count);
            here[0] = above[0] + remove;
            var best = here[0];
            for (var j = 0; j < b.Length; j++)
            {
                var cost = Math.Min(above[j] + costs[b[j]], Math.Min(above[j + 1] + remove, here[j] + _indel[b[j]]));
                if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                    cost = Math.Min(cost, before[j - 1] + Edit);
                here[j + 1] = cost;
                best = Math.Min(best, cost);
            }

            if (best > limit)
                return best;
            var oldest = before;
            before = above;
            above = here;
            here = oldest;
        }

        return above[b.Length];
    }

    private int Sum(ReadOnlySpan<byte> sounds)
    {
        var sum = 0;
        foreach (var sound in sounds)
            sum += _indel[sound];
        return sum;
    }

    private void Pair(int a, int b, int cost)
    {
        _substitute[(a * Sound.Count) + b] = (byte)cost;
        _substitute[(b * Sound.Count) + a] = (byte)cost;
    }
}
