namespace Cordon.Engines.Matching.Index;

/// <summary>From a 64-bit key to the small numbers filed under it: filled, frozen, then read. The numbers of one key lie side by side.</summary>
internal sealed class KeyTable
{
    private List<ulong>? _keys = [];
    private List<int>? _filed = [];
    private int[] _values = [];
    private ulong[] _slotKeys = [];
    private (int Start, int Count)[] _slots = [];

    /// <summary>All numbers, grouped by key; positions index it.</summary>
    public ReadOnlySpan<int> Values => _values;

    public void Add(ulong key, int value)
    {
        _keys!.Add(key);
        _filed!.Add(value);
    }

    /// <summary>Ends filling.</summary>
    public void Freeze()
    {
        var keys = _keys!.ToArray();
        _values = _filed!.ToArray();
        (_keys, _filed) = (null, null);
        Array.Sort(keys, _values);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slotKeys = new ulong[size];
        _slots = new (int, int)[size];
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
                end++;
            var slot = SlotOf(keys[start]);
            (_slotKeys[slot], _slots[slot]) = (keys[start], (start, end - start));
            start = end;
        }
    }

    /// <summary>Where the numbers of a key lie in <see cref="Values"/>; the count is 0 when there are none.</summary>
    public (int Start, int Count) Range(ulong key) => _slots.Length == 0 ? default : _slots[SlotOf(key)];

    /// <summary>The slot of a key, or the empty one where it would be.</summary>
    private int SlotOf(ulong key)
    {
        var mask = _slots.Length - 1;
        var slot = (int)((key ^ (key >> 29) ^ (key >> 43)) & (ulong)mask);
        while (_slots[slot].Count != 0 && _slotKeys[slot] != key)
            slot = (slot + 1) & mask;
        return slot;
    }
}
