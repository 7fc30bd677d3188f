namespace Cordon.Engines.Matching.Index;

/// <summary>From a 64-bit key to the small numbers filed under it: chained hashing over arrays, filled once, then read only.</summary>
internal sealed class KeyTable(int expected)
{
    private readonly int[] _heads = NewHeads(expected);
    private ulong[] _keys = new ulong[Math.Max(16, expected)];
    private int[] _values = new int[Math.Max(16, expected)];
    private int[] _next = new int[Math.Max(16, expected)];
    private int _count;

    public void Add(ulong key, int value)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, _count * 2);
            Array.Resize(ref _values, _count * 2);
            Array.Resize(ref _next, _count * 2);
        }

        ref var head = ref _heads[Slot(key)];
        (_keys[_count], _values[_count], _next[_count]) = (key, value, head);
        head = _count++;
    }

    /// <summary>Position of the first entry of a key, or -1.</summary>
    public int First(ulong key) => Seek(_heads[Slot(key)], key);

    /// <summary>Position of the next entry of the same key, or -1.</summary>
    public int Next(int position) => Seek(_next[position], _keys[position]);

    public int ValueAt(int position) => _values[position];

    private int Seek(int position, ulong key)
    {
        while (position >= 0 && _keys[position] != key)
            position = _next[position];
        return position;
    }

    private int Slot(ulong key) => (int)((key ^ (key >> 29) ^ (key >> 43)) & (ulong)(_heads.Length - 1));

    private static int[] NewHeads(int expected)
    {
        var heads = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expected))];
        Array.Fill(heads, -1);
        return heads;
    }
}
