namespace Cordon.Sample.Invention;

/// <summary>Chance that is the same each time: SplitMix64 (Steele, Lea and Flood, 2014). For invention only, never for a secret.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>0 to <paramref name="sides"/> − 1. The bias of the remainder does not matter here.</summary>
    public int Below(int sides) => (int)(Next() % (ulong)sides);

    public bool Chance(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
