namespace Cordon.Journal.Keys;

/// <summary>
/// Where data keys are kept: outside the database and its backups. A seam, because an authority may keep them in a hardware module.
/// Slots are given out once and never again.
/// </summary>
public interface IKeyStore : IDisposable
{
    /// <summary>Makes a new random key and says its slot. It is durable after <see cref="Flush"/>.</summary>
    long Create();

    /// <summary>Makes every key created so far durable; costs nothing when there is none.</summary>
    void Flush();

    /// <summary>Copies the key (32 bytes) when it is live.</summary>
    KeyState Read(long slot, Span<byte> key);

    /// <summary>Destroys keys for good; durable when it returns. Destroying one again does nothing.</summary>
    void Destroy(IEnumerable<long> slots);
}

/// <summary>What a slot holds.</summary>
public enum KeyState
{
    /// <summary>Nothing was ever stored there: not the store that belongs to the database.</summary>
    Missing,

    /// <summary>A key.</summary>
    Live,

    /// <summary>A key was there and has been destroyed.</summary>
    Destroyed,
}
